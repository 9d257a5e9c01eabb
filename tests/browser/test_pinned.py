"""Every chief town in the window is named: at its dot, or where there is room with a line to it."""

from __future__ import annotations

import json
from itertools import combinations

import pytest
from shapely.geometry import LineString

from .resting import settled, standing

DATES = ("2020-11-10", "2020-12-01", "2022-12-12", "2023-09-20")
SIZES = ((1440, 900), (390, 844))
NAMED = """() => {
  const { mission } = window;
  const { stage, fastpath } = mission;
  const map = fastpath.mapOf(stage.gd);
  const at = ({ geometry }) => geometry.coordinates.map((x) => x.toFixed(3)).join();
  const of = (layer) => map.queryRenderedFeatures({ layers: [layer] });
  const { clientWidth, clientHeight } = map.getCanvas();
  const over = mission.furniture(stage.gd);
  const inside = ({ geometry }) => {
    const { x, y } = map.project(geometry.coordinates);
    return x > 0 && y > 0 && x < clientWidth && y < clientHeight &&
      !over.some(([left, top, right, bottom]) => x > left && x < right && y > top && y < bottom);
  };
  const chief = of("dot-place").filter((one) => one.properties.rank === 1 && inside(one));
  const name = ({ properties }) => properties[`name_${stage.view.names}`] || properties.name_en;
  return {
    chief: [...new Set(chief.map(name))],
    near: of("name-place").filter((one) => one.properties.rank === 1).map(name),
    pinned: of("name-pinned").map(({ properties }) => properties.text),
    lines: [...new Set(of("pin-line").map(({ geometry }) => JSON.stringify(geometry.coordinates)))],
  };
}"""


def named(page) -> dict[str, list[str]]:
    settled(page)
    standing(page)
    return page.evaluate(NAMED)


@pytest.mark.parametrize("date", DATES)
@pytest.mark.parametrize("size", SIZES, ids=["laptop", "phone"])
def test_every_chief_town_is_named_once(page_at, size, date) -> None:
    found = named(page_at(f"?from={date}&to={date}", size))
    assert len(found["chief"]) == 13
    names = found["near"] + found["pinned"]
    assert len(names) == len(set(names)) and set(names) == set(found["chief"])
    assert len(found["lines"]) == len(found["pinned"])
    lines = [LineString(json.loads(line)) for line in found["lines"]]
    assert not [pair for pair in combinations(lines, 2) if pair[0].crosses(pair[1])]


COUNTRIES = """() => {
  const map = window.mission.fastpath.mapOf(window.mission.stage.gd);
  const layers = map.getLayersOrder().filter((id) => id.startsWith("name-country"));
  return map.queryRenderedFeatures({ layers }).map(({ properties }) => properties.name_en);
}"""


@pytest.mark.parametrize("size", [(390, 844), (1280, 720), (1366, 768), (1440, 900)])
def test_the_countries_round_the_mission_are_named_once(page_at, size) -> None:
    page = page_at("?from=2020-12-01&to=2020-12-01", size)
    named(page)
    assert sorted(page.evaluate(COUNTRIES)) == ["Armenia", "Azerbaijan", "Iran"]


def test_a_line_goes_under_no_mark_of_another_place(page_at) -> None:
    """Agdam stood behind the post at its west, in the zone that it did not lie in."""
    page = page_at("?from=2022-12-12&to=2022-12-12", SIZES[0])
    assert "Agdam" in named(page)["pinned"]
    place = page.evaluate(
        "() => window.mission.fastpath.mapOf(window.mission.stage.gd)"
        ".queryRenderedFeatures({ layers: ['name-pinned'] })"
        ".find(({ properties }) => properties.text === 'Agdam').geometry.coordinates"
    )
    assert place[0] > 46.9  # its dot; the post is at 46.83


@pytest.mark.parametrize("zoom", [8, 9, 10])
def test_the_double_name_of_a_crowded_town_is_there(page_at, zoom: int) -> None:
    place = f"&lon=46.75&lat=39.82&zoom={zoom}"
    found = named(page_at(f"?from=2022-12-12&to=2022-12-12&names=double{place}", SIZES[0]))
    assert "Stepanakert / Xank\u0259ndi" in found["near"] + found["pinned"]
    names = found["near"] + found["pinned"]
    assert len(names) == len(set(names)) and set(found["chief"]) <= set(names)


def test_pins_go_with_the_names(page_at) -> None:
    page = page_at("?from=2023-09-20&to=2023-09-20", SIZES[0])
    found = named(page)
    assert found["pinned"] and len(found["lines"]) == len(found["pinned"])
    page.locator("#layer-names").uncheck()
    page.wait_for_function(
        "() => { const map = window.mission.fastpath.mapOf(window.mission.stage.gd);"
        " return map.isStyleLoaded() && !map.getLayer('name-pinned'); }"
    )
    page.locator("#layer-names").check()
    settled(page)
    page.wait_for_function(
        "n => { const map = window.mission.fastpath.mapOf(window.mission.stage.gd);"
        " return map.getLayer('name-pinned') &&"
        " map.queryRenderedFeatures({ layers: ['name-pinned'] }).length === n; }",
        arg=len(found["pinned"]),
    )
