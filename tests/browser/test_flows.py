"""Flows on the screen: hover, click, far ends, and the reader's choice of width."""

from __future__ import annotations

import pytest

from dashboard.layers.ends import words_of

from .resting import settled, standing

QUERY = "?from=2020-11-10&to=2020-11-20&layers=control,convoys"
SPOT = """number => { const { shown, data, gd } = window.mission.stage;
  const at = window.mission.camera(window.mission.fastpath.mapOf(gd));
  const flow = shown.flows.all.find((f) => f.number === number);
  const lon = data.arrays[flow.bundle.whole.lon], lat = data.arrays[flow.bundle.whole.lat];
  const i = Math.floor(lon.length / 2) - 1;
  const [ax, ay] = [at.x(lon[i]), at.y(lat[i])], [bx, by] = [at.x(lon[i + 1]), at.y(lat[i + 1])];
  const length = Math.hypot(bx - ax, by - ay), off = flow.offset / 10;
  const box = gd.getBoundingClientRect();
  return [box.left + (ax + bx) / 2 - (by - ay) / length * off,
    box.top + (ay + by) / 2 + (bx - ax) / length * off]; }"""
BROAD = """() => window.mission.stage.shown.flows.all
  .filter((f) => f.pointed && f.bundle.road)
  .sort((a, b) => b.total - a.total)[0].number"""


def _pointed(page) -> tuple[float, float]:
    x, y = page.evaluate(SPOT, page.evaluate(BROAD))
    page.mouse.move(x - 1, y)
    page.mouse.move(x, y)
    page.locator("#map .hover").wait_for()
    return x, y


def test_a_flow_tells_its_sum_what_is_left_out_and_its_movements(page_at) -> None:
    page = page_at(f"{QUERY}&lon=46.62&lat=39.7&zoom=8.2")
    x, y = _pointed(page)
    text = page.locator("#map .hover").inner_text()
    assert "Returning people to Stepanakert" in text
    assert "4,342 people" in text
    assert "2 not added: reports differ" in text
    assert "road assumed" in text
    assert "14 November 2020: Refugee return: Yerevan to Stepanakert, 250 people" in text
    assert "1 more: click to list" in text
    page.mouse.click(x, y)
    card = page.locator("#record-card")
    card.locator(".bundle").wait_for()
    assert "4,342 people" in card.inner_text() and "7 movements in it" in card.inner_text()
    rows = card.locator("[data-open]")
    assert rows.count() == 7
    rows.nth(1).click()
    card.locator(".sources").first.wait_for()
    assert "475 people" in card.inner_text()


def test_the_reader_chooses_what_the_width_stands_for(page_at) -> None:
    page = page_at(QUERY)
    scale = page.locator(".widths")
    assert "from 2,000 people" in scale.inner_text()
    page.locator("#width label", has_text="Movements").click()
    page.wait_for_function("location.search.includes('width=count')")
    assert "from 5 movements" in scale.inner_text()
    page.locator("#width label", has_text="Tonnes").click()
    page.wait_for_function("location.search.includes('width=tonnes')")
    assert "Tonnes unknown for 8 of 8".lower() in page.locator("#tally").inner_text().lower()
    assert page.evaluate("window.mission.stage.shown.flows.all.every((f) => f.width > 0)")


def test_the_address_keeps_the_width_and_names_a_wrong_one(open_page) -> None:
    page = open_page(f"{QUERY}&width=count")
    assert page.locator("#width input[value=count]").is_checked()
    assert page.evaluate("window.mission.stage.shown.flows.measure.key") == "count"
    page = open_page(f"{QUERY}&width=bushels")
    assert "width=bushels is not one of people, tonnes, count" in page.locator("#note").inner_text()


