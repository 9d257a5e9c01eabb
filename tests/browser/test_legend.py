"""The legend explains every sign on the map, and none that is not there."""

from itertools import pairwise

import pytest
from shapely.geometry import Point, box

from dashboard.layers import KEYS
from dashboard.layers.flows import MARK, THIN, WIDTHS
from dashboard.layers.names import lowest_rank
from dashboard.model import Period, Selection, take
from dashboard.model.fronts import reaches

from .resting import standing

PERIODS = [
    ("2020-11-10", "2020-11-20"),
    ("2020-12-12", "2020-12-12"),
    ("2022-12-01", "2022-12-20"),
    ("2023-09-19", "2023-09-30"),
    ("2023-12-01", "2023-12-07"),  # the last: no area in one trace
]

# What is drawn, from Plotly's own arrays and the map's style, not from the counts of the legend.
DRAWN = """() => { const { gd, data } = window.mission.stage;
  const map = window.mission.fastpath.mapOf(gd);
  const symbols = new Set(), traces = new Set(), statuses = new Set(), widths = new Set();
  let contact = [null];
  gd.data.forEach((trace, i) => {
    const key = data.traces[i].key;
    if (data.traces[i].flow && key !== 'arrows') {
      const source = map.getSource(`source-${gd._fullData[i].uid}-line`);
      const own = source && trace.lon.some(x => x !== null) ? source.serialize().data.features : [];
      for (const { properties } of own) widths.add(Math.round(properties.width * 10));
    }
    if (key.startsWith('contact')) // two traces, by their dashes
      contact = contact.concat(trace.lon.map(x => x === null ? null : x.toFixed(4)));
    if (key === 'control') trace.z.forEach(z => z !== null && statuses.add(z));
    else if (key === 'band') return; // bands belong to the limits in them
    else if (trace.locations) trace.locations[0] !== null && traces.add(key); // ruled areas
    else if ((trace.lon || []).some(x => x !== null)) {
      traces.add(key);
      const all = trace.marker && trace.marker.symbol;
      if (Array.isArray(all)) all.forEach(s => s && symbols.add(s));
    } });
  // marks under a figure are those of its fan
  for (const { items } of window.mission.stage.painter.crowds.groups) {
    for (const { icon } of items) symbols.add(icon);
  }
  const style = map.getStyle().layers.map(l => l.id);
  const names = style.filter(id => id.startsWith('name-') &&
    map.queryRenderedFeatures({ layers: [id] }).length);
  return { symbols: [...symbols], traces: [...traces], statuses: [...statuses], style, names,
    contact, widths: [...widths], zoom: map.getZoom(), window: map.getBounds().toArray().flat(),
    figures: document.querySelectorAll('.badge').length }; }"""
ROWS = """() => [...document.querySelectorAll('.legend .entry')].filter(e => e.offsetParent)
  .map(e => e.dataset.entry || e.dataset.sign)"""
STILL = """async off => {
  const frame = () => new Promise(requestAnimationFrame);
  for (const end = performance.now() + 30000; performance.now() < end; ) {
    const { painter, view, shown, listed, data } = window.mission.stage;
    const all = data.layers.length - (off ? 1 : 0);
    const asked = !view.layers.includes(off) && view.layers.length === all;
    if (asked && listed === shown && document.body.dataset.painted && !painter.stale.size) {
      await painter.busy;
      if (!painter.stale.size) return;
    }
    await frame();
  }
  throw new Error(`the view without ${off} did not come to rest`); }"""


