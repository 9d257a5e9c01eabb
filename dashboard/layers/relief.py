"""The hillshade of the ground: a picture of the mission, switched with the other layers."""

from __future__ import annotations

from typing import Any

from ..languages import later
from ..mission import Meta, Mission
from .layer import Entry, Layer, Swatch


def legend(_mission: Mission) -> tuple[Entry, ...]:
    return ()


SIGNS = (
    Entry(
        "slopes",
        later("Slopes, lit from the north-west"),
        Swatch("slopes", "muted"),
        later("Slopes, lit"),
    ),
)
RELIEF = Layer("relief", later("Relief"), legend, signs=SIGNS)
OPACITY = {"light": 0.36, "dark": 0.34, "grey": 0.3}  # by theme
FINE, COARSE = 9.0, 11.0  # zooms from which the grid is coarse, and at which its facets are seen
LEAST = 0.1


def strength(theme: str, zoom: float) -> float:
    """Opacity at a scale, as assets/relief.js has MapLibre interpolate it."""
    full = OPACITY[theme]
    part = min(max((zoom - FINE) / (COARSE - FINE), 0.0), 1.0)
    return full + (LEAST - full) * part


def on_screen(meta: Meta, url: str) -> dict[str, Any]:
    """What assets/relief.js needs; corners clockwise from the north-west."""
    west, south, east, north = (
        getattr(meta.limits, side) for side in ("west", "south", "east", "north")
    )
    corners = [[west, north], [east, north], [east, south], [west, south]]
    return {"url": url, "corners": corners, "opacity": OPACITY, "least": LEAST,
            "zooms": [FINE, COARSE]}  # fmt: skip
