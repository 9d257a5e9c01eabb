"""What Plotly asks the map for and the map can spare: nothing of it may be missing later."""

import re

STATE = """() => { const { gd, painter } = window.mission.stage;
  const { sources, fastpath } = window.mission;
  const map = fastpath.mapOf(gd);
  const known = Object.keys(map.getStyle().sources);
  return painter.data.traces.map((trace, i) => {
    const full = gd._fullData[i];
    const part = trace.type === 'choroplethmap' ? '' : full.mode === 'lines' ? '-line' : '-symbol';
    const id = `source-${full.uid}${part}`;
    return [trace.key, known.includes(id), known.filter(one => one.includes(full.uid)).length];
  }); }"""
WHOLE = f"() => ({STATE})().every(([, there]) => there)"


def test_each_trace_has_one_source_once_the_map_rests(open_page) -> None:
    page = open_page()
    page.wait_for_function(WHOLE)
    assert all(count == 1 for _, _, count in page.evaluate(STATE))
    page.locator("#theme").click()
    page.wait_for_function("document.body.dataset.painted", timeout=60_000)
    page.wait_for_function(WHOLE)
    assert all(count == 1 for _, _, count in page.evaluate(STATE))


LAYERS = """() => { const { gd } = window.mission.stage;
  return window.mission.fastpath.mapOf(gd).getLayersOrder(); }"""


def test_a_source_that_waited_lies_where_its_trace_belongs(open_page) -> None:
    page = open_page()
    page.wait_for_function(WHOLE)
    order = page.evaluate(LAYERS)
    slots = [one.removeprefix("slot-") for one in order if one.startswith("slot-")]
    uids = page.evaluate(
        "() => window.mission.stage.data.traces.map((t, i) =>"
        " [t.key, window.mission.stage.gd._fullData[i].uid])"
    )
    for key, uid in uids:
        at = next(i for i, one in enumerate(order) if re.search(f"{uid}-(fill|line|symbol)$", one))
        after = next(one for one in order[at:] if one.startswith("slot-"))
        assert after == f"slot-{key}", (key, slots)


SPARE = """async () => {
  const calls = [];
  const kept = new Map();
  const source = (spec) => ({ spec, on: (name, then) => { source.then = then; },
    setData(next) { spec.data = next; } });
  const map = {
    addSource: (id, spec) => { calls.push(`source ${id}`); kept.set(id, source(spec)); },
    addLayer: ({ id, layout }, before) => calls.push(`layer ${id} ${before} ${layout.visibility}`),
    getSource: (id) => kept.get(id),
    removeSource: (id) => calls.push(`no source ${id}`),
    removeLayer: (id) => calls.push(`no layer ${id}`),
    setLayoutProperty: (id) => calls.push(`layout ${id}`),
    setPaintProperty: (id) => calls.push(`paint ${id}`),
  };
  window.mission.sources.spare(map);
  const point = (...coordinates) => ({ type: 'Point', coordinates });
  const add = (id, data, visibility = 'visible') => {
    map.addSource(`source-${id}`, { type: 'geojson', data });
    map.addLayer({ id, source: `source-${id}`, layout: { visibility }, paint: {} }, 'top');
  };
  const done = () => calls.splice(0);
  add('full', point(46, 40));
  add('none', point(), 'none');
  add('later', point());
  add('rest', point());
  map.setLayoutProperty('later', 'line-join', 'round');
  const first = done();
  map.getSource('source-later').setData(point(46, 40));
  const filled = done();
  const any = map.complete();
  const completed = done();
  map.setLayoutProperty('later', 'line-join', 'round');
  map.removeLayer('none');
  map.removeSource('source-none');
  const { hasTile } = map.getSource('source-full');
  const tile = (x, y) => hasTile.call(null, { canonical: { z: 7, x, y } });
  const here = [tile(80, 48), tile(81, 48), tile(80, 49)];
  map.getSource('source-full').setData(point(49, 40));
  return { first, filled, any, completed, last: done(), again: map.complete(), here,
           moved: [tile(80, 48), tile(81, 48)] };
}"""


def test_what_is_empty_waits_until_it_is_filled(page_at) -> None:
    found = page_at().evaluate(SPARE)
    assert found["first"] == ["source source-full", "layer full top visible"]
    assert found["filled"] == ["source source-later", "layer later top visible"]
    assert found["any"] and not found["again"]
    assert found["completed"] == ["source source-rest", "layer rest top none"]
    assert found["last"] == ["layout later"], "what waits is changed and taken away in silence"
    assert found["here"] == [True, False, False]
    assert found["moved"] == [True, True], "the old tile stays until the new one is there"
