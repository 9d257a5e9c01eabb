"""Comparing two days: both languages find the same difference; a reader finds it with the keyboard
alone and sends it, and the receiver sees the same."""

import random
from dataclasses import replace

import pytest

from dashboard.layers import KEYS
from dashboard.model import Selection, take
from dashboard.model.difference import difference
from dashboard.model.period import Period, number, parse

from .conftest import EVERY_MARK

PAIRS = 300
EARLIER, LATER = parse("2023-09-19"), parse("2023-09-30")
COMPARED = "document.body.dataset.compared === '{0}/{1}'"
LISTED = "document.getElementById('changes').dataset.days === '{0}/{1}'"
SAID = """() => ({
  list: document.getElementById("changes").innerText,
  labels: [...document.querySelectorAll(".compare-label")].map(e => [e.dataset.side, e.innerText]),
  way: document.querySelector(".stage").dataset.compare,
  split: document.querySelector(".divider").getAttribute("aria-valuenow"),
  second: window.mission.second.painter.columns,
  camera: ["lng", "lat"].map(k => window.mission.fastpath.mapOf(window.mission.second.gd)
    .getCenter()[k].toFixed(3)),
})"""


# the names of both maps stay in their own half; they look for room again when the map rests
CROSSING = """() => [window.mission.stage, window.mission.second].every(({ gd }) => {
  const map = window.mission.fastpath.mapOf(gd);
  const { grid } = map.style.placement.collisionIndex;
  const [[left, , right]] = window.mission.swipe.covered(gd);
  const padding = (grid.width - map.getCanvas().clientWidth) / 2;
  const names = grid.boxKeys
    .map((key, i) => [key, grid.bboxes.slice(4 * i, 4 * i + 4)])
    .filter(([key]) => key.overlapMode === "never")
    .map(([, box]) => [box[0] - padding, box[2] - padding]);
  return names.length > 5 && !names.some(([from, to]) => from < right && to > left);
})"""


def compared(page, first: int = LATER, last: int = LATER) -> None:
    page.wait_for_function(COMPARED.format(first, last), timeout=60_000)


def listed(page, earlier: int = EARLIER, later: int = LATER) -> None:
    page.wait_for_function(LISTED.format(earlier, later), timeout=60_000)


