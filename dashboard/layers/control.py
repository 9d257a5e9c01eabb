"""Reported control on the day: filled areas, the front between them, hatched contested areas."""

from __future__ import annotations

from collections.abc import Iterable

from ..mission import Area, Mission
from ..model import Record
from ..palette import Theme
from .geometry import Metric, columns, hatch
from .layer import Drawing, Entry, Layer, Piece, Swatch, Trace, stroke

HATCH_SPACING_M = 1500
# fills that grey print would not tell from another: falling lines, spacing in metres by slot
HATCHED = {"zone": 2500, "mixed": 1100}
FRONT = Swatch("line", "contact", 1.6)
SOFT = Swatch("soft", FRONT.name, FRONT.width)
SOFT_PX, SOFT_OPACITY = 9, 0.28  # pixels only where the true width cannot be had
EDGE = Swatch("line", "status.held_b.line", 1.0)


def legend(mission: Mission) -> tuple[Entry, ...]:
    used = {row.status for row in mission.areas if row.role == "control"}
    rows = [
        Entry(s.id, s.label, Swatch("hatched" if s.slot in HATCHED else "fill", f"status.{s.slot}"))
        for s in mission.meta.statuses
        if s.id in used
    ]
    if any(row.role == "overlay" for row in mission.areas):
        rows.append(Entry("contested", "Contested or approximate", Swatch("hatch", "contested")))
    if len(used | {mission.meta.surroundings} - {""}) > 1:  # else nothing ever lies between
        rows.append(Entry("front", "Limit of reported control", SOFT))
    if mission.meta.surroundings:
        rows.append(Entry("edge", "Edge of the region shown", EDGE))
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


def _soft(reach: float) -> str:
    """Trace of the limits that may lie `reach` km to either side."""
    return f"front-soft-{reach:g}".replace(".", "_")


def draw(mission: Mission, records: Iterable[Record]) -> Drawing:
    metric = Metric(mission.meta.crs)
    band = {status.id: i for i, status in enumerate(mission.meta.statuses)}
    hatched: dict[str, dict[str, tuple]] = {}
    pieces: dict[str, tuple[Piece, ...]] = {}
    slots = {status.id: status.slot for status in mission.meta.statuses}
    cut: dict[tuple[str, str], dict[str, tuple]] = {}
    reaches: set[float] = set()

    def lines_on(row: Area) -> tuple[Piece, ...]:
        slot = slots[row.status]
        if slot not in HATCHED:
            return ()
        if (row.area, slot) not in cut:
            shape = metric.metres(row.geometry)
            drawn = metric.degrees(hatch(shape, HATCHED[slot], falling=True))
            cut[row.area, slot] = columns([drawn])
        found = cut[row.area, slot]
        return (Piece(f"ruled-{slot}", found),) if found["lon"] else ()

    for record in records:
        row = record.row
        if record.kind in ("front", "edge"):
            line = columns([row.geometry])
            pieces[record.id] = (Piece(record.kind, line),)
            if reach := getattr(row, "uncertainty_km", None):
                reaches.add(reach)
                pieces[record.id] += (Piece(_soft(reach), line),)
        elif record.kind == "contested":
            if row.area not in hatched:
                lines = metric.degrees(hatch(metric.metres(row.geometry), HATCH_SPACING_M))
                hatched[row.area] = columns([lines, row.geometry.boundary])
            pieces[record.id] = (Piece("contested", hatched[row.area]),)
        else:
            area = {"locations": (row.area,), "z": (band[row.status],)}
            pieces[record.id] = (Piece("control", area), *lines_on(row))
    place = ("lon", "lat")
    ruled = tuple(
        Trace(f"ruled-{slot}", "scattermap", "fill", place, stroke(0.7, f"status.{slot}.line", 0.5))
        for slot in sorted({slots[row.status] for row in mission.areas} & set(HATCHED))
    )
    traces = (
        Trace("control", "choroplethmap", "fill", ("locations", "z"), _fills(mission)),
        *ruled,
        Trace("contested", "scattermap", "fill", place, stroke(0.8, "contested", 0.8)),
        *(
            Trace(
                _soft(reach),
                "scattermap",
                "line",
                place,
                stroke(SOFT_PX, SOFT.name, SOFT_OPACITY),
                metres=2000 * reach,
            )
            for reach in sorted(reaches, reverse=True)
        ),
        Trace("edge", "scattermap", "line", place, stroke(EDGE.width, EDGE.name)),
        Trace("front", "scattermap", "line", place, stroke(FRONT.width, FRONT.name)),
    )
    return Drawing(traces, pieces)


CONTROL = Layer(
    "control",
    "Reported control",
    legend,
    draw,
    note="Shading is reported control on the last day, not sovereignty. A limit may lie anywhere "
    "within its band.",
)
