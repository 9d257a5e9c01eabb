"""No name lies over another name or over a mark, from zoom 6 to 12, in every language.

Boxes of names are those that MapLibre's collision index holds after a drawing (feature-detected: a
new MapLibre that keeps them elsewhere fails here). Marks are computed from the records' own
positions and the pictures' own sizes, not from the index.
"""

from itertools import combinations

import pytest

from .conftest import painted

PADDING = 2  # MapLibre's air around a name, part of its box in the index
SLACK = 0.5  # px: rounding of the drawing
ZOOMS = range(6, 13)
CENTRES = [(46.75, 39.85), (46.3, 40.1)]
FOUND = """async ([lon, lat, zoom]) => {
  const { stage, fastpath } = window.mission;
  const { gd } = stage;
  const map = fastpath.mapOf(gd);
  map.jumpTo({ center: [lon, lat], zoom });
  map.triggerRepaint();
  await new Promise((done) => map.once('idle', done));
  const { grid } = map.style.placement.collisionIndex;
  const names = [];
  const of = (key) => `${key.bucketInstanceId}/${key.featureIndex}`;
  grid.boxKeys.forEach((key, i) => {
    const box = [...grid.bboxes.slice(4 * i, 4 * i + 4)];
    if (key.overlapMode === 'never') names.push({ of: of(key), box });
  });
  grid.circleKeys.forEach((key, i) => {
    const [x, y, r] = grid.circles.slice(3 * i, 3 * i + 3);
    names.push({ of: of(key), box: [x - r, y - r, x + r, y + r] });
  });
  const { clientWidth: width, clientHeight: height } = map.getCanvas();
  const marks = [];
  gd._fullData.forEach((trace, i) => {
    const layer = map.getLayer(`plotly-trace-layer-${trace.uid}-symbol`);
    if (!layer || trace.mode !== 'markers' || !gd.data[i].marker) return;
    const symbols = gd.data[i].marker.symbol;
    if (!symbols) return;
    const size = layer.getLayoutProperty('icon-size') ?? 1;
    gd.data[i].lon.forEach((x, k) => {
      if (x === null) return;
      const name = Array.isArray(symbols) ? symbols[k] : symbols;
      const image = map.getImage(name);
      if (!image) return;
      const at = map.project([x, gd.data[i].lat[k]]);
      if (at.x < 0 || at.y < 0 || at.x > width || at.y > height) return;
      const half = image.data.width / image.pixelRatio / 2 * size;
      marks.push([at.x - half, at.y - half, at.x + half, at.y + half]);
    });
  });
  return { names, marks, padding: (grid.width - width) / 2 };
}"""


def _meet(a: list[float], b: list[float], air: float) -> bool:
    return all(min(a[i + 2], b[i + 2]) - max(a[i], b[i]) > air for i in (0, 1))


@pytest.fixture(scope="module")
def shared(browser, server):
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(f"{server}/?from=2020-11-10&to=2020-12-12")
    painted(page)
    yield page
    page.close()


@pytest.mark.parametrize("language", ["en", "hy", "az", "ru", "double"])
def test_names_meet_no_name_and_no_mark(shared, language: str) -> None:
    shared.evaluate(
        "names => window.mission.show({ ...window.mission.stage.view, names })", language
    )
    shared.wait_for_function(
        f"window.mission.stage.style.includes('names={language}') && document.body.dataset.painted"
    )
    seen = 0
    for zoom in ZOOMS:
        for lon, lat in CENTRES:
            found = shared.evaluate(FOUND, [lon, lat, zoom])
            air = found["padding"]
            marks = [[side + air for side in mark] for mark in found["marks"]]
            names = found["names"]
            seen += len(names)
            over = [
                (one["of"], other["of"])
                for one, other in combinations(names, 2)
                if one["of"] != other["of"] and _meet(one["box"], other["box"], 2 * PADDING + SLACK)
            ]
            assert not over, (language, zoom, over)
            covered = [
                (one["of"], mark)
                for one in names
                for mark in marks
                if _meet(one["box"], mark, PADDING + SLACK)
            ]
            assert not covered, (language, zoom, lon, covered)
            assert zoom < 7 or zoom > 10 or marks, "no mark was there to be covered"
    assert seen > 100
