"""A served mission and a real Chromium. Every page is watched: errors and foreign hosts fail."""

from __future__ import annotations

import importlib.util
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
_spec = importlib.util.spec_from_file_location("chromium", HERE / "chromium.py")
assert _spec and _spec.loader
chromium = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(chromium)

PAINT_MS = 30_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(*options: str, env: dict[str, str] | None = None) -> tuple[subprocess.Popen, str]:
    """A server process that answers, and its address."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "dashboard", "serve", "--no-open", "--port", str(port), *options],
        cwd=ROOT,
        env={**os.environ, **(env or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    address = f"http://localhost:{port}"
    for _ in range(300):
        if process.poll() is not None:
            raise RuntimeError(process.stdout.read() if process.stdout else "no server")
        try:
            urllib.request.urlopen(f"{address}/", timeout=1).close()
            return process, address
        except OSError:
            time.sleep(0.1)  # waits for another process: there is no signal to wait for
    process.kill()
    raise RuntimeError("the server did not answer within 30 seconds")


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    process, address = start()
    yield address
    process.terminate()
    process.communicate(timeout=10)


@pytest.fixture(scope="module")
def online() -> Iterator[str]:
    """A server that allows one online base map."""
    process, address = start(env={"DASHBOARD_ONLINE_MAPS": "OpenStreetMap.Mapnik"})
    yield address
    process.terminate()
    process.communicate(timeout=10)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.install(), args=chromium.flags()
        )
        yield browser
        browser.close()


class Watch:
    """What a page said and whom it asked."""

    def __init__(self, page: Page) -> None:
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.complaints.append(f"page error: {error}"))
        page.on("requestfailed", lambda r: self.complaints.append(f"failed: {r.url} {r.failure}"))
        page.on("request", lambda request: self.requests.append(request.url))

    def _said(self, message) -> None:
        # a driver's note about its own speed is not about the page
        if message.type in ("error", "warning") and "GL Driver Message" not in message.text:
            self.complaints.append(f"{message.type}: {message.text}")

    @property
    def foreign(self) -> list[str]:
        own = ("localhost", "127.0.0.1", "")
        return [url for url in self.requests if urlsplit(url).hostname not in (*own, None)]


def painted(page: Page, period: str | None = None) -> None:
    """Wait until a view, or the view of `first/last`, is on the screen."""
    if period is None:
        page.wait_for_function("document.body.dataset.painted", timeout=PAINT_MS)
    else:
        page.wait_for_function(
            "wanted => document.body.dataset.painted === wanted", arg=period, timeout=PAINT_MS
        )


def settled(page: Page) -> None:
    """Wait until Plotly's own state agrees with what is painted, and its last change is through.

    A predicate of wait_for_function is no place to await: the promise it gives is true at once."""
    painted(page)
    page.wait_for_function("!window.mission.stage.painter.stale.size", timeout=PAINT_MS)
    page.evaluate("async () => { await window.mission.stage.painter.busy; }")


@pytest.fixture
def open_page(browser: Browser, server: str):
    """`open_page(query, width, height, theme)` gives a painted page; watched to the end."""
    pages: list[tuple[Page, Watch]] = []

    def open_(query: str = "", width: int = 1440, height: int = 900, theme="light") -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=theme, accept_downloads=True
        )
        page = context.new_page()
        watch = Watch(page)
        page.watch = watch  # pyright: ignore[reportAttributeAccessIssue]
        pages.append((page, watch))
        page.goto(f"{server}/{query}")
        painted(page)
        return page

    yield open_
    for page, watch in pages:
        page.context.close()
        assert not watch.complaints, watch.complaints
        assert not watch.foreign, watch.foreign
