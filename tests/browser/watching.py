"""A page that is watched: what it says in the console and whom it asks."""

from __future__ import annotations

from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

PHONE = (390, 844)
SIZE = (1200, 760)  # above every breakpoint, and cheaper to paint than a laptop's screen


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


def watched(browser: Browser, width: int, height: int, theme: Literal["light", "dark"]) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=theme, accept_downloads=True
    )
    page = context.new_page()
    page.watch = Watch(page)  # pyright: ignore[reportAttributeAccessIssue]
    return page


def clean(page: Page) -> None:
    watch: Watch = page.watch  # pyright: ignore[reportAttributeAccessIssue]
    assert not watch.complaints, watch.complaints
    assert not watch.foreign, watch.foreign
