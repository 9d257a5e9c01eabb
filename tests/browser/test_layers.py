"""Each tick box takes its layer off the map and puts it back."""

import pytest

from dashboard.layers import LAYERS

from .resting import settled

DRAWN = [layer.key for layer in LAYERS if layer.draw is not None]
STYLED = [layer.key for layer in LAYERS if layer.draw is None]
POINTS = """layer => { const { data, gd } = window.mission.stage;
  let n = 0;
  data.traces.forEach((t, i) => {
    const own = t.flow ? layer === 'convoys' : data.records.some(r => r.layer === layer
      && r.pieces.some(p => p[0] === i || p[1] === i));
    if (!own) return;
    n += (gd.data[i].lon || gd.data[i].locations).filter(x => x !== null).length; });
  return n; }"""


WAR = "?from=2020-09-27&to=2020-11-20"


@pytest.mark.parametrize("layer", [key for key in DRAWN if key != "contact"])
def test_a_drawn_layer(page_at, layer: str) -> None:
    page = page_at(WAR)
    drawn, gone = f"layer => ({POINTS})(layer) > 0", f"layer => ({POINTS})(layer) === 0"
    page.wait_for_function(drawn, arg=layer)
    page.locator(f"#layer-{layer}").uncheck()
    page.wait_for_function(gone, arg=layer)
    page.locator(f"#layer-{layer}").check()
    page.wait_for_function(drawn, arg=layer)


def test_the_line_of_contact_belongs_to_the_war(page_at) -> None:
    page = page_at("?from=2020-10-01&to=2020-10-05&layers=contact")
    page.wait_for_function(f"() => ({POINTS})('contact') === 0")
    page = page_at("?from=2020-11-10&to=2020-11-12&layers=contact")
    page.wait_for_function(f"() => ({POINTS})('contact') > 0")


@pytest.mark.parametrize("layer", STYLED)
def test_a_layer_of_the_base_style(page_at, layer: str) -> None:
    page = page_at(WAR)
    ids = """() => window.mission.fastpath.mapOf(window.mission.stage.gd)
        .getStyle().layers.map(l => l.id)"""
    marker = {"boundaries": "district", "names": "name-place", "relief": "relief"}[layer]
    page.wait_for_function(f"({ids})().includes('{marker}')")  # the relief comes later
    page.locator(f"#layer-{layer}").uncheck()
    page.wait_for_function(f"!({ids})().includes('{marker}')")
    page.locator(f"#layer-{layer}").check()
    page.wait_for_function(f"({ids})().includes('{marker}')")
    settled(page)
    assert "slot-posts" in page.evaluate(ids)


def test_the_legend_explains_what_is_on_the_map_and_nothing_else(page_at) -> None:
    page = page_at("?from=2020-11-10&to=2020-11-20&layers=control,posts,convoys")
    shown = "els => els.filter(e => e.offsetParent).map(e => e.dataset.entry || e.dataset.sign)"
    rows = page.locator(".entry").evaluate_all(shown)
    counts = page.evaluate("Object.keys(window.mission.stage.shown.counts)")
    assert {row for row in rows if row.split("/")[0] in ("posts", "convoys")} == {
        key for key in counts if key.split("/")[0] in ("posts", "convoys")
    }
    assert "posts/headquarters" not in rows
    assert "Headquarters" in page.locator("[data-absent=posts]").inner_text()
    assert {"scale/width-0", "scale/missing", "scale/direction", "uncertain/possible"} <= set(rows)
    assert not any(row.startswith("events/") for row in rows)
    page.locator("#layer-convoys").uncheck()
    page.wait_for_function(
        "!document.querySelector('[data-sign=\"scale/direction\"]').offsetParent"
    )


def test_double_names_only_where_both_sides_have_held_a_place(page_at) -> None:
    page = page_at("?layers=names&names=double")
    names = page.evaluate(
        """async () => { const url = window.mission.fastpath.mapOf(window.mission.stage.gd)
          .getStyle().sources.places.data;
        const data = typeof url === 'string' ? await (await fetch(url)).json() : url;
        return data.features.map(f => [f.properties.name_en, f.properties.name_double]); }"""
    )
    found = dict(names)
    assert found["Stepanakert"] == "Stepanakert / Xank\u0259ndi"
    assert found["Goris"] is None
    assert "names=double" in page.evaluate("window.mission.stage.style")


def test_a_quick_second_change_of_the_base_style_keeps_the_map(open_page) -> None:
    """Off and on again before the first change has come to rest: every trace is there again."""
    page = open_page()
    box = page.locator("#layer-boundaries")
    box.click()
    box.click()
    page.wait_for_function(
        """() => { const { gd, painter, view } = window.mission.stage;
          const whole = view.layers.includes('boundaries') && document.body.dataset.painted;
          return whole && !painter.restyling && window.mission.fastpath.standing(gd); }"""
    )
    page.evaluate("window.mission.stage.painter.busy")
    assert page.evaluate(
        """() => { const { gd, data } = window.mission.stage;
          const map = window.mission.fastpath.mapOf(gd);
          const { uid } = gd._fullData[data.traces.findIndex(t => t.key === 'control')];
          const layers = [`plotly-trace-layer-${uid}-fill`];
          return map.queryRenderedFeatures({ layers }).length; }"""
    )
