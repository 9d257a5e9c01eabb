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

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from .desk import Desk
from .resting import PAINT_MS, painted
from .watching import SIZE, clean, watched

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
_spec = importlib.util.spec_from_file_location("chromium", HERE / "chromium.py")
assert _spec and _spec.loader
chromium = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(chromium)


# Files that take longest begin first (`make browser`): one that began last would leave a core idle.
LONGEST = (
    "test_studio", "test_labels", "test_languages", "test_compare", "test_legend", "test_detail",
    "test_crowds", "test_layers", "test_flows", "test_sight", "test_pinned", "test_address",
    "test_cards", "test_start", "test_standalone", "test_finding", "test_period", "test_measure",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    turn = {name: place for place, name in enumerate(LONGEST)}
    ours = [item for item in items if HERE in item.path.parents]
    for item in ours:
        item.add_marker(pytest.mark.browser)
    others = [item for item in items if HERE not in item.path.parents]
    items[:] = others + sorted(ours, key=lambda item: turn.get(item.path.stem, len(turn)))


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


# arrays of all traces of the "stage" or the "second" map, as if no mark stood for others
EVERY_MARK = """(which) => { const { stage, crowd, [which]: { painter } } = window.mission;
  painter.join(painter.snapshot, crowd.none);
  const all = Object.fromEntries(stage.data.traces.map((t, i) => [t.key, painter.columns[i]]));
  painter.join(painter.snapshot);
  return all; }"""


def _opened(browser: Browser, server: str) -> Iterator:
    pages: list[Page] = []

    def open_(query: str = "", width: int = SIZE[0], height: int = SIZE[1], theme="light") -> Page:
        page = watched(browser, width, height, theme)
        pages.append(page)
        page.goto(f"{server}/{query}")
        painted(page)
        return page

    yield open_
    for page in pages:
        page.context.close()
    for page in pages:
        clean(page)


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
            clean(page)
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
