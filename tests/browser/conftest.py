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
from functools import cache
from pathlib import Path
from typing import Literal
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
    """Wait until Plotly's own state agrees with what is painted, the relief is there too, and
    nothing is at work. (An async predicate would not do: `wait_for_function` takes its promise
    for an answer.)"""
    painted(page)
    page.evaluate(
        """async (most) => {
          const { painter } = window.mission.stage;
          const frame = () => new Promise(requestAnimationFrame);
          for (const end = performance.now() + most; performance.now() < end; await frame()) {
            await painter.busy;
            if (document.body.dataset.painted && !painter.stale.size) return;
          }
          throw new Error('the map did not come to rest'); }""",
        PAINT_MS,
    )


# the names of the map stand: pins follow a rest, and other names the pins
STANDING = """async () => {
  const { stage, fastpath, renaming, pinned } = window.mission;
  const map = fastpath.mapOf(stage.gd);
  let before = null;
  for (let i = 0; i < 30; i += 1) {
    await new Promise((done) => { map.once('idle', done); map.triggerRepaint(); });
    const now = JSON.stringify(pinned.boxes(stage.gd, map));
    if (!renaming.has(map) && now === before) return;
    before = renaming.has(map) ? null : now;
  }
  throw new Error('the names do not come to rest');
}"""

# arrays of all traces of the "stage" or the "second" map, as if no mark stood for others
EVERY_MARK = """(which) => { const { stage, crowd, [which]: { painter } } = window.mission;
  painter.join(painter.snapshot, crowd.none);
  const all = Object.fromEntries(stage.data.traces.map((t, i) => [t.key, painter.columns[i]]));
  painter.join(painter.snapshot);
  return all; }"""

PHONE = (390, 844)
SIZE = (1200, 760)  # above every breakpoint, and cheaper to paint than a laptop's screen


def _page(browser: Browser, width: int, height: int, theme: Literal["light", "dark"]) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=theme, accept_downloads=True
    )
    page = context.new_page()
    page.watch = Watch(page)  # pyright: ignore[reportAttributeAccessIssue]
    return page


def _clean(page: Page) -> None:
    watch: Watch = page.watch  # pyright: ignore[reportAttributeAccessIssue]
    assert not watch.complaints, watch.complaints
    assert not watch.foreign, watch.foreign


def _opened(browser: Browser, server: str) -> Iterator:
    pages: list[Page] = []

    def open_(query: str = "", width: int = SIZE[0], height: int = SIZE[1], theme="light") -> Page:
        page = _page(browser, width, height, theme)
        pages.append(page)
        page.goto(f"{server}/{query}")
        painted(page)
        return page

    yield open_
    for page in pages:
        page.context.close()
    for page in pages:
        _clean(page)


@pytest.fixture
def open_page(browser: Browser, server: str) -> Iterator:
    """`open_page(query, width, height, theme)` gives a painted page; watched to the end."""
    yield from _opened(browser, server)


@pytest.fixture(scope="module")
def page_as_opened(browser: Browser, server: str) -> Iterator:
    """The same, opened once for all tests of a file that only look at it."""
    opening = _opened(browser, server)
    yield cache(next(opening))
    next(opening, None)


# Puts a page that is open already to another view, as its controls would.
PUT = """async (search) => {
  const m = window.mission;
  const { stage } = m;
  const start = { ...m.start, theme: 'light', camera: null };
  const { view } = m.link.read(search, start, m.setup.allowed);
  document.getElementById('note').replaceChildren();
  delete document.body.dataset.sheet;
  if (document.querySelector('.fan')) {
    m.fan.clear();
    m.fan.write();
  }
  if (document.querySelector('#record-card .card')) {
    window.dash_clientside.set_props('picked', { data: { ids: [], at: Date.now() } });
  }
  m.permalink.open([]);
  if (document.body.dataset.linked) m.linked.shut();
  m.tour.close();
  m.play.stop();
  if (document.body.dataset.tool) document.getElementById('measure').click();
  m.axis.show(m.axis.low, m.axis.high);
  for (const key of ['layers', 'names', 'width']) {
    if (JSON.stringify(stage.view[key]) === JSON.stringify(view[key])) continue;
    window.dash_clientside.set_props(key, { value: view[key] });
  }
  m.set(view);
  const { lon, lat, zoom } = view.camera || m.opening;
  const now = stage.gd.layout.map;
  const at = m.fastpath.mapOf(stage.gd).getCenter();
  const moved = Math.abs(at.lng - lon) + Math.abs(at.lat - lat) > 1e-6 || now.zoom !== zoom;
  if (moved) {
    await stage.painter.busy;
    await window.Plotly.relayout(stage.gd, { 'map.center': { lon, lat }, 'map.zoom': zoom });
  }
  for (const panel of document.querySelectorAll('.panel')) panel.scrollTop = 0;
  return `${view.first}/${view.last}`; }"""


