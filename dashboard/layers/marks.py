"""Marks at a point: icon by kind, hollow when only possible, a ring when not exact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..model import Record
from ..palette import Theme
from .layer import Piece, Style

COLUMNS = ("lon", "lat", "marker.symbol", "customdata")
RINGS = {"settlement": "halo-settlement", "approximate": "halo-approximate"}
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
