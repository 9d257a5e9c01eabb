"""Marks on one another: a figure says how many, and each can be reached."""

import pytest

from .conftest import PHONE


def _figures(page):
    badges = page.locator(".badge")
    badges.first.wait_for()
    return badges


def test_a_crowded_spot_says_how_many_and_opens_like_a_fan(page_at) -> None:
    page = page_at("?from=2020-11-10&to=2020-11-20&layers=posts,events")
    badge = _figures(page).first
    count = int(badge.inner_text())
    assert count > 1
    badge.click()
    marks = page.locator(".fan-mark")
    assert marks.count() == count
    assert page.locator(".fan line").count() == count
    boxes = [marks.nth(i).bounding_box() for i in range(count)]
    for i, a in enumerate(boxes):
        for b in boxes[:i]:
            assert abs(a["x"] - b["x"]) >= 20 or abs(a["y"] - b["y"]) >= 20
    wanted = marks.nth(1).get_attribute("data-record")
    marks.nth(1).click()
    page.locator("#record-card", has_text=f"Record {wanted}").wait_for()


def test_a_figure_closes_the_card_of_another_spot_and_keeps_its_own(page_at) -> None:
    page = page_at("?from=2020-11-10&to=2020-11-20&layers=posts,events")
    badges = _figures(page)
    badges.nth(0).click()
    page.locator(".fan-mark").first.click()
    card = page.locator("#record-card .card")
    card.first.wait_for()
    badges.nth(0).dispatch_event("click")  # folds the fan
    badges.nth(0).dispatch_event("click")
    assert card.count(), "it belongs to this spot"
    badges.nth(1).dispatch_event("click")
    card.first.wait_for(state="detached")


def test_the_keyboard_reaches_every_mark_and_comes_back(page_at) -> None:
    page = page_at("?from=2020-11-10&to=2020-11-20&layers=posts,events")
    badge = _figures(page).first
    badge.focus()
    page.keyboard.press("Enter")
    first = page.locator(".fan-mark").first
    assert first.evaluate("e => e === document.activeElement")
    page.keyboard.press("Tab")
    assert page.locator(".fan-mark").nth(1).evaluate("e => e === document.activeElement")
    page.keyboard.press("Escape")
    assert page.locator(".fan").count() == 0
    assert badge.evaluate("e => e === document.activeElement")


def test_figures_count_what_is_drawn_and_go_while_the_date_moves(open_page) -> None:
    page = open_page("?from=2020-11-10&to=2020-11-20&layers=posts,events")
    total = sum(int(text) for text in _figures(page).all_inner_texts())
    drawn = page.evaluate("window.mission.stage.shown.drawn.length")
    assert 0 < total <= drawn
    page.evaluate("() => { window.mission.fan.write = () => {}; }")
    page.locator("#next-day").click()
    page.wait_for_function("!document.querySelector('.badge')")


TOWNS = {"Stepanakert": (46.7528, 39.8177), "Lachin": (46.54977, 39.63742)}
PERIODS = [("2020-11-10", "2020-11-20"), ("2022-12-12", "2022-12-12"), ("2023-09-20", "2023-09-20")]
NEAREST = """([lon, lat]) => { const { gd } = window.mission.stage;
  const p = window.mission.fastpath.mapOf(gd).project([lon, lat]);
  const away = (e) => Math.hypot(parseFloat(e.style.left) - p.x, parseFloat(e.style.top) - p.y);
  const all = [...document.querySelectorAll('.badge')].map((e, i) => [away(e), i]);
  return all.sort((a, b) => a[0] - b[0])[0]; }"""
SPREAD = """() => { const box = (e) => { const b = e.getBoundingClientRect();
    return { left: b.left, right: b.right, top: b.top, bottom: b.bottom }; };
  const foot = document.querySelector('.disclaimer').getBoundingClientRect();
  const map = box(document.querySelector('.crowds'));
  const lines = [...document.querySelectorAll('.fan line')].map((line) => ['x1', 'y1', 'x2', 'y2']
    .map((key, i) => Number(line.getAttribute(key)) + (i % 2 ? map.top : map.left)));
  return { marks: [...document.querySelectorAll('.fan-mark')].map(box), map, lines,
    foot: foot.top, covered: [...document.querySelectorAll('.badge')].filter((e) => {
      const b = box(e); return b.right > b.left && e.getAttribute('aria-expanded') === 'false'
        && [...document.querySelectorAll('.fan-ground')].some((c) => { const g = box(c);
          const [x, y] = [(g.left + g.right) / 2, (g.top + g.bottom) / 2];
          const [u, v] = [(b.left + b.right) / 2, (b.top + b.bottom) / 2];
          return Math.hypot(u - x, v - y) < (g.right - g.left) / 2; }); }).length }; }"""


def _far(x: float, y: float, line: list[float]) -> float:
    """From a point to a stretch of a line."""
    x1, y1, x2, y2 = line
    dx, dy = x2 - x1, y2 - y1
    along = max(0.0, min(1.0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)))
    return ((x - x1 - along * dx) ** 2 + (y - y1 - along * dy) ** 2) ** 0.5


@pytest.mark.parametrize("size", [(1440, 900), PHONE], ids=["laptop", "phone"])
@pytest.mark.parametrize("period", PERIODS, ids=lambda period: period[1])
def test_a_fan_is_whole_clear_and_reached_by_keyboard(page_at, period, size) -> None:
    page = page_at(f"?from={period[0]}&to={period[1]}&layers=posts,events", size)
    _figures(page)
    for town, place in TOWNS.items():
        away, index = page.evaluate(NEAREST, place)
        assert away < 30, town
        badge = page.locator(".badge").nth(index)
        badge.focus()
        page.keyboard.press("Enter")
        page.locator(".fan-mark").first.wait_for()
        found = page.evaluate(SPREAD)
        marks, area = found["marks"], found["map"]
        assert len(marks) == int(badge.inner_text())
        for i, mark in enumerate(marks):
            assert area["left"] <= mark["left"] and mark["right"] <= area["right"], town
            assert area["top"] <= mark["top"], town
            assert mark["bottom"] <= min(area["bottom"], found["foot"]), town
            x, y = (mark["left"] + mark["right"]) / 2, (mark["top"] + mark["bottom"]) / 2
            for other in marks[:i]:
                apart = max(abs(mark["left"] - other["left"]), abs(mark["top"] - other["top"]))
                assert apart >= 24, town
            for j, line in enumerate(found["lines"]):
                assert j == i or _far(x, y, line) > 10, (town, i, j)
        assert found["covered"] == 0, town
        reached = set()
        for _ in marks:
            reached.add(page.evaluate("document.activeElement.dataset.record"))
            page.keyboard.press("ArrowRight")
        assert len(reached) == len(marks), town
        page.keyboard.press("Escape")
        assert badge.evaluate("e => e === document.activeElement"), town


def test_an_open_fan_stays_open_while_nothing_changes(page_at) -> None:
    page = page_at("?from=2020-11-10&to=2020-11-20&layers=posts,events")
    _figures(page).first.click()
    page.locator(".fan").wait_for()
    page.evaluate("window.mission.fan.write()")
    assert page.locator(".fan").count() == 1