def test_a_far_end_is_named_at_the_frame_and_follows_the_camera(page_at) -> None:
    page = page_at(f"{QUERY}&lon=46.9&lat=39.8&zoom=8")
    sign = page.locator(".exit", has_text="from Yerevan")
    sign.wait_for()
    box, room = sign.bounding_box(), page.locator("#map").bounding_box()
    assert box and room
    assert room["x"] <= box["x"] < room["x"] + 60, "at the western frame"
    page.evaluate(
        """() => new Promise((done) => { const map =
        window.mission.fastpath.mapOf(window.mission.stage.gd);
        map.once('moveend', done); map.panBy([0, 80], { animate: false }); })"""
    )
    page.wait_for_function(
        """y => { const end = [...document.querySelectorAll('.exit')]
            .find((one) => one.textContent.includes('from Yerevan'));
          return end && Math.abs(end.getBoundingClientRect().top - y + 80) < 4; }""",
        arg=box["y"],
    )
    page.evaluate(
        """() => window.mission.fastpath.mapOf(window.mission.stage.gd)
        .jumpTo({ center: [45.6, 39.9], zoom: 7 })"""
    )
    sign.wait_for(state="detached")


def test_a_far_end_is_named_in_the_readers_language(page_at, mission) -> None:
    page = page_at(f"{QUERY}&names=hy")
    name = mission.places["yerevan"].names["hy"]
    sign = page.locator(".exit", has_text=name)
    sign.wait_for()
    assert sign.inner_text() == words_of("hy", mission.meta).from_.format(name)


def test_a_far_end_opens_its_movements_by_pointer_and_keyboard(page_at) -> None:
    page = page_at(QUERY)
    sign = page.locator(".exit", has_text="from Yerevan")
    box = sign.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x - 1, y)
    page.mouse.move(x, y)
    hover = page.locator("#map .hover")
    hover.wait_for()
    assert hover.inner_text().startswith("From Yerevan")
    assert "Refugee return: Yerevan to Stepanakert" in hover.inner_text()
    page.mouse.click(x, y)
    card = page.locator("#record-card")
    card.locator(".bundle").wait_for()
    rows = card.locator("[data-open]").count()
    assert "From Yerevan" in card.inner_text() and f"{rows} movements in it" in card.inner_text()
    assert sign.get_attribute("aria-label") == f"from Yerevan: {rows} movements"
    card.locator("[data-close]").click()
    card.locator(".bundle").wait_for(state="detached")
    sign.focus()
    page.keyboard.press("Enter")
    card.locator(".bundle").wait_for()


def test_the_map_can_be_dragged_from_a_far_end(page_at) -> None:
    page = page_at(QUERY)
    box = page.locator(".exit", has_text="from Yerevan").bounding_box()
    assert box
    centre = "window.mission.fastpath.mapOf(window.mission.stage.gd).getCenter().lat"
    before = page.evaluate(centre)
    page.mouse.move(box["x"] + 20, box["y"] + 8)
    page.mouse.down()
    page.mouse.move(box["x"] + 60, box["y"] + 60, steps=4)
    page.mouse.up()
    page.wait_for_function(f"before => {centre} > before", arg=before)


NEAR_PX = 150
GAPS = """() => {
  const { stage, fastpath, camera, ends, foot } = window.mission;
  const at = camera(fastpath.mapOf(stage.gd));
  at.height -= foot(stage.gd);
  const { left, top } = stage.gd.getBoundingClientRect();
  const labels = [...stage.gd.querySelectorAll('.exit')].map((one) => one.getBoundingClientRect());
  const found = ends(stage, at);
  return found.length === labels.length && found.map(({ x, y }, i) => {
    const r = labels[i];
    return Math.hypot(Math.max(r.left - left - x, 0, x - r.right + left),
      Math.max(r.top - top - y, 0, y - r.bottom + top));
  });
}"""


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)], ids=["laptop", "phone"])
def test_far_ends_are_told_at_their_own_lines(page_at, size) -> None:
    """Where there is no room for words an arrow stands alone; it still has a name and a card."""
    page = page_at("?from=2020-11-14&to=2020-12-31", size)
    settled(page)
    standing(page)
    gaps = page.evaluate(GAPS)
    assert gaps and len(gaps) >= 5
    assert max(gaps) <= NEAR_PX, gaps
    for label in page.locator(".exit").all():
        assert label.get_attribute("aria-label")