# What lies between two views nobody looks at: without a GPU each drawing of it takes a tenth of a
# second of a core, and there are ten to thirty. Some are needed: the relief loads in a drawing.
SELDOM_MS = 500
UNSEEN = """(seldom) => { const { fastpath, stage } = window.mission;
  const map = fastpath.mapOf(stage.gd);
  const kind = Object.getPrototypeOf(map.painter);
  const { render } = kind;
  let [last, later] = [performance.now(), 0];
  kind.render = function (style, ...how) {
    if (performance.now() - last > seldom) {
      last = performance.now();
      render.call(this, style, ...how);
      return;
    }
    this.style = style;
    later = later || setTimeout(() => { later = 0; map.triggerRepaint(); }, seldom);
  };
  window.seen = () => { clearTimeout(later); kind.render = render; }; }"""
SEEN = """() => new Promise((done) => { const { fastpath, stage } = window.mission;
  const map = fastpath.mapOf(stage.gd);
  window.seen();
  map.once('render', () => requestAnimationFrame(() => done()));
  map.triggerRepaint(); })"""


class Desk:
    """A page of each size for all tests that do not ask how a page opens: opening one takes
    seconds. A test that fails, or leaves a complaint, costs the next one new pages."""

    def __init__(self, browser: Browser, server: str) -> None:
        self.browser, self.server = browser, server
        self.pages: dict[tuple[int, int], Page] = {}

    def at(self, query: str, size: tuple[int, int]) -> Page:
        if size not in self.pages:
            self.pages[size] = page = _page(self.browser, *size, "light")
            page.goto(f"{self.server}/")
            settled(page)
        page = self.pages[size]
        page.mouse.move(0, 0)
        page.evaluate(UNSEEN, SELDOM_MS)
        wanted = page.evaluate(PUT, query)
        page.locator("#record-card .card").first.wait_for(state="detached")
        painted(page, wanted)
        settled(page)
        page.evaluate(SEEN)
        return page

    def leave(self) -> None:
        for page in self.pages.values():
            page.context.close()
        self.pages = {}


@pytest.fixture(scope="session")
def desk(browser: Browser, server: str) -> Iterator[Desk]:
    desk = Desk(browser, server)
    yield desk
    desk.leave()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo):
    report = yield
    if report.failed:
        item.stash[FAILED] = True
    return report


FAILED = pytest.StashKey[bool]()


@pytest.fixture
def page_at(desk: Desk, request: pytest.FixtureRequest):
    """`page_at(query, size)` gives the shared page of that size, light, resting in that view."""
    yield lambda query="", size=SIZE: desk.at(query, size)
    try:
        for page in desk.pages.values():
            _clean(page)
    except AssertionError:
        desk.leave()
        raise
    if request.node.stash.get(FAILED, False):
        desk.leave()


@pytest.fixture
def open_file(browser: Browser) -> Iterator:
    """`open_file(path, size, theme)` opens a page that stands alone, without a server or a network;
    whatever it asks for or complains of fails the test."""
    asked: list[str] = []
    said: list[str] = []
    contexts = []

    def open_(path: Path, size: tuple[int, int] = SIZE, theme="light") -> Page:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, color_scheme=theme, offline=True
        )
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(path.as_uri())
        page.wait_for_selector("body[data-ready]", timeout=PAINT_MS)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not said
    assert all(url.startswith("file://") for url in asked) and len(asked) == len(contexts)
