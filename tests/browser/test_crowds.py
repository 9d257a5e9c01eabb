"""Marks on one another: one stands for all, a figure says how many, and each can be reached."""

from itertools import combinations

import pytest

from .resting import settled, standing
from .watching import PHONE


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


DAYS = ["2020-11-10", "2020-12-01", "2022-12-12", "2023-09-20"]
GROUPS = """() => { const { stage, fastpath, camera } = window.mission;
  const at = camera(fastpath.mapOf(stage.gd));
  const marks = new Set(), drawn = new Set();
  for (const [{ id, pieces }] of stage.shown.drawn) {
    const mark = ([, , columns]) => 'customdata' in columns && !('marker.angle' in columns);
    if (pieces.some(mark)) drawn.add(id);
  }
  stage.data.traces.forEach(({ columns, flow }, i) => {
    if (flow || !columns.includes('customdata')) return;
    for (const id of stage.gd.data[i].customdata) if (id) marks.add(id);
  });
  return { drawn: [...drawn], marks: [...marks], groups: stage.painter.crowds.groups.map(
    ({ lon, lat, scale, items }) => ({ x: at.x(lon), y: at.y(lat), scale,
      ids: items.map(({ record }) => record.id), states: items.map(({ state }) => state) })) }; }"""


@pytest.mark.parametrize("size", [(1440, 900), PHONE], ids=["laptop", "phone"])
@pytest.mark.parametrize("day", DAYS)
def test_no_sign_lies_on_another_and_none_is_lost(page_at, day, size) -> None:
    page = page_at(f"?from={day}&to={day}", size)
    settled(page)
    found = page.evaluate(GROUPS)
    groups = found["groups"]
    ids = [one for group in groups for one in group["ids"]]
    assert len(ids) == len(set(ids)) and set(ids) == set(found["drawn"])
    assert set(found["marks"]) == {group["ids"][0] for group in groups}
    for a, b in combinations(groups, 2):
        apart = ((a["x"] - b["x"]) ** 2 + (a["y"] - b["y"]) ** 2) ** 0.5
        assert apart > 12 * (a["scale"] + b["scale"]), (a, b)
    for group in groups:
        assert group["states"][0] == max(group["states"]), "what is certain stands for the rest"
    many = sorted(len(group["ids"]) for group in groups if len(group["ids"]) > 1)
    figures = sorted(int(text) for text in page.locator(".badge").all_inner_texts())
    assert figures == many, "all of them are in this window"


@pytest.mark.parametrize("day", DAYS)
def test_the_chief_towns_have_their_names_on_a_phone(page_at, day) -> None:
    page = page_at(f"?from={day}&to={day}", PHONE)
    settled(page)
    standing(page)
    names = page.evaluate("""() => { const { stage, fastpath } = window.mission;
      const layers = ['name-place', 'name-pinned'];
      const found = fastpath.mapOf(stage.gd).queryRenderedFeatures({ layers });
      return found.map(({ properties }) => properties.text || properties.name_en); }""")
    assert "Stepanakert" in names
    assert len(set(names)) >= 9, names


def test_closer_up_more_marks_stand_for_themselves(page_at) -> None:
    page = page_at("?from=2022-12-12&to=2022-12-12")
    settled(page)
    before = page.evaluate(GROUPS)
    page.evaluate("""() => { const { stage, fastpath } = window.mission;
      const map = fastpath.mapOf(stage.gd);
      map.jumpTo({ zoom: map.getZoom() + 2 }, { originalEvent: new Event('wheel') }); }""")
    page.wait_for_function("!window.mission.stage.painter.motion.moving")
    settled(page)
    after = page.evaluate(GROUPS)
    assert len(after["groups"]) > len(before["groups"])
    assert set(after["marks"]) > set(before["marks"])
    ids = [one for group in after["groups"] for one in group["ids"]]
    assert sorted(ids) == sorted(before["drawn"])


def test_a_mark_answers_for_those_it_stands_for(page_at) -> None:
    page = page_at("?from=2022-12-12&to=2022-12-12&layers=posts,events")
    settled(page)
    groups = page.evaluate(GROUPS)["groups"]
    # one that no figure of a neighbour lies near
    alone = {
        id(one): min(
            abs(one["x"] - other["x"]) + abs(one["y"] - other["y"])
            for other in groups
            if other is not one
        )
        for one in groups
        if len(one["ids"]) > 1
    }
    group = max((one for one in groups if id(one) in alone), key=lambda one: alone[id(one)])
    box = page.locator("#map .js-plotly-plot").bounding_box()
    hits = page.evaluate(
        """([x, y]) => window.mission.hits(window.mission.stage, { x, y })
          .filter(({ rank }) => rank === 0).map(({ record }) => record.id)""",
        [group["x"] - 4, group["y"] + 4],
    )
    assert hits[: len(group["ids"])] == group["ids"]
    page.mouse.click(box["x"] + group["x"] - 4, box["y"] + group["y"] + 4)
    title = page.evaluate(
        "id => window.mission.stage.data.records.find((one) => one.id === id).title",
        group["ids"][0],
    )
    page.locator("#record-card", has_text=title).wait_for()


def test_the_figures_stay_while_the_date_moves(open_page) -> None:
    page = open_page("?from=2022-12-12&to=2022-12-12&layers=posts,events")
    settled(page)
    colours = page.evaluate("""() => { const { stage, crowd, camera, fastpath } = window.mission;
      const { painter } = stage;
      painter.motion.draw(painter.columns, painter.flows, painter.crowds);
      const at = camera(fastpath.mapOf(stage.gd));
      const { canvas } = painter.motion;
      const ink = getComputedStyle(canvas).getPropertyValue('--ink');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      const all = crowd.figures(painter.crowds, at).map(({ x, y, figure: [right, down] }) => {
        const first = 4 * (Math.round(y + down) * canvas.width + Math.round(x + right - 7));
        return [...data.slice(first, first + 3)]; });
      return { ink, all }; }""")
    ink = colours["ink"].strip().lstrip("#")
    wanted = [int(ink[i : i + 2], 16) for i in (0, 2, 4)]
    assert len(colours["all"]) > 3
    assert all(one == wanted for one in colours["all"]), colours
