"""Corridors and roads with their days: the strip as an outlined band, the road as a line."""

from __future__ import annotations

from collections.abc import Iterable

import shapely
from shapely.geometry.base import BaseGeometry

from ..languages import later
from ..mission import Mission
from ..model import Record
from .geometry import Metric, columns
from .layer import Drawing, Entry, Layer, Piece, Swatch, Trace, line, stroke

SAME_M = 60.0  # nearer than this a strip ends at the border
BESIDE = 0.01  # degrees
INSET = 2.4  # px: beside a limit of control that runs on the strip's own edge
STRIP = Swatch("line", "status.zone.line", 1.4, "4 2.5")
ROAD = Swatch("line", "muted", 1.3, "7 3")  # between the settlements it names nobody traced it
LABELS = {
    "strip": Entry("strip", later("Corridor, 5 km wide"), STRIP),
    "centre_line": Entry(
        "centre_line",
        later("Corridor road (approximate)"),
        Swatch("line", "status.zone.line", 2.6),
    ),
    "road": Entry("road", later("Other road (approximate)"), ROAD),
}


def legend(mission: Mission) -> tuple[Entry, ...]:
    kinds = {row.kind for row in mission.routes}
    return tuple(entry.told for kind, entry in LABELS.items() if kind in kinds)


def edge(strip: BaseGeometry, border: BaseGeometry, metric: Metric) -> BaseGeometry:
    """The outline of a strip, its ground on the left, without what a state border marks already."""
    # a border is long, and a server's start waits for it
    near = shapely.clip_by_rect(border, *shapely.box(*strip.bounds).buffer(BESIDE).bounds)
    outline = metric.metres(shapely.orient_polygons(strip).boundary)
    own = outline.difference(metric.metres(near).buffer(SAME_M))
    return metric.degrees(shapely.line_merge(own, directed=True))


def draw(mission: Mission, records: Iterable[Record]) -> Drawing:
    pieces: dict[str, tuple[Piece, ...]] = {}
    metric = Metric(mission.meta.crs)
    border = shapely.union_all([r.geometry for r in mission.lines if r.kind == "state_border"])
    for record in records:
        shape = record.row.geometry
        if record.kind == "strip":
            pieces[record.id] = (Piece("strip", columns([edge(shape, border, metric)])),)
        elif record.kind == "centre_line":
            pieces[record.id] = (Piece("corridor", columns([shape])),)
        else:
            pieces[record.id] = (Piece("road", columns([shape])),)
    traces = (
        line("strip", STRIP, 0.9, INSET),
        line("road", ROAD, 0.85),
        Trace("corridor", "scattermap", "line", ("lon", "lat"), stroke(2.4, "status.zone.line")),
    )
    return Drawing(traces, pieces)


CORRIDOR = Layer("corridor", later("Corridor and roads"), legend, draw)
