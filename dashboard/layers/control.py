"""Reported control on the day: filled areas, the front between them, hatched contested areas."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from shapely.geometry.base import BaseGeometry

from ..languages import later, t
from ..mission import Area, Mission
from ..model import Record
from ..palette import Theme
from .bands import FRONT, SOFT, band_style, bands, grounds_of
from .geometry import Metric, columns, hatch, upright
from .layer import Drawing, Entry, Layer, Piece, Swatch, Trace, stroke

HATCH_SPACING_M = 1500
HATCH_DIGITS = 4  # about ten metres: nobody measures by a hatch
# broken vertical lines in metres: spacing, stroke, gap
ASSIGNED_M = (2600, 3200, 1900)
# the kinds of overlays: what is hatched, and what the legend calls it
OVERLAYS = {
    "contested": (
        later("Claims differ, or place only roughly known"),
        Swatch("hatch", "contested"),
    ),
    "assigned": (later("Assigned by agreement, not yet handed over"), Swatch("upright", "ink")),
}
# fills that grey print would not tell from another: falling lines, spacing in metres by slot
HATCHED = {"zone": 2500, "mixed": 1100}
EDGE = Swatch("line", "status.held_b.line", 1.0)


def legend(mission: Mission) -> tuple[Entry, ...]:
    used = {row.status for row in mission.areas if row.role == "control"}
    rows = [
        Entry(s.id, s.label, Swatch("hatched" if s.slot in HATCHED else "fill", f"status.{s.slot}"))
        for s in mission.meta.statuses
        if s.id in used
    ]
    laid = {row.kind or "contested" for row in mission.areas if row.role == "overlay"}
    rows += [Entry(kind, *OVERLAYS[kind]).told for kind in OVERLAYS if kind in laid]
    if len(used | {mission.meta.surroundings} - {""}) > 1:  # else nothing ever lies between
        rows.append(Entry("front", t("Limit of reported control"), SOFT))
    if mission.meta.surroundings:
        rows.append(Entry("edge", t("Edge of the region shown"), EDGE))
    return tuple(rows)


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


def _overlay(row: Area, kind: str, metric: Metric) -> dict[str, tuple]:
    """The hatch of an overlay. One that is assigned is bounded by limits of control already."""
    shape = metric.metres(row.geometry)
    if kind == "assigned":
        return columns([metric.degrees(upright(shape, *ASSIGNED_M))], HATCH_DIGITS)
    lines = metric.degrees(hatch(shape, HATCH_SPACING_M))
    return columns([lines, row.geometry.boundary], HATCH_DIGITS)


def draw(mission: Mission, records: Iterable[Record]) -> Drawing:
    metric = Metric(mission.meta.crs)
    order = {status.id: i for i, status in enumerate(mission.meta.statuses)}
    hatched: dict[str, dict[str, tuple]] = {}
    pieces: dict[str, tuple[Piece, ...]] = {}
    slots = {status.id: status.slot for status in mission.meta.statuses}
    cut: dict[tuple[str, str], dict[str, tuple]] = {}
    records = list(records)
    areas = {row.area: row.geometry for row in mission.areas if row.role == "control"}
    shapes: dict[str, Callable[[], BaseGeometry]]
    shapes = {area: lambda area=area: areas[area] for area in areas}

    def lines_on(row: Area) -> tuple[Piece, ...]:
        slot = slots[row.status]
        if slot not in HATCHED:
            return ()
        if (row.area, slot) not in cut:
            shape = metric.metres(row.geometry)
            drawn = metric.degrees(hatch(shape, HATCHED[slot], falling=True))
            cut[row.area, slot] = columns([drawn], HATCH_DIGITS)
        found = cut[row.area, slot]
        return (Piece(f"ruled-{slot}", found),) if found["lon"] else ()

    for record in records:
        row = record.row
        if record.kind in ("front", "edge"):
            pieces[record.id] = (Piece(record.kind, columns([row.geometry])),)
        elif record.kind == "band":
            named = {"locations": grounds_of(record), "z": (0, 1)}
            pieces[record.id] = (Piece("band", named),)
        elif record.kind in OVERLAYS:
            if row.area not in hatched:
                hatched[row.area] = _overlay(row, record.kind, metric)
            pieces[record.id] = (Piece(record.kind, hatched[row.area]),)
        else:
            area = {"locations": (row.area,), "z": (order[row.status],)}
            pieces[record.id] = (Piece("control", area), *lines_on(row))
    place = ("lon", "lat")
    ruled = tuple(
        Trace(f"ruled-{slot}", "scattermap", "fill", place, stroke(0.7, f"status.{slot}.line", 0.5))
        for slot in sorted({slots[row.status] for row in mission.areas} & set(HATCHED))
    )
    traces = (
        Trace("control", "choroplethmap", "fill", ("locations", "z"), _fills(mission)),
        *ruled,
        Trace("assigned", "scattermap", "fill", place, stroke(1.1, "ink", 0.6)),
        Trace("contested", "scattermap", "fill", place, stroke(0.8, "contested", 0.8)),
        Trace("band", "choroplethmap", "fill", ("locations", "z"), band_style),
        Trace("edge", "scattermap", "line", place, stroke(EDGE.width, EDGE.name)),
        Trace("front", "scattermap", "line", place, stroke(FRONT.width, FRONT.name)),
    )
    shapes |= bands(mission, metric, [record for record in records if record.kind == "band"])
    return Drawing(traces, pieces, shapes=shapes)


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
