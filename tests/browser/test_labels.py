"""No name lies over another name, a mark or the dot of a place, from zoom 6 to 12, in every
language; none is cut by the window's edge or by what stands over the map; and no label at the far
end of a movement lies over them or over the figure of close marks.

Boxes of names are those that MapLibre's collision index holds after a drawing (feature-detected: a
new MapLibre that keeps them elsewhere fails here). Marks are computed from the records' own
positions and the pictures' own sizes, not from the index.
"""

from itertools import combinations

import pytest

from .resting import STANDING, settled, standing, unseen

PADDING = 2  # MapLibre's air around a name, part of its box in the index
SLACK = 0.5  # px: rounding of the drawing
ZOOMS = range(6, 13)
CENTRE = (46.75, 39.85)
FOUND = """async ([lon, lat, zoom]) => {
  const { mission } = window;
  const { stage, fastpath } = mission;
  const { gd } = stage;
  const map = fastpath.mapOf(gd);
  const idle = () => new Promise((done) => { map.once('idle', done); map.triggerRepaint(); });
  map.jumpTo({ center: [lon, lat], zoom }, { originalEvent: new Event('wheel') });
  await idle();
  await stage.painter.settle(); // marks as they stand on one another at this zoom
  await (STANDING)();
  const { grid } = map.style.placement.collisionIndex;
  const names = [];
  const of = (key) => `${key.bucketInstanceId}/${key.featureIndex}`;
  grid.circleKeys.forEach((key, i) => {
    const [x, y, r] = grid.circles.slice(3 * i, 3 * i + 3);
    names.push({ of: of(key), box: [x - r, y - r, x + r, y + r] });
  });
  const { clientWidth: width } = map.getCanvas();
  const marks = [];
  gd._fullData.forEach((trace, i) => {
    const layer = map.getLayer(`plotly-trace-layer-${trace.uid}-symbol`);
    if (!layer || trace.mode !== 'markers' || !gd.data[i].marker) return;
    const symbols = gd.data[i].marker.symbol;
    if (!symbols) return;
    // arrows of flows have sizes of their own and stand to the right of where they point
    const own = i === stage.data.flows.arrowTrace && mission.flow.arrows(stage.painter.flows);
    const same = own ? 1 : layer.getLayoutProperty('icon-size') ?? 1;
    gd.data[i].lon.forEach((x, k) => {
      if (x === null) return;
      const name = Array.isArray(symbols) ? symbols[k] : symbols;
      const image = map.getImage(name);
      if (!image) return;
      const { size, offset, angle } = own ? own[k] : { size: same, offset: 0, angle: 0 };
      const turn = angle * Math.PI / 180;
      const at = map.project([x, gd.data[i].lat[k]]);
      const [left, top] = [at.x + offset * Math.cos(turn), at.y + offset * Math.sin(turn)];
      const half = image.data.width / image.pixelRatio / 2 * size;
      const box = [left - half, top - half, left + half, top + half];
      marks.push([...box, own ? half : 2]); // a turned arrow's middle is not its box's
    });
  });
  // marks and the dots of places stand wherever they are; names alone give way
  const padding = (grid.width - width) / 2;
  const dots = [];
  grid.boxKeys.forEach((key, i) => {
    const box = [...grid.bboxes.slice(4 * i, 4 * i + 4)];
    if (key.overlapMode === 'never') names.push({ of: of(key), box });
    else dots.push(box);
  });
  mission.pinned.boxes(gd, map).forEach((box, i) =>
    names.push({ of: `pin/${i}`, box: box.map((at) => at + padding) }));
  const { left, top } = gd.getBoundingClientRect();
  const boxes = (selector) => [...gd.querySelectorAll(selector)].map((one) => {
    const r = one.getBoundingClientRect();
    return [r.left - left, r.top - top, r.right - left, r.bottom - top];
  });
  const over = mission.furniture(gd);
  const size = [width, map.getCanvas().clientHeight];
  const [exits, badges] = [boxes('.exit'), boxes('.badge')];
  return { names, marks, dots, padding, over, size, exits, badges };
}""".replace("STANDING", STANDING)


def _meet(a: list[float], b: list[float], air: float) -> bool:
    return all(min(a[i + 2], b[i + 2]) - max(a[i], b[i]) > air for i in (0, 1))


def _covering(names: list[dict], others: list[list[float]]) -> list:
    """Each name with what it lies over."""
    return [
        (name["of"], other)
        for name in names
        for other in others
        if _meet(name["box"], other, PADDING + SLACK)
    ]


@pytest.fixture(scope="module")
def shared(browser, server):
    page = browser.new_page(viewport={"width": 1200, "height": 800})
    page.goto(f"{server}/?from=2020-11-10&to=2020-12-12")
    settled(page)
    yield page
    page.close()


