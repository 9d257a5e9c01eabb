"""Marks at a point: icon by kind, hollow when only possible, a ring when not exact.

A ring is as large as an icon needs it and says only that the mark is not the site. Where a source
says how far off it may be, a circle in true size stands round it as well: it grows with the map.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..languages import later
from ..mission import Mission
from ..model import Record
from ..palette import Theme
from .geometry import Metric, ring
from .layer import Entry, Piece, Style, Swatch, Trace, stroke

COLUMNS = ("lon", "lat", "marker.symbol", "customdata")
RINGS = {"settlement": "halo-settlement", "approximate": "halo-approximate"}
RADIUS = "-radius"  # ends the key of a trace of circles in true size
UNCERTAIN = (
    Entry(
        "possible",
        later("Hollow: date only possible"),
        Swatch("icon", "post-observation_post-possible"),
    ),
    Entry(
        "arrow",
        later("Hollow arrow: date or road not certain"),
        Swatch("icon", "arrow-plain-possible"),
    ),
    Entry("settlement", later("Ring: somewhere in the place"), Swatch("icon", "halo-settlement")),
    Entry("approximate", later("Dashed ring: near the place"), Swatch("icon", "halo-approximate")),
    Entry("radius", later("Dashed circle: within it, in true size"), Swatch("icon", "halo-radius")),
)
ICON_SCALE = 10  # Plotly divides marker.size by ten to get MapLibre's icon-size


def icons(scale: float = 1.0) -> Style:
    """Style of a trace of icons, `scale` times their natural size."""

    def style(_theme: Theme) -> dict[str, Any]:
        return {
            "mode": "markers",
            "marker": {"size": ICON_SCALE * scale, "allowoverlap": True},
            "hoverinfo": "skip",  # assets/hover.js answers for all records at a spot
        }

    return style


def point_pieces(
    records: Iterable[Record], signs: Mapping[str, str], trace: str, rings: bool = True
) -> dict[str, tuple[Piece, ...]]:
    """Ring and icon of every record with a place, the ring first and so below. `signs` maps a
    kind to its sprite name. Both are in one trace: every further source of the map costs time."""
    pieces: dict[str, tuple[Piece, ...]] = {}
    for record in records:
        if record.undrawn:
            continue
        icon = signs[record.kind]
        ring = RINGS.get(record.precision) if rings else None
        below = (ring,) if ring else ()
        count = len(below) + 1
        columns = {
            "lon": (round(record.lon or 0, 5),) * count,
            "lat": (round(record.lat or 0, 5),) * count,
            "marker.symbol": (*below, icon),
            "customdata": (record.id,) * count,
        }
        hollow = {"marker.symbol": (*below, f"{icon}-possible")}
        pieces[record.id] = (Piece(trace, columns, possible_columns=hollow),)
    return pieces


def radius_trace(trace: str) -> Trace:
    """The circles of a trace of marks, to lie right below it."""
    return Trace(f"{trace}{RADIUS}", "scattermap", "line", ("lon", "lat"), stroke(1.1, "ink", 0.85))


def with_radius(
    pieces: Mapping[str, tuple[Piece, ...]], records: Iterable[Record], trace: str, mission: Mission
) -> dict[str, tuple[Piece, ...]]:
    """The pieces with a circle more for every record whose row says how far off it may be."""
    metric = Metric(mission.meta.crs)
    found = dict(pieces)
    for record in records:
        metres = getattr(record.row, "radius_m", None)
        if metres and record.id in found:
            circle = ring(record.lon or 0, record.lat or 0, metres, metric)
            found[record.id] = (Piece(f"{trace}{RADIUS}", circle), *found[record.id])
    return found
