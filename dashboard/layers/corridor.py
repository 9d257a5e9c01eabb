"""Corridors and roads with their days: the strip as an outlined band, the road as a line."""

from __future__ import annotations

from collections.abc import Iterable

import shapely
from shapely.geometry import MultiLineString
from shapely.geometry.base import BaseGeometry

from ..languages import later
from ..mission import Mission
from ..model import Record
from .geometry import Metric, columns, dashes
from .layer import Drawing, Entry, Layer, Piece, Swatch, Trace, stroke

SAME_M = 60.0  # nearer than this a strip ends at the border
BESIDE = 0.01  # degrees
DASH_M = (900.0, 500.0)
ROAD_M = (2400.0, 800.0)  # broken: between the settlements it names nobody traced it
LABELS = {
    "strip": Entry(
        "strip", later("Corridor, 5 km wide"), Swatch("line", "status.zone.line", 1.4, "4 2")
    ),
    "centre_line": Entry(
        "centre_line",
        later("Corridor road (approximate)"),
        Swatch("line", "status.zone.line", 2.6),
    ),
    "road": Entry("road", later("Other road (approximate)"), Swatch("line", "muted", 1.4, "7 2.5")),
}


def legend(mission: Mission) -> tuple[Entry, ...]:
    kinds = {row.kind for row in mission.routes}
    return tuple(entry.told for kind, entry in LABELS.items() if kind in kinds)


def edge(strip: BaseGeometry, border: BaseGeometry, metric: Metric) -> BaseGeometry:
    """The outline of a strip in dashes, without what a state border marks already."""
    # a border is long, and a server's start waits for it
    near = shapely.clip_by_rect(border, *shapely.box(*strip.bounds).buffer(BESIDE).bounds)
    own = metric.metres(strip.boundary).difference(metric.metres(near).buffer(SAME_M))
    parts = shapely.get_parts(shapely.line_merge(own))
    return metric.degrees(MultiLineString([one for part in parts for one in dashes(part, DASH_M)]))


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
            strokes = MultiLineString(dashes(metric.metres(shape), ROAD_M))
            pieces[record.id] = (Piece("road", columns([metric.degrees(strokes)])),)
    place = ("lon", "lat")
    traces = (
        Trace("strip", "scattermap", "line", place, stroke(1.4, "status.zone.line", 0.85)),
        Trace("road", "scattermap", "line", place, stroke(1.2, "muted", 0.8)),
        Trace("corridor", "scattermap", "line", place, stroke(2.4, "status.zone.line")),
    )
    return Drawing(traces, pieces)


CORRIDOR = Layer("corridor", later("Corridor and roads"), legend, draw)