@pytest.fixture(scope="module")
def keyed(browser, server):
    """A page on which a reader with a keyboard asks what changed between 19 and 30 September."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.asked = []
    complaints = []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(server)
    page.wait_for_function("document.body.dataset.painted", timeout=60_000)

    def to(element: str) -> None:
        for _ in range(160):
            if page.evaluate("document.activeElement.id") == element:
                return
            page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not reach {element}")

    for element, day in (("period-last", "19 Sep 2023"), ("period-first", "19 Sep 2023")):
        to(element)
        page.keyboard.type(day)
        page.keyboard.press("Enter")
    to("compare")
    page.keyboard.press("Enter")
    page.keyboard.type("30.9.2023")  # the field has the keyboard
    page.keyboard.press("Enter")
    compared(page)
    listed(page)
    yield page
    page.close()
    assert not complaints


def test_the_list_says_what_changed(keyed, atlas) -> None:
    found = difference(atlas, EARLIER, LATER, KEYS)
    text = keyed.locator("#changes").inner_text()
    assert "19\u201330 September 2023" in text
    assert f"{sum(found.km2.values()):,.0f} km\u00b2" in text
    for sort in ("appeared", "removed", "changed"):
        rows = keyed.locator(f"#changes [data-sort={sort}] .row")
        wanted = {change.record.id for change in getattr(found, sort)}
        assert {row.get_attribute("data-record") for row in rows.all()} == wanted
    assert f"between ({len(found.happened)})" in text


def test_the_legend_gives_the_areas_of_both_days(keyed, atlas) -> None:
    """The earlier first, whichever map the reader asked for first; once where they are the same."""
    before, after = atlas.ground.at(EARLIER), atlas.ground.at(LATER)

    def told(value: float) -> str:
        return f"{round(value):,} km\u00b2" if value else "\u2013"

    turned = 0
    for status in atlas.mission.meta.statuses:
        was, now = before.get(status.id, 0), after.get(status.id, 0)
        row = keyed.locator(f'.legend [data-km2="{status.id}"]')
        wanted = told(now)
        if round(was) != round(now):
            turned += 1
            first = f"{round(was):,}" if was else "\u2013"
            wanted = f"{first} \u2192 {wanted}"
        assert row.text_content() == wanted, status.id
    assert turned >= 2


def test_no_name_crosses_the_divider(keyed) -> None:
    keyed.wait_for_function(CROSSING)


def test_the_second_map_draws_what_a_plate_would(keyed, scene, atlas) -> None:
    selection = Selection(Period(EARLIER, EARLIER), frozenset(KEYS), compare=LATER)
    _, later = selection.both(number(atlas.mission.meta.first_day))
    largest = [scene.flows(take(atlas, one)).largest for one in (selection, later)]
    arrays = replace(scene, least=max(largest)).columns(take(atlas, later))
    painted = keyed.evaluate(EVERY_MARK, "second")
    for key, columns in arrays.items():
        for name, values in columns.items():
            if values:
                assert painted[key][name] == list(values), (key, name)


def test_the_receiver_of_the_link_sees_the_same(keyed, open_page) -> None:
    keyed.locator(".divider").focus()
    keyed.keyboard.press("PageUp")
    keyed.keyboard.press("ArrowLeft")
    keyed.wait_for_function("location.search.includes('split=58')")
    sent = keyed.evaluate("location.search")
    assert "compare=2023-09-30" in sent
    page = open_page(sent, 1440, 900)
    compared(page)
    listed(page)
    assert page.evaluate(SAID) == keyed.evaluate(SAID)
    assert page.evaluate("location.search") == sent
    assert not page.locator("#note").inner_text()


def test_a_line_opens_its_card_and_goes_there(keyed) -> None:
    row = keyed.locator("#changes [data-record='lachin-new']").first
    row.focus()
    keyed.keyboard.press("Enter")
    keyed.wait_for_selector("#record-card .card")
    assert "Lachin corridor, new road" in keyed.locator("#record-card").inner_text()
    keyed.wait_for_function("/lon=46\\.\\d+&lat=39\\.\\d+/.test(location.search)")
    keyed.wait_for_function(
        """() => { const [one, two] = [window.mission.stage, window.mission.second]
          .map(({ gd }) => window.mission.fastpath.mapOf(gd));
          return one.getZoom() === two.getZoom() &&
            one.getCenter().lng === two.getCenter().lng; }"""
    )


def test_side_by_side_and_back_and_closed_without_a_request(keyed) -> None:
    before = len(keyed.asked)
    keyed.locator("[data-way=side]").click()
    keyed.wait_for_function("location.search.includes('way=side')")
    widths = keyed.evaluate(
        """() => [window.mission.stage, window.mission.second].map(({ gd }) =>
          Math.round(window.mission.fastpath.mapOf(gd).getContainer().clientWidth /
            document.querySelector(".stage").clientWidth * 100))"""
    )
    assert widths == [50, 50]
    keyed.locator("#compare-day").focus()
    keyed.keyboard.press("ArrowDown")
    compared(keyed, LATER - 1, LATER - 1)
    keyed.locator("#compare").press("Enter")
    keyed.wait_for_function("!location.search.includes('compare')")
    assert not keyed.locator("#changes").is_visible()
    assert not keyed.locator(".divider").is_visible()
    asked = [url for url in keyed.asked[before:] if "/fonts/" not in url]
    assert not asked


def _answer(found) -> dict:
    def ids(changes) -> list:
        return [
            [c.was and c.was.id, c.now and c.now.id, int(c.before), int(c.after)] for c in changes
        ]

    return {
        "days": [found.earlier, found.later],
        "appeared": ids(found.appeared),
        "removed": ids(found.removed),
        "changed": ids(found.changed),
        "happened": [[record.id, int(certainty)] for record, certainty in found.happened],
        "turned": [[t.was and t.was.id, t.now and t.now.id, t.km2] for t in found.turned],
        "km2": [[*pair, pytest.approx(km2, abs=0.001)] for pair, km2 in found.km2.items()],
    }


def test_both_find_the_same_difference(keyed, atlas, mission) -> None:
    low, high = number(mission.meta.first_day), number(mission.meta.last_day)
    random.seed(20230919)
    asked = [[EARLIER, LATER, list(KEYS)], [low, high, list(KEYS)], [low, low, list(KEYS)]]
    while len(asked) < PAIRS:
        layers = [key for key in KEYS if random.random() < 0.7]
        asked.append([random.randint(low, high), random.randint(low, high), layers])
    answers = keyed.evaluate(
        """asked => asked.map(([one, other, layers]) => {
          const d = window.mission.difference.take(window.mission.stage.data, one, other, layers);
          const id = (record) => record && record.id;
          const ids = (all) => all.map(c => [id(c.was), id(c.now), c.before, c.after]);
          return { days: [d.earlier, d.later], appeared: ids(d.appeared), removed: ids(d.removed),
            changed: ids(d.changed), happened: d.happened.map(([r, c]) => [r.id, c]),
            turned: d.turned.map(t => [id(t.was), id(t.now), t.km2]), km2: d.km2 }; })""",
        asked,
    )
    for (one, other, layers), answer in zip(asked, answers, strict=True):
        assert answer == _answer(difference(atlas, one, other, layers)), (one, other, layers)
    for sort in ("appeared", "removed", "changed", "happened", "turned"):
        assert any(answer[sort] for answer in answers), sort


@pytest.mark.parametrize("size", [(390, 844)])
def test_on_a_phone_the_maps_stand_one_above_the_other(open_page, size) -> None:
    page = open_page("?from=2023-09-19&to=2023-09-19&compare=nonsense", *size)
    assert "compare=nonsense is not a day" in page.locator("#note").inner_text()
    page.locator("#compare").click()
    page.locator("[data-way=side]").click()
    compared(page, EARLIER - 7, EARLIER - 7)
    boxes = [page.locator(name).bounding_box() for name in ("#map", ".second")]
    upper, lower = sorted(boxes, key=lambda box: box["y"])
    assert upper["y"] + upper["height"] <= lower["y"] + 1
    assert upper["width"] == lower["width"]
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    page.locator("#changes-open").click()
    assert page.locator("#changes").is_visible()


def test_list_and_legend_tell_of_both_days_and_of_the_filter(open_page) -> None:
    page = open_page(
        "?from=2023-02-30&to=2023-09-30&compare=2023-09-19&certainty=certain&record=nope,nope"
    )
    page.wait_for_function("document.body.dataset.compared")
    note = page.locator("#note").inner_text()
    assert "2023-02-30" in note and note.count("nope") == 1, "one note does not hide the other"
    zone = page.locator(".entry", has_text="Zone of the Russian peacekeepers")
    zone.wait_for()  # gone on the last day, and drawn on the other map
    page.wait_for_function("document.querySelector('#changes').dataset.days")
    rows = page.locator("#changes [data-sort=appeared] .row, #changes [data-sort=removed] .row")
    assert rows.count() > 0
    assert "possible" not in " ".join(rows.all_inner_texts())
    rows.first.dispatch_event("click")
    card = page.locator("#record-card .card").first
    card.wait_for()
    page.keyboard.press("Escape")
    card.wait_for(state="detached")


BUTTON = ".maplibregl-ctrl-attrib-button"


@pytest.mark.parametrize("size", [(1200, 760)])
def test_an_opening_that_nobody_moved_fits_the_smaller_map(open_page, size) -> None:
    page = open_page("?from=2023-09-19&to=2023-09-30", *size)
    bounds = "mission.fastpath.mapOf(mission.stage.gd).getBounds().getNorth()"
    north = page.evaluate(bounds)
    page.locator("#compare").click()
    page.wait_for_function("document.body.dataset.compared")
    page.wait_for_function(f"Math.abs({bounds} - {north}) < 0.01")
    assert "lon=" not in page.evaluate("location.search")
    labels = page.evaluate(
        """button => [mission.stage, mission.second].map(({ gd }) =>
          gd.querySelector(button)?.getAttribute('aria-label'))""",
        BUTTON,
    )
    assert labels[0] == labels[1] == "Origin of the base map"
    # a record of one day only is flown to beside the divider, on the map that has it
    page.locator("#changes [data-sort] .row").first.wait_for(state="attached")
    found = page.evaluate(
        """async () => { const { approach, stage, second } = mission;
          const has = ({ shown }, r) => shown.drawn.some(([one]) => one === r);
          const record = second.shown.drawn.map(([r]) => r).find((r) => {
            const box = approach.box(r);
            return !has(stage, r) && box && box[0] === box[2]; });
          const map = mission.fastpath.mapOf(stage.gd);
          const ended = new Promise((done) => map.once("moveend", done));
          approach.fly(record);
          await ended;
          const [lon, lat] = approach.box(record);
          return [map.project([lon, lat]).x / map.getContainer().clientWidth,
            document.querySelector(".stage").dataset.second]; }"""
    )
    share, side = found
    assert 0.2 < (share if side == "left" else 1 - share) < 0.3