@pytest.fixture(scope="module")
def expected(mission, scene):
    """What the rows have to be for what is drawn, by sign and by name of a trace."""
    posts = {f"post-{kind.icon}": f"posts/{kind.id}" for kind in mission.meta.post_kinds}
    events = {f"event-{group.icon}": f"events/{group.id}" for group in mission.meta.event_groups}
    lines = {
        "contested": "control/contested", "assigned": "control/assigned",
        "front": "control/front", "edge": "control/edge",
        "strip": "corridor/strip", "corridor": "corridor/centre_line", "road": "corridor/road",
    }  # fmt: skip
    styled = {kind: f"boundaries/{kind}" for kind in ("district", "former_oblast", "state_border")}

    slots = {group.slot: f"convoys/{group.id}" for group in mission.meta.convoy_groups}
    widths = {width: f"scale/width-{i}" for i, width in enumerate(WIDTHS)}
    widths |= {THIN: "scale/thin", MARK: "scale/missing"}
    assert len(slots) == len(mission.meta.convoy_groups) and len(widths) == len(WIDTHS) + 2

    def moving(drawn) -> set[str]:
        """Kinds by the traces of their slots, steps by the widths of the lines."""
        kinds = {slots[k.removesuffix("-faint")[5:]] for k in drawn["traces"] if k[:5] == "flow-"}
        arrows = any(symbol.startswith("arrow-") for symbol in drawn["symbols"])
        found = {widths[width] for width in drawn["widths"]}
        # a scale has no gaps: all steps up to the widest, the first only where it is drawn
        highest = max((i for i, width in enumerate(WIDTHS) if width in drawn["widths"]), default=0)
        found |= {f"scale/width-{i}" for i in range(1, highest + 1)}
        return kinds | found | ({"scale/direction"} if arrows else set())

    def contact(drawn) -> set[str]:
        """Kinds share traces: those whose lines begin in one."""
        starts = {}
        for record in scene.atlas.records:
            for piece in scene.pieces[record.id] if record.layer == "contact" else ():
                if piece.trace.startswith("contact"):
                    lon = piece.columns["lon"][:2]
                    starts.setdefault(record.kind, set()).add(tuple(f"{x:.4f}" for x in lon))
        there = set(pairwise(drawn["contact"]))
        return {kind for kind, pairs in starts.items() if pairs & there}

    def ground(drawn) -> set[str]:
        """Towns and waters by where they are, names by what the map has placed."""
        view, found = box(*drawn["window"]), set()
        if "dot-place" in drawn["style"]:
            lowest = lowest_rank(drawn["zoom"])
            seen = [p.rank for p in mission.places.values() if view.contains(Point(p.lon, p.lat))]
            found |= {"chief" if rank == 1 else "town" for rank in seen if rank <= lowest}
        names = {"district": "wide", "country": "wide", "country-near": "wide", "course": "water",
                 "river": "water", "lakename": "water"}  # fmt: skip
        found |= {
            f"{kind}-name" for name, kind in names.items() if f"name-{name}" in drawn["names"]
        }
        for row in mission.ground:
            if row.kind in ("river", "lake") and row.geometry.intersects(view):
                rough = row.kind == "river" and getattr(row, "precision", "") == "approximate"
                found.add("water-rough" if rough else "water")
        found |= {"slopes"} if "relief" in drawn["style"] else set()
        return {f"ground/{kind}" for kind in found}

    def rows(drawn) -> set[str]:
        found = set()
        for symbol in drawn["symbols"]:
            plain = symbol.removesuffix("-possible")
            if plain != symbol:
                found.add("uncertain/arrow" if plain.startswith("arrow-") else "uncertain/possible")
            if plain.startswith("halo-"):
                found.add(f"uncertain/{plain.removeprefix('halo-')}")
            found |= {row for row in ((posts | events).get(plain),) if row}
        found |= {lines[key] for key in drawn["traces"] if key in lines}
        found |= {"uncertain/radius" for key in drawn["traces"] if key.endswith("-radius")}
        found |= {f"control/{mission.meta.statuses[z].id}" for z in drawn["statuses"]}
        found |= {row for kind, row in styled.items() if kind in drawn["style"]}
        found |= moving(drawn) | {f"contact/{kind}" for kind in contact(drawn)} | ground(drawn)
        return found | ({"reading/crowd"} if drawn["figures"] else set())

    return rows


def check(page, expected, off: str = "") -> None:
    page.evaluate(STILL, off)
    standing(page)
    told = f"without {off}" if off else "all layers"
    drawn, rows = page.evaluate(DRAWN), set(page.evaluate(ROWS))
    assert rows == expected(drawn), told


def test_limits_say_how_far_off_they_may_lie_as_on_a_plate(page_at, scene) -> None:
    page = page_at("?from=2020-12-01&to=2020-12-01")
    snapshot = take(scene.atlas, Selection(Period.of("2020-12-01", "2020-12-01"), frozenset(KEYS)))
    low, high = reaches(record for record, _ in snapshot.drawn)
    assert page.locator("[data-reach]").inner_text() == f"\u00b1 {low:g}\u2013{high:g} km"


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: period[1])
def test_every_sign_has_a_row_and_every_row_a_sign(page_at, expected, period) -> None:
    page = page_at(f"?from={period[0]}&to={period[1]}")
    check(page, expected)
    # a change of the base style costs seconds: those layers are the same in every period
    styled = ("boundaries", "names", "relief") if period == PERIODS[0] else ()
    # each layer in two of the four periods
    own = ("control", "contact", "corridor", "convoys", "events", "posts")
    for layer in (*own[PERIODS.index(period) % 2 :: 2], *styled):
        page.locator(f"#layer-{layer}").uncheck()
        check(page, expected, layer)
        page.locator(f"#layer-{layer}").check()
    check(page, expected)
