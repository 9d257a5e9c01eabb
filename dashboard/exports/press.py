"""One warm browser for all exports.

Kaleido drives a Chrome that is already installed. Its page loads Plotly from the plotly package
and nothing else: no MathJax, no CDN. Kaleido's own server has no lock and waits for ever when
Chrome does not start, so the loop is ours; `Kaleido` itself is its public interface.
"""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import threading
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

from .faults import ExportError

NO_CHROME = (
    "No Chrome or Chromium was found: install one (for example the chromium package, or run "
    "kaleido_get_chrome) or name it in BROWSER_PATH; the browser's own save buttons still work."
)
SECONDS = 120
UNPADDED = "<style>@page { margin: 0 }</style></head>"  # a print margin would shrink a PDF

if TYPE_CHECKING:
    from kaleido import Kaleido, PageGenerator


def page() -> PageGenerator:
    """Kaleido's page with Plotly from its package, and nothing from elsewhere."""
    import kaleido  # a server's start does not wait for it

    found = kaleido.PageGenerator(mathjax=False)
    found.footer = found.footer.replace("</head>", UNPADDED)
    return found


class Press:
    """Renders figures one after another; may be called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._kaleido: Kaleido | None = None

    def render(self, figure: dict[str, Any], format_: str, size: tuple[int, int], scale: float):
        """Bytes of the image. Raises ExportError."""
        opts = {"format": format_, "width": size[0], "height": size[1], "scale": scale}
        with self._lock:
            try:
                server = self._open()
                return self._wait(server.calc_fig(figure, opts=opts))  # pyright: ignore
            except ExportError:
                raise
            except Exception as fault:  # the browser died or refused: the next one starts afresh
                self._shut()
                raise ExportError(f"The browser could not draw the plate: {fault}") from fault

    def close(self) -> None:
        """Ends the browser; the next export starts one again."""
        with self._lock:
            self._shut()

    def _wait(self, work: Coroutine) -> Any:
        assert self._loop is not None
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(SECONDS)

    def _open(self) -> Kaleido:
        import kaleido
        from kaleido.errors import BrowserClosedError, BrowserFailedError, ChromeNotFoundError

        if self._kaleido is None:
            try:
                browser = kaleido.Kaleido(page_generator=page())
            except ChromeNotFoundError:
                raise ExportError(NO_CHROME) from None
            self._loop = asyncio.new_event_loop()
            self._thread = threading.Thread(
                target=_turn, args=(self._loop,), name="press", daemon=True
            )
            self._thread.start()
            self._kaleido = browser
            try:
                self._wait(browser.open())
            except (BrowserFailedError, BrowserClosedError) as fault:
                self._shut()
                raise ExportError(f"Chrome was found but does not start. {NO_CHROME}") from fault
            atexit.register(self.close)
        return self._kaleido

    def _shut(self) -> None:
        if self._kaleido is None or self._loop is None:
            return
        with contextlib.suppress(Exception):  # it may be gone already
            self._wait(self._kaleido.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        if self._thread is not None:
            self._thread.join(SECONDS)
        self._kaleido = self._loop = self._thread = None


def _turn(loop: asyncio.AbstractEventLoop) -> None:
    """The life of the loop: until it is stopped, then what is left is cancelled and closed."""

    async def finish() -> None:
        rest = asyncio.all_tasks() - {asyncio.current_task()}
        for task in rest:
            task.cancel()
        await asyncio.gather(*rest, return_exceptions=True)

    try:
        loop.run_forever()
        loop.run_until_complete(finish())
    finally:
        loop.close()


PRESS = Press()
