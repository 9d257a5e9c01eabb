"""Playback and the keys of the whole page. No sleeps: days are waited for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from dashboard.model.period import number, parse

from .resting import painted, settled
from .watching import Watch

LAST = "mission.stage.view.last"
PLAYING = "mission.play.playing()"


@pytest.fixture(scope="module")
def shared(browser, server) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1200, "height": 800}, color_scheme="light")
    page = context.new_page()
    watch = Watch(page)
    page.watch = watch  # pyright: ignore[reportAttributeAccessIssue]
    page.goto(server)
    painted(page)
    settled(page)
    yield page
    context.close()
    assert not watch.complaints, watch.complaints


@pytest.fixture
def page(shared: Page) -> Page:
    show(shared, "2020-11-14", "2020-11-20")
    shared.evaluate(
        """() => { mission.play.set({ speed: 30, mode: 'window', loop: false });
        document.activeElement.blur(); }"""
    )
    return shared


def show(page: Page, first: str, last: str) -> None:
    page.evaluate("mission.play.stop()")
    page.evaluate("days => mission.choose(...days)", [parse(first), parse(last)])
    painted(page, f"{parse(first)}/{parse(last)}")


def view(page: Page) -> tuple[int, int]:
    return tuple(page.evaluate("[mission.stage.view.first, mission.stage.view.last]"))


def test_space_plays_the_period_along_and_asks_nothing(page: Page) -> None:
    page.evaluate("async () => { await mission.stage.painter.busy; }")  # relief and all
    before = len(page.watch.requests)  # pyright: ignore[reportAttributeAccessIssue]
    page.keyboard.press("Space")
    assert page.locator("#play").get_attribute("aria-label") == "Pause"
    page.wait_for_function(f"{LAST} > {parse('2020-12-20')}")
    page.keyboard.press("Space")
    first, last = view(page)
    assert last - first == 6 and not page.evaluate(PLAYING)
    settled(page)
    page.wait_for_function("!location.search.includes('from=2020-11')")
    asked = page.watch.requests[before:]  # pyright: ignore[reportAttributeAccessIssue]
    assert [url for url in asked if not url.startswith(("data:", "blob:"))] == []


def test_movements_run_along_their_road(page: Page) -> None:
    page.evaluate("mission.play.set({ speed: 3 })")
    page.locator("#play").click()
    page.wait_for_function("mission.runners.count() > 0")
    page.wait_for_function(
        """() => { const c = document.querySelector('canvas.runners');
        if (!c || c.hidden) return false;
        const copy = new OffscreenCanvas(c.width, c.height);
        const pen = copy.getContext('2d', { willReadFrequently: true });
        pen.drawImage(c, 0, 0);
        return pen.getImageData(0, 0, c.width, c.height).data.some(v => v > 0); }"""
    )
    page.locator("#play").click()
    assert page.evaluate("document.querySelector('canvas.runners').hidden")


def test_days_can_be_added_and_begin_again(page: Page) -> None:
    show(page, "2024-06-20", "2024-06-25")
    page.evaluate("mission.play.set({ mode: 'cumulative' }); mission.play.start()")
    page.wait_for_function(f"!{PLAYING}")
    assert view(page) == (parse("2024-06-20"), parse("2024-06-30"))
    page.evaluate("mission.play.set({ loop: true }); mission.play.start()")
    page.wait_for_function(f"{LAST} > {parse('2024-06-25')}")
    page.wait_for_function(f"{LAST} < {parse('2024-06-24')}")
    assert page.evaluate(PLAYING)
    page.evaluate("mission.play.stop()")


def test_without_motion_the_days_come_in_steps(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.evaluate(
        """() => { const set = mission.choose; window.own = set; window.steps = [];
        mission.choose = (...days) => { steps.push(performance.now()); set(...days); };
        window.began = performance.now();
        mission.play.start(); }"""
    )
    page.wait_for_function("steps.length >= 3")
    page.evaluate("() => { mission.play.stop(); mission.choose = window.own; }")
    assert page.evaluate("steps[2] - began") >= 1490, "half a second each"
    assert page.evaluate("mission.runners.count()") == 0
    page.emulate_media(reduced_motion="no-preference")


def test_keys_where_nothing_has_the_focus(page: Page, mission) -> None:
    low, high = number(mission.meta.first_day), number(mission.meta.last_day)
    for key, wanted in (
        ("ArrowRight", ("2020-11-15", "2020-11-21")),
        ("ArrowLeft", ("2020-11-14", "2020-11-20")),
        ("PageUp", ("2020-12-14", "2020-12-20")),
        ("PageDown", ("2020-11-14", "2020-11-20")),
    ):
        page.keyboard.press(key)
        assert view(page) == (parse(wanted[0]), parse(wanted[1])), key
    page.keyboard.press("Home")
    assert view(page) == (low, low + 6)
    page.keyboard.press("End")
    assert view(page) == (high - 6, high)


def test_keys_are_letters_in_a_field(page: Page) -> None:
    field = page.locator("#period-last")
    field.focus()
    for key in ("]", "?", "Space", "ArrowRight"):
        field.press(key)
    assert view(page) == (parse("2020-11-14"), parse("2020-11-20"))
    assert not page.evaluate(PLAYING) and not page.locator("dialog.keys").count()
    field.press("Escape")


def test_a_question_mark_lists_the_keys(page: Page) -> None:
    page.keyboard.press("?")
    dialog = page.locator("dialog.keys")
    assert dialog.is_visible() and "Play and pause" in dialog.inner_text()
    page.keyboard.press("ArrowRight")
    assert view(page) == (parse("2020-11-14"), parse("2020-11-20"))
    page.keyboard.press("Escape")
    assert not dialog.is_visible()


def test_the_last_30_days(page: Page) -> None:
    page.locator("#last-30-days").click()
    assert view(page) == (parse("2020-10-22"), parse("2020-11-20"))
