"""The hillshade on a plate of pixels, bent to the plate's own projection."""

from __future__ import annotations

import base64
import io
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from ..layers.relief import OPACITY
from ..mission import Mission
from .projection import View

FINENESS = 1.5  # pixels of the picture for a pixel of the plate


@lru_cache(maxsize=2)
def _pixels(path: Path) -> np.ndarray:
    """(rows, columns, 2): lightness and opacity, 0 to 255."""
    from PIL import Image  # only plates of pixels need it

    with Image.open(path) as picture:
        return np.asarray(picture.convert("LA"), dtype=float)


def relief_image(view: View, mission: Mission, theme: str) -> dict[str, Any] | None:
    """A layout image of Plotly in the map's metres. None when the mission has no relief."""
    if mission.relief is None:
        return None
    from PIL import Image

    found = _pixels(mission.relief)
    ends = mission.meta.limits
    wide, high = (round(side * FINENESS) for side in (view.panel.width, view.panel.height))
    x = np.linspace(view.west, view.east, wide)
    y = np.linspace(view.north, view.south, high)
    lon, lat = view.plane.degrees(np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)).T
    top, bottom = _mercator(ends.north), _mercator(ends.south)
    row = (top - _mercator(lat)) / (top - bottom) * found.shape[0] - 0.5
    column = (lon - ends.west) / (ends.east - ends.west) * found.shape[1] - 0.5
    # shadow and light are mixed as what they add, so that no grey seam lies between them
    added = np.where(found[..., 0] > 127, 1, -1) * found[..., 1]
    value = _between(added, row, column).reshape(high, wide)
    out = np.stack([np.where(value > 0, 255, 0), np.abs(value)], axis=-1)
    data = io.BytesIO()
    Image.fromarray(np.rint(out).astype(np.uint8), "LA").save(data, "PNG")
    return {
        "source": "data:image/png;base64," + base64.b64encode(data.getvalue()).decode(),
        "xref": "x", "yref": "y", "x": view.west, "y": view.north,
        "sizex": view.east - view.west, "sizey": view.north - view.south,
        "sizing": "stretch", "layer": "above", "opacity": OPACITY[theme],
    }  # fmt: skip


def _mercator(lat: Any) -> Any:
    return np.arcsinh(np.tan(np.radians(lat)))


def _between(grid: np.ndarray, row: np.ndarray, column: np.ndarray) -> np.ndarray:
    """Bilinear; nothing outside the grid."""
    i, j = np.floor(row).astype(int), np.floor(column).astype(int)
    inside = (i >= 0) & (j >= 0) & (i < grid.shape[0] - 1) & (j < grid.shape[1] - 1)
    i, j = np.where(inside, i, 0), np.where(inside, j, 0)
    down, right = row - i, column - j
    above = grid[i, j] * (1 - right) + grid[i, j + 1] * right
    below = grid[i + 1, j] * (1 - right) + grid[i + 1, j + 1] * right
    return np.where(inside, above * (1 - down) + below * down, 0)
