"""Reported control on the day: filled areas, the front between them, hatched contested areas."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import shapely
from shapely.geometry.base import BaseGeometry

from ..languages import later, t
from ..mission import Area, Mission
from ..model import Record
from ..palette import Theme
from .bands import FRONT, SOFT, band_style, bands, grounds_of
from .geometry import GRID_DEG, Metric, columns
from .layer import Drawing, Entry, Layer, Piece, Swatch, Trace, bare, line, stroke
from .patterns import Pattern

OVER = "over."  # begins the ids of ground that lies over the areas
CONTESTED = Pattern("rising", "contested", 8.5, 1.0, 0.8)
ASSIGNED = Pattern(
    "upright", "ink", 7.0, 1.1, 0.6, stroke=8, gap=6
)  # as wide as high: Plotly knows only square tiles
# the kinds of overlays: what is hatched, and what the legend calls it
OVERLAYS = {
    "contested": (
        later("Claims differ, or place only roughly known"),
        Swatch("hatch", CONTESTED.ink, pattern=CONTESTED),
    ),
    "assigned": (
        later("Assigned by agreement, not yet handed over"),
        Swatch("upright", ASSIGNED.ink, pattern=ASSIGNED),
    ),
}
# fills that grey print would not tell from another, by slot
HATCHED = {
    "zone": Pattern("falling", "status.zone.line", 7.6, 0.8, 0.55),
    "mixed": Pattern("falling", "status.mixed.line", 5.6, 0.8, 0.55),
}
EDGE = Swatch("line", "status.held_b.line", 1.0)


def legend(mission: Mission) -> tuple[Entry, ...]:
    used = {row.status for row in mission.areas if row.role == "control"}
    rows = [Entry(s.id, s.label, _sign(s.slot)) for s in mission.meta.statuses if s.id in used]
    laid = {row.kind or "contested" for row in mission.areas if row.role == "overlay"}
    rows += [Entry(kind, *OVERLAYS[kind]).told for kind in OVERLAYS if kind in laid]
    if len(used | {mission.meta.surroundings} - {""}) > 1:  # else nothing ever lies between
        rows.append(Entry("front", t("Limit of reported control"), SOFT))
    if mission.meta.surroundings:
        rows.append(Entry("edge", t("Edge of the region shown"), EDGE))
    return tuple(rows)


def _sign(slot: str) -> Swatch:
    form = "hatched" if slot in HATCHED else "fill"
    return Swatch(form, f"status.{slot}", pattern=HATCHED.get(slot))


def _fills(mission: Mission):
    """Discrete colours: status number n takes the n-th colour of the scale."""
    slots = [status.slot for status in mission.meta.statuses]
    last = max(len(slots) - 1, 1)

    def style(theme: Theme) -> dict:
        return {
            "colorscale": [[i / last, theme.status[s].fill] for i, s in enumerate(slots)],
            "zmin": 0,
            "zmax": last,
            "showscale": False,
            "featureidkey": "id",
            "marker": {"line": {"width": 0}, "opacity": 1},
            "hoverinfo": "skip",
        }

    return style


def _rough(row: Area) -> BaseGeometry:
    """The ground of an overlay that is only roughly known."""
    return shapely.set_precision(row.geometry, GRID_DEG)


def _within(row: Area, areas: Mapping[str, BaseGeometry]) -> tuple[str, ...]:
    """The areas of control that an overlay is made of."""
    shapely.prepare(row.geometry)
    return tuple(
        name for name, area in areas.items() if row.geometry.covers(area.representative_point())
    )


def draw(mission: Mission, records: Iterable[Record]) -> Drawing:
    metric = Metric(mission.meta.crs)
    order = {status.id: i for i, status in enumerate(mission.meta.statuses)}
    pieces: dict[str, tuple[Piece, ...]] = {}
    slots = {status.id: status.slot for status in mission.meta.statuses}
    records = list(records)
    areas = {row.area: row.geometry for row in mission.areas if row.role == "control"}
    shapes: dict[str, Callable[[], BaseGeometry]]
    shapes = {area: lambda area=area: areas[area] for area in areas}

    for record in records:
        row = record.row
        if record.kind in ("front", "edge"):
            pieces[record.id] = (Piece(record.kind, columns([row.geometry])),)
        elif record.kind == "band":
            grounds = grounds_of(record)
            named = {"locations": grounds, "z": tuple(range(len(grounds)))}
            pieces[record.id] = (Piece("band", named),)
        elif record.kind == "assigned":  # bounded by limits of control already
            pieces[record.id] = (_ruled("assigned", *_within(row, areas)),)
        elif record.kind in OVERLAYS:
            ground = _rough(row)
            shapes[OVER + row.area] = lambda ground=ground: ground
            outline = columns([ground.boundary])
            pieces[record.id] = (
                _ruled(record.kind, OVER + row.area),
                Piece("contested-edge", outline),
            )
        else:
            slot = slots[row.status]
            area = Piece("control", {"locations": (row.area,), "z": (order[row.status],)})
            ruled = (_ruled(f"ruled-{slot}", row.area),) if slot in HATCHED else ()
            pieces[record.id] = (area, *ruled)
    place, ground = ("lon", "lat"), ("locations", "z")
    used = {slots[row.status] for row in mission.areas}
    patterns = {f"ruled-{slot}": HATCHED[slot] for slot in sorted(used & set(HATCHED))}
    patterns |= {"assigned": ASSIGNED, "contested": CONTESTED}
    traces = (
        Trace("control", "choroplethmap", "fill", ground, _fills(mission)),
        *(
            Trace(key, "choroplethmap", "fill", ground, bare, pattern=pattern)
            for key, pattern in patterns.items()
        ),
        Trace("contested-edge", "scattermap", "fill", place, stroke(0.9, CONTESTED.ink, 0.85)),
        Trace("band", "choroplethmap", "fill", ground, band_style),
        line("edge", EDGE),
        line("front", FRONT),
    )
    shapes |= bands(mission, metric, [record for record in records if record.kind == "band"])
    return Drawing(traces, pieces, shapes=shapes)


def _ruled(trace: str, *names: str) -> Piece:
    return Piece(trace, {"locations": names, "z": (0,) * len(names)})


CONTROL = Layer(
    "control",
    later("Reported control"),
    legend,
    draw,
    note=later(
        "Shading is reported control on the last day, not sovereignty. A limit may lie anywhere "
        "within its band."
    ),
)
