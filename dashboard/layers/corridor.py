"""Corridors and roads with their days: the strip as an outlined band, the road as a line."""

from __future__ import annotations

from collections.abc import Iterable

from ..languages import later
from ..mission import Mission
from ..model import Record
from .geometry import columns
from .layer import Drawing, Entry, Layer, Piece, Swatch, Trace, stroke

LABELS = {
    "strip": Entry(
        "strip", later("Corridor, 5 km wide"), Swatch("line", "status.zone.line", 1.4, "4 2")
    ),
    "centre_line": Entry(
        "centre_line",
        later("Corridor road (approximate)"),
        Swatch("line", "status.zone.line", 2.6),
    ),
    "road": Entry("road", later("Other road of the mission"), Swatch("line", "muted", 1.4)),
}


def legend(mission: Mission) -> tuple[Entry, ...]:
    kinds = {row.kind for row in mission.routes}
    return tuple(entry.told for kind, entry in LABELS.items() if kind in kinds)


def draw(_mission: Mission, records: Iterable[Record]) -> Drawing:
    pieces: dict[str, tuple[Piece, ...]] = {}
    for record in records:
        shape = record.row.geometry
        if record.kind == "strip":
            pieces[record.id] = (Piece("strip", columns([shape.boundary])),)
        elif record.kind == "centre_line":
            pieces[record.id] = (Piece("corridor", columns([shape])),)
        else:
            pieces[record.id] = (Piece("road", columns([shape])),)
    place = ("lon", "lat")
    traces = (
        Trace("strip", "scattermap", "line", place, stroke(1.4, "status.zone.line", 0.85)),
        Trace("road", "scattermap", "line", place, stroke(1.2, "muted", 0.8)),
        Trace("corridor", "scattermap", "line", place, stroke(2.4, "status.zone.line")),
    )
    return Drawing(traces, pieces)


CORRIDOR = Layer("corridor", later("Corridor and roads"), legend, draw)
