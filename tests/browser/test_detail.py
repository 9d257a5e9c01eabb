"""Three levels of detail by zoom: the page starts with the coarsest and follows the map."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

GO = """zoom => mission.fastpath.mapOf(mission.stage.gd).jumpTo(
  { zoom, center: [46.75, 39.8] }, { originalEvent: new Event('test') })"""

COUNT = """const count = (part) => typeof part[0] === 'number' ? 1
  : part.reduce((n, p) => n + count(p), 0);
const all = (json) => (json ? json.features : [])
  .reduce((n, f) => n + count(f.geometry.coordinates), 0);
"""

# points of land and lines of a level, as the server has them, and whether a map draws just these
SERVED = (
    "async (level) => {"
    + COUNT
    + """
  const files = ['base', 'lines'].map((name) => mission.fetched(`${name}-${level}`, mission.root));
  return (await Promise.all(files)).map(all);
}"""
)
SAME = (
    "([which, points]) => {"
    + COUNT
    + """
  const map = mission.fastpath.mapOf(mission[which].gd);
  return ['base', 'lines'].every((id, i) => all(map.getSource(id)._data.geojson) === points[i]);
}"""
)

# what one map draws: points of its areas, those that the page has, and how far each source may be
# thinned again
DRAWN = (
    "which => {"
    + COUNT
    + """
  const { gd, data, painter } = mission[which];
  const map = mission.fastpath.mapOf(gd);
  const drawn = gd._fullData.map((trace, i) => [trace, painter.columns[i].locations])
    .filter(([, ids]) => ids && ids[0] !== null);
  const grounds = drawn.map(([trace]) => map.getSource(`source-${trace.uid}`));
  return {
    points: grounds.reduce((n, source) => n + all(source._data.geojson), 0),
    held: drawn.flatMap(([, ids]) => ids)
      .reduce((n, id) => n + count(data.shapes.get(id).coordinates), 0),
    thinned: [...new Set([...grounds, map.getSource('base')]
      .map((s) => s.workerOptions.geojsonVtOptions.tolerance))],
  };
}"""
)


def has(page: Page, level: int, which: str = "stage") -> None:
    """Wait until a map has this level of areas, land and lines."""
    page.wait_for_function("level => document.body.dataset.detail === String(level)", arg=level)
    page.wait_for_function(SAME, arg=[which, page.evaluate(SERVED, level)])


@pytest.fixture
def drawn() -> Callable[..., dict]:
    def drawn(page: Page, which: str = "stage") -> dict:
        found = page.evaluate(DRAWN, which)
        assert found["points"] == found["held"] > 0, "a map draws other areas than the page has"
        assert found["thinned"] == [0], "neighbours would part"
        return found

    return drawn


def test_detail_follows_the_zoom_of_both_maps(open_page, drawn) -> None:
    page = open_page("?from=2020-12-01&to=2020-12-01")
    has(page, 0)
    asked = [url for url in page.watch.requests if "mission/" in url]
    assert [url for url in asked if "areas-0" in url]
    assert not [url for url in asked if "-1.json" in url or "-2.json" in url]
    far = drawn(page)

    page.evaluate(GO, 8.2)
    has(page, 1)
    middle = drawn(page)
    page.evaluate(GO, 10.1)
    has(page, 2)
    near = drawn(page)
    assert far["points"] < middle["points"] < near["points"]

    page.evaluate("mission.set({ compare: mission.stage.view.last - 40 })")
    page.wait_for_function("document.body.dataset.compared")
    has(page, 2, "second")
    assert drawn(page, "second")
    page.evaluate(GO, 7.5)
    has(page, 0)
    has(page, 0, "second")
    assert drawn(page) == far
    assert drawn(page, "second")["points"] < near["points"]


def test_an_address_and_a_new_style_bring_their_detail(open_page, drawn) -> None:
    page = open_page("?from=2020-12-01&to=2020-12-01&lon=46.75&lat=39.8&zoom=10.5")
    has(page, 2)
    near = drawn(page)
    page.locator("#theme").click()
    page.wait_for_function(
        "mission.stage.view.theme === 'dark' && !mission.stage.painter.restyling"
    )
    page.wait_for_function("document.body.dataset.painted")
    styles = [url for url in page.watch.requests if "style.json" in url]
    assert "detail=2" in styles[-1]
    has(page, 2)
    assert drawn(page) == near


def test_a_level_that_does_not_arrive_is_asked_for_again(open_page, drawn) -> None:
    page = open_page("?from=2020-12-01&to=2020-12-01")
    far = drawn(page)
    page.evaluate("mission.fetched = (own => (...how) => {"
                  " mission.fetched = own; return Promise.reject(new Error('no')); })"
                  "(mission.fetched); 0")  # fmt: skip
    page.evaluate(GO, 8.2)
    page.evaluate("() => new Promise(requestAnimationFrame)")
    assert drawn(page)["points"] == far["points"]
    page.evaluate(GO, 8.3)
    has(page, 1)
    assert drawn(page)["points"] > far["points"]


def test_corners_of_coarse_bands_are_cut_and_fine_ones_kept(page_at) -> None:
    """What is vague by nature has no corners close up; a state border keeps each of its bends."""
    coarse, fine = page_at().evaluate(
        """() => {
      const sent = (side) => ({ id: 'a', packed: [[[0, 0, side, 0, 0, side, -side, 0]]] });
      const ring = (side) => mission.unpacked(sent(side)).geometry.coordinates[0][0];
      return [400, 8].map(ring);
    }"""
    )
    assert len(fine) == 5 and fine[2] == [0.002, 0.002]
    assert len(coarse) == 17 and coarse[0] == coarse[-1]  # four corners, cut twice
    assert [0.1, 0.1] not in coarse
    assert all(0 <= x <= 0.1 and 0 <= y <= 0.1 for x, y in coarse)