@pytest.mark.parametrize("language", ["en", "hy", "az", "ru"])
def test_names_meet_no_name_and_no_mark(shared, language: str) -> None:
    shared.evaluate(
        "names => window.mission.show({ ...window.mission.stage.view, names })", language
    )
    shared.wait_for_function(
        f"window.mission.stage.style.includes('names={language}') && document.body.dataset.painted"
    )
    settled(shared)
    seen = ends = 0
    for zoom in ZOOMS:
        with unseen(shared):
            found = shared.evaluate(FOUND, [*CENTRE, zoom])
        air = found["padding"]
        marks = [[side + air for side in mark[:4]] for mark in found["marks"]]
        names = found["names"]
        seen += len(names)
        over = [
            (one["of"], other["of"])
            for one, other in combinations(names, 2)
            if one["of"] != other["of"] and _meet(one["box"], other["box"], 2 * PADDING + SLACK)
        ]
        assert not over, (language, zoom, over)
        covered = _covering(names, marks)
        assert not covered, (language, zoom, covered)
        hidden = _covering(names, found["dots"])
        assert not hidden, (language, zoom, hidden)
        width, height = found["size"]
        window = [air - SLACK, air - SLACK, width + air + SLACK, height + air + SLACK]
        furniture = [[side + air for side in box] for box in found["over"]]
        assert furniture, "nothing stood over the map"
        cut = [
            one
            for one in names
            if any(one["box"][i] < window[i] or one["box"][i + 2] > window[i + 2] for i in (0, 1))
            or any(_meet(one["box"], box, SLACK) for box in furniture)
        ]
        assert not cut, (language, zoom, cut)
        assert marks, "no mark was there to be covered"
        exits = [[side + air for side in box] for box in found["exits"]]
        badges = [[side + air for side in box] for box in found["badges"]]
        ends += len(exits)
        figured = _covering(names, badges)
        assert not figured, (language, zoom, figured)
        words = [one["box"] for one in names]
        under = [
            (end, other)
            for index, end in enumerate(exits)
            for other in (*words, *marks, *badges, *exits[:index])
            if _meet(end, other, PADDING + SLACK)
        ]
        assert not under, (language, zoom, under)
    assert seen > 60
    assert ends > 3


BOXES = """() => {
  const { stage, fastpath } = window.mission;
  const { grid } = fastpath.mapOf(stage.gd).style.placement.collisionIndex;
  return grid.boxKeys.map((key, i) => [key, [...grid.bboxes.slice(4 * i, 4 * i + 4)]])
    .filter(([{ overlapMode }]) => overlapMode === 'never')
    .map(([{ featureIndex }, box]) => [featureIndex, ...box.map(Math.round)].join()).sort(); }"""


def boxes(page) -> list[str]:
    settled(page)
    standing(page)
    return page.evaluate(BOXES)


def test_names_stand_where_they_would_without_the_days_before(open_page) -> None:
    page = open_page("?from=2020-11-10&to=2020-11-10")
    there, day = boxes(page), page.evaluate("window.mission.stage.view.last")
    assert len(there) > 10
    page = open_page("?from=2022-12-12&to=2022-12-12")
    assert boxes(page) != there
    page.evaluate(
        """() => { const { stage, show } = window.mission;
      show({ ...stage.view, first: DAY, last: DAY }); }""".replace("DAY", str(day))
    )
    page.wait_for_function(f"document.body.dataset.painted === '{day}/{day}'")
    assert boxes(page) == there


def test_no_name_hides_a_small_island_of_another_control(browser, server, mission) -> None:
    """On 1 December 2020 the pocket of two villages is a few pixels on a telephone."""
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{server}/?from=2020-12-01&to=2020-12-01")
    settled(page)
    lon, lat, zoom = page.evaluate(
        "() => { const { mission } = window; const { lon, lat, zoom } = mission.opening;"
        " return [lon, lat, mission.fastpath.mapOf(mission.stage.gd).getZoom()]; }"
    )
    found = page.evaluate(FOUND, [lon, lat, zoom])
    pocket = next(row.geometry for row in mission.areas if row.area == "khtsaberd-pocket")
    middle = pocket.representative_point()
    at = page.evaluate(
        "([lon, lat]) => { const { x, y } = window.mission.fastpath"
        ".mapOf(window.mission.stage.gd).project([lon, lat]); return [x, y]; }",
        [middle.x, middle.y],
    )
    x, y = (side + found["padding"] for side in at)
    names = [one["box"] for one in found["names"]]
    assert len(names) > 5
    assert not [box for box in names if box[0] < x < box[2] and box[1] < y < box[3]]
    page.close()
