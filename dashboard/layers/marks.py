"""Marks at a point: icon by kind, hollow when only possible, a ring when not exact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..model import Record
from ..model.dating import dated
from ..palette import Theme
from .layer import Piece, Style

COLUMNS = ("lon", "lat", "marker.symbol", "text", "customdata")
HALO_COLUMNS = ("lon", "lat", "marker.symbol")
HALOS = {"settlement": "halo-settlement", "approximate": "halo-approximate"}
ICON_SCALE = 10  # Plotly divides marker.size by ten to get MapLibre's icon-size


def icons(scale: float = 1.0) -> Style:
    """Style of a trace of icons, `scale` times their natural size."""

    def style(_theme: Theme) -> dict[str, Any]:
        return {
            "mode": "markers",
            "marker": {"size": ICON_SCALE * scale, "allowoverlap": True},
            "hovertemplate": "%{text}<extra></extra>",
            "hoverlabel": {"align": "left"},
        }

    return style


def halo_style(_theme: Theme) -> dict:
    return {
        "mode": "markers",
        "marker": {"size": ICON_SCALE, "allowoverlap": True, "opacity": 0.6},
        "hoverinfo": "skip",
    }


def hover(record: Record) -> str:
    """Two lines: what, and when as far as known. Plotly reads `<b>` and `<br>` here."""
    return f"<b>{_safe(record.title)}</b><br>{dated(record.when)}"


def _safe(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def point_pieces(
    records: Iterable[Record], signs: Mapping[str, str], trace: str, halos: str
) -> dict[str, tuple[Piece, ...]]:
    """Icon and ring of every record with a place. `signs` maps a kind to its sprite name; with
    `halos` empty no ring is drawn."""
    pieces: dict[str, tuple[Piece, ...]] = {}
    for record in records:
        if record.undrawn:
            continue
        at = {"lon": (round(record.lon or 0, 5),), "lat": (round(record.lat or 0, 5),)}
        icon = signs[record.kind]
        mark = Piece(
            trace,
            {**at, "marker.symbol": (icon,), "text": (hover(record),), "customdata": (record.id,)},
            possible_columns={"marker.symbol": (f"{icon}-possible",)},
        )
        ring = HALOS.get(record.precision) if halos else None
        rings = (Piece(halos, {**at, "marker.symbol": (ring,)}),) if ring else ()
        pieces[record.id] = (*rings, mark)
    return pieces
