"""Ground in whole steps of a grid, each from the one before: half as heavy as degrees.

Bands of uncertain limits are many and change a little each day; assets/packing.js reads them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..layers.geometry import GRID_DEG

STEPS = round(1 / GRID_DEG)  # to a degree


def packed(feature: dict[str, Any]) -> dict[str, Any]:
    """The feature with its polygons as `packed`, rings of `[x, y, dx, dy, ...]` that do not repeat
    their first corner; its geometry is empty, for who cannot read them."""
    shape = feature["geometry"]
    polygons = shape["coordinates"]
    if shape["type"] == "Polygon":
        polygons = [polygons]
    return {
        **feature,
        "geometry": {"type": "MultiPolygon", "coordinates": []},
        "packed": [[_steps(ring) for ring in rings] for rings in polygons],
    }


def _steps(ring: Iterable[tuple[float, float]]) -> list[int]:
    found: list[int] = []
    here = (0, 0)
    for lon, lat in list(ring)[:-1]:
        x, y = round(lon * STEPS), round(lat * STEPS)
        found += [x - here[0], y - here[1]]
        here = (x, y)
    return found
