"""The timeline: counts, brush, zoom, flags and chapters. One page for all; each test sets it up."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from dashboard.model.period import number, parse

from .resting import painted
from .watching import Watch

START = (parse("2020-11-10"), parse("2020-11-20"))
SHARE = "day => window.mission.axis.share(day)"
WRONG = """([level, layers]) => {
  const { data } = window.mission.stage;
  const { count } = window.mission.columns;
  const { certainty } = window.mission.snapshot;
  const wrong = [];
  const columns = count(data.records, layers, level, data);
  for (const one of columns) {
    const states = data.records
      .filter(r => r.bounds.length === 2 && layers.includes(r.layer))
      .map(r => certainty(r.bounds, one.start, one.end - 1));
    const of = wanted => states.filter(s => s === wanted).length;
    if (of(2) !== one.certain || of(1) !== one.possible) wrong.push([one.start, one.end]);
  }
  return [columns.length, wrong]; }"""


@pytest.fixture(scope="module")
def shared(browser, server) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 1440, "height": 900}, color_scheme="light", reduced_motion="reduce"
    )
    page = context.new_page()
    watch = Watch(page)
    page.goto(server)
    painted(page)
    page.wait_for_function("document.querySelector('#timeline').dataset.drawn")
    yield page
    context.close()
    assert not watch.complaints, watch.complaints


@pytest.fixture
def page(shared: Page) -> Page:
    shared.evaluate(
        """([first, last]) => { const { axis, setup, snap, tour } = window.mission;
        tour.close(); snap.turn(false); axis.show(axis.low, axis.high);
        document.activeElement.blur(); window.mission.choose(first, last); }""",
        list(START),
    )
    painted(shared, f"{START[0]}/{START[1]}")
    return shared


def view(page: Page) -> tuple[int, int]:
    return tuple(page.evaluate("[mission.stage.view.first, mission.stage.view.last]"))


def at(page: Page, day: int) -> tuple[float, float]:
    """The middle of a day on the columns."""
    box = page.locator("#timeline .bars").bounding_box()
    assert box
    share = page.evaluate(SHARE, day + 0.5)
    return box["x"] + share * box["width"], box["y"] + box["height"] / 2


@pytest.mark.parametrize("level", ["day", "week", "month"])
def test_a_column_counts_what_the_map_shows_for_its_days(page: Page, level: str) -> None:
    for layers in (["convoys", "events"], ["convoys"]):
        number_of, wrong = page.evaluate(WRONG, [level, layers])
        assert number_of > 30 and wrong == []


def test_a_step_moves_the_thumbs_and_draws_nothing(page: Page) -> None:
    drawn = "document.querySelector('#timeline').dataset.drawn"
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    before = page.evaluate(drawn)
    page.locator("#period [role=slider]").nth(1).focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    painted(page, f"{START[0]}/{START[1] + 5}")
    assert page.evaluate(drawn) == before
    page.locator("#time-closer").click()
    page.wait_for_function("before => document.querySelector('#timeline').dataset.drawn !== before",
                           arg=before)  # fmt: skip


def test_a_drag_across_the_columns_chooses_a_period(page: Page) -> None:
    first, last = parse("2021-03-01"), parse("2021-06-01")
    page.mouse.move(*at(page, last))
    page.mouse.down()
    page.mouse.move(*at(page, first), steps=3)
    page.mouse.up()
    found = view(page)
    assert abs(found[0] - first) <= 1 and abs(found[1] - last) <= 1


def test_a_double_click_shows_that_day_and_a_click_nothing(page: Page) -> None:
    x, y = at(page, parse("2022-03-25"))
    page.mouse.click(x, y)
    assert view(page) == START
    page.mouse.dblclick(x + 60, y)
    first, last = view(page)
    assert first == last and abs(first - parse("2022-03-25") - 62) < 8


def test_the_wheel_zooms_time_to_days_and_lets_go_at_the_end(page: Page) -> None:
    day = parse("2021-11-16")
    page.mouse.move(*at(page, day))
    for _ in range(12):
        page.mouse.wheel(0, -240)
    page.wait_for_function("document.querySelector('#timeline').dataset.level === 'day'")
    assert 0 < page.evaluate(SHARE, day + 0.5) < 1
    x, y = at(page, day)
    page.mouse.dblclick(x, y)
    assert view(page) == (day, day), "what is drawn large can be hit"
    prevented = """by => { const event = new WheelEvent('wheel', { deltaY: by, bubbles: true,
      cancelable: true }); document.querySelector('#timeline .bars').dispatchEvent(event);
      return event.defaultPrevented; }"""
    assert page.evaluate(prevented, 9000)
    assert not page.evaluate(prevented, 240), "all is in sight: the wheel belongs to the page"


def test_two_fingers_zoom_time(page: Page) -> None:
    span = "mission.axis.hi - mission.axis.lo"
    before = page.evaluate(span)
    page.evaluate(
        """() => { const bars = document.querySelector('#timeline .bars');
        bars.setPointerCapture = () => {};
        const { left, width, top } = bars.getBoundingClientRect();
        const send = (type, pointerId, share) => bars.dispatchEvent(new PointerEvent(type, {
          pointerId, clientX: left + share * width, clientY: top + 9, bubbles: true,
          pointerType: 'touch', button: type === 'pointermove' ? -1 : 0 }));
        send('pointerdown', 71, 0.4); send('pointerdown', 72, 0.5);
        send('pointermove', 71, 0.3); send('pointermove', 72, 0.6);
        send('pointerup', 71, 0.3); send('pointerup', 72, 0.6);
        delete bars.setPointerCapture; }"""
    )
    assert page.evaluate(span) == pytest.approx(before / 3, rel=0.05)
    assert view(page) == START


def test_thumbs_can_stop_at_days_with_records_alone(page: Page) -> None:
    quiet = parse("2024-02-10")  # nothing is dated to January to April of that year
    page.locator("#time-options summary").click()
    page.locator("input[name=time-snap]").check()
    page.keyboard.press("Escape")
    assert not page.locator(".time-options").is_visible()
    page.mouse.dblclick(*at(page, quiet))
    first, last = view(page)
    assert first == last != quiet
    days = page.evaluate("mission.columns.eventful(mission.stage.data, mission.stage.view.layers)")
    assert first in days
    thumb = page.locator("#period [role=slider]").nth(1)
    thumb.press("ArrowRight")
    assert view(page)[1] == min(day for day in days if day > last)
    page.evaluate("document.querySelector('input[name=time-snap]').click()")


def test_a_flag_tells_its_chapter_and_keys_lead_on(page: Page, mission) -> None:
    chapters = mission.meta.chapters
    assert page.locator(".flag").count() == len(chapters)
    page.locator(".flag").nth(7).click()
    chapter = chapters[7]
    assert view(page) == (number(chapter.first), number(chapter.last))
    tour = page.locator(".tour")
    assert chapter.summary in tour.inner_text() and f"8 of {len(chapters)}" in tour.inner_text()
    links = tour.locator("a").evaluate_all("all => all.map(a => a.href)")
    assert len(links) == len(chapter.sources)
    page.wait_for_function(
        "([lon, lat]) => { const at = mission.stage.gd.layout.map.center;"
        " return Math.abs(at.lon - lon) < 1e-3 && Math.abs(at.lat - lat) < 1e-3; }",
        arg=[chapter.lon, chapter.lat],
    )
    page.wait_for_function("location.search.includes('zoom=')")
    assert "from=2022-12-12" in page.evaluate("location.search")
    page.keyboard.press("]")
    assert view(page)[0] == number(chapters[8].first)
    page.keyboard.press("[")
    page.keyboard.press("[")
    assert chapters[6].title in tour.inner_text()
    assert page.locator(".flag").nth(6).get_attribute("aria-current") == "true"
    page.keyboard.press("Escape")
    assert not tour.is_visible()


def test_flags_never_lie_on_each_other(page: Page) -> None:
    for width in (1440, 390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        page.evaluate("new Promise(d => requestAnimationFrame(() => requestAnimationFrame(d)))")
        page.wait_for_function(
            """width => { const boxes = [...document.querySelectorAll('.flag')]
              .map(e => e.getBoundingClientRect());
              return boxes.every((b, i) => b.width >= 24 && b.left >= 0 && b.right <= width &&
                (!i || b.left >= boxes[i - 1].left + 23.5)); }""",
            arg=width,
        )
    page.set_viewport_size({"width": 1440, "height": 900})
