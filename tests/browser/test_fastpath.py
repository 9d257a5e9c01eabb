"""The one private call: it fails here when a new Plotly no longer has what it needs."""

SAME = """() => { const { painter, gd } = window.mission.stage;
  return painter.data.traces.every((t, i) => t.columns.every(c => {
    const at = c.split('.').reduce((o, k) => o && o[k], gd.data[i]);
    return JSON.stringify(at) === JSON.stringify(painter.columns[i][c]); })); }"""


def test_plotly_still_has_the_sources(page_at) -> None:
    page = page_at()
    result = page.evaluate(
        """() => { const { painter, gd } = window.mission.stage;
        return painter.data.traces.map((t, i) => [t, i]).filter(([t]) => !t.flow).map(([t, i]) =>
          [t.key, window.mission.fastpath.paint(gd, i, painter.columns[i], painter.shapes)]); }"""
    )
    assert len(result) > 5 and all(done for _, done in result), result


def test_without_it_the_public_way_shows_the_same(page_at) -> None:
    page = page_at()
    page.evaluate(
        """() => { const { fastpath } = window.mission;
        window.paint = fastpath.paint;
        fastpath.paint = () => false; }"""
    )
    page.locator("#next-day").click()
    page.wait_for_function("location.search.includes('2020-11-21')", timeout=60_000)
    page.wait_for_function(SAME, timeout=60_000)
    page.evaluate("() => { window.mission.fastpath.paint = window.paint; }")


def test_no_host_is_asked_for_a_picture_that_the_sprite_lacks(page_at) -> None:
    page = page_at()
    page.evaluate(
        """async () => {
        const map = window.mission.fastpath.mapOf(window.mission.stage.gd);
        const data = { type: 'Point', coordinates: map.getCenter().toArray() };
        map.addSource('lack', { type: 'geojson', data });
        map.addLayer({ id: 'lack', type: 'symbol', source: 'lack',
          layout: { 'icon-image': 'there-is-none', 'icon-allow-overlap': true } });
        await map.once('idle');
        map.removeLayer('lack');
        map.removeSource('lack'); }"""
    )
    said = page.watch.complaints
    said[:] = [one for one in said if "there-is-none" not in one]
    assert not page.watch.foreign


def test_what_is_painted_fast_becomes_plotlys_own(page_at) -> None:
    page = page_at()
    for _ in range(5):
        page.locator("#next-day").click()
    page.wait_for_function("location.search.includes('2020-11-25')", timeout=60_000)
    page.wait_for_function(SAME, timeout=60_000)


WIDTHS = """() => { const { painter, gd, data } = window.mission.stage;
  const map = window.mission.fastpath.mapOf(gd);
  return data.traces.map((t, i) => [t, i]).filter(([t]) => t.flow).map(([t, i]) => {
    const arrow = i === data.flows.arrowTrace;
    const id = `plotly-trace-layer-${gd._fullData[i].uid}-${arrow ? 'symbol' : 'line'}`;
    if (!map.getLayer(id)) return null;
    if (arrow) return map.getLayoutProperty(id, 'icon-offset');
    return map.getPaintProperty(id, 'line-offset');
  }); }"""


def test_flows_keep_their_widths_through_every_drawing_of_plotly(open_page) -> None:
    page = open_page()
    own = "all => all.length > 2 && all.every(Array.isArray)"
    page.wait_for_function(f"({own})(({WIDTHS})())")  # some layers come after the first picture
    page.locator("#next-day").click()
    page.wait_for_function("location.search.includes('2020-11-21')", timeout=60_000)
    page.wait_for_function(SAME, timeout=60_000)
    page.set_viewport_size({"width": 1200, "height": 800})
    page.wait_for_function("window.mission.stage.gd._fullLayout.width < 900", timeout=60_000)
    page.wait_for_function(f"({own})(({WIDTHS})())")
    page.locator("#theme").click()
    page.wait_for_function("document.body.dataset.painted", timeout=60_000)
    page.wait_for_function(f"({own})(({WIDTHS})())")


def test_without_it_all_flows_are_there_in_one_width(page_at) -> None:
    page = page_at()
    found = page.evaluate(
        """() => { const { fastpath, flowpath, stage } = window.mission;
        fastpath.mapOf(stage.gd).getSource = () => undefined;
        return stage.data.traces.map((t, i) => t.flow && flowpath.widen(stage.gd, i, []))
          .filter((one) => one !== false); }"""
    )
    assert found == []
    page.evaluate("delete window.mission.fastpath.mapOf(window.mission.stage.gd).getSource")
