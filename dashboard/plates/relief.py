"""The hillshade on a plate of pixels, bent to the plate's own projection."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from ..layers.names import zoom_of
from ..layers.relief import strength
from ..mission import Mission
from .drawing import Picture
from .projection import View
from .sheet import Frame

FINENESS = 1.0  # pixels of the picture for a pixel of the plate: finer than the relief itself
COARSE = 24


@lru_cache(maxsize=2)
def _pixels(path: Path) -> np.ndarray:
    """(rows, columns, 2): lightness and opacity, 0 to 255."""
    from PIL import Image  # only plates of pixels need it

    with Image.open(path) as picture:
        return np.asarray(picture.convert("LA"), dtype=float)


def relief_picture(
    view: View, mission: Mission, theme: str, unit: float, panel: int = 0
) -> Picture | None:
    """The picture in the frame of a view, as strong as on a screen of its scale; `unit` is that of
    the sheet. None when the mission has no relief."""
    if mission.relief is None:
        return None
    ends = mission.meta.limits
    pixels = _bent(mission.relief, (ends.west, ends.south, ends.east, ends.north), view)
    at = view.panel
    zoom = zoom_of(view.metres_per_px * unit, view.centre[1])
    seen = round(strength(theme, zoom), 3)
    return Picture(pixels, at.left, at.top, at.width, at.height, seen, panel)


@lru_cache(maxsize=4)
def _bent(path: Path, limits: tuple[float, float, float, float], view: View) -> np.ndarray:
    """The relief of a view, (rows, columns, 2) of 0 to 255."""
    found, ends = _pixels(path), Frame(*limits)
    lon, lat = _places(view)
    top, bottom = _mercator(ends.north), _mercator(ends.south)
    row = (top - _mercator(lat)) / (top - bottom) * found.shape[0] - 0.5
    column = (lon - ends.west) / (ends.east - ends.west) * found.shape[1] - 0.5
    # shadow and light are mixed as what they add, so that no grey seam lies between them
    added = np.where(found[..., 0] > 127, 1, -1) * found[..., 1]
    value = _between(added, row, column)
    pixels = np.stack([np.where(value > 0, 255, 0), np.abs(value)], axis=-1)
    return np.rint(pixels).astype(np.uint8)


def _places(view: View) -> tuple[np.ndarray, np.ndarray]:
    """Degrees of each pixel, (rows, columns). The projection is exact at every COARSE pixels and
    straight between them, which is less than a thousandth of a pixel off."""
    wide, high = (round(side * FINENESS) for side in (view.panel.width, view.panel.height))
    x, y = np.linspace(view.west, view.east, wide), np.linspace(view.north, view.south, high)
    few = [np.linspace(v[0], v[-1], max(2, len(v) // COARSE)) for v in (x, y)]
    grid = np.stack(np.meshgrid(*few), axis=-1).reshape(-1, 2)
    degrees = view.plane.degrees(grid).reshape(len(few[1]), len(few[0]), 2)
    row = np.linspace(0, len(few[1]) - 1, high)[:, None]
    column = np.linspace(0, len(few[0]) - 1, wide)[None, :]
    return _across(degrees[..., 0], row, column), _across(degrees[..., 1], row, column)


def _across(grid: np.ndarray, row: np.ndarray, column: np.ndarray) -> np.ndarray:
    """Bilinear on a whole grid, first down and then across."""
    i = np.minimum(row.astype(int), grid.shape[0] - 2)[:, 0]
    down = grid[i] * (1 - (row - i[:, None])) + grid[i + 1] * (row - i[:, None])
    j = np.minimum(column.astype(int), grid.shape[1] - 2)[0]
    right = column - j
    return down[:, j] * (1 - right) + down[:, j + 1] * right


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
