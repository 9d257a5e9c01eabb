"""Meridians and parallels across the map, named along its edges."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from shapely.geometry import LineString

from ..languages import number, t
from .geometry import line_path, strokes
from .letters import width
from .page import Page
from .projection import View
from .room import Box, Room
from .setting import Furniture

STEPS = (0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0)
MOST = 7  # lines of one kind
POINTS = 40


def step_of(span: float) -> float:
    """Degrees between lines: the finest step with few enough of them."""
    return next((step for step in STEPS if span / step <= MOST), STEPS[-1])


def between(low: float, high: float, step: float) -> list[float]:
    first = int(np.ceil(low / step))
    return [round(n * step, 6) for n in range(first, int(high / step) + 1)]


def draw_graticule(page: Page, view: View) -> None:
    west, south, east, north = view.window_degrees.bounds
    step = step_of(max(east - west, north - south))
    lines = []
    for lon in between(west, east, step):
        lines.append(np.column_stack([np.full(POINTS, lon), np.linspace(south, north, POINTS)]))
    for lat in between(south, north, step):
        lines.append(np.column_stack([np.linspace(west, east, POINTS), np.full(POINTS, lat)]))
    shapes = [LineString(view.plane.metres(line)) for line in lines]
    page.stroke(line_path(strokes(shapes, view)), page.theme.muted, 0.4 * page.unit, 0.7)


def draw_degrees(page: Page, view: View, room: Room, furniture: Furniture) -> list[Box]:
    """The degrees where a line meets the top or the left edge of the map, where there is `room`;
    what they take of it."""
    found = []
    for box, said, size in _degrees(page, view) if furniture.graticule else ():
        if room.free(box):
            x, y = box.left, (box.top + box.bottom) / 2
            page.text(x, y, said, size, colour=page.theme.muted, halo=2.4 * page.unit)
            found.append(box)
    return found


def _degrees(page: Page, view: View) -> Iterator[tuple[Box, str, float]]:
    west, south, east, north = view.window_degrees.bounds
    step, panel = step_of(max(east - west, north - south)), view.panel
    size, gap = page.sheet.text(7.8), 3 * page.unit
    for lon in between(west, east, step):
        xy = _line(view, np.full(POINTS, lon), np.linspace(south, north, POINTS))
        x = float(np.interp(panel.top, xy[::-1, 1], xy[::-1, 0]))
        said = _said(lon, t("E") if lon >= 0 else t("W"))
        half = width(said, size) / 2
        if panel.left + 4 * half < x < panel.right - 2 * half:
            yield _box(x - half, panel.top + size / 2 + gap, said, size), said, size
    for lat in between(south, north, step):
        xy = _line(view, np.linspace(west, east, POINTS), np.full(POINTS, lat))
        y = float(np.interp(panel.left, xy[:, 0], xy[:, 1]))
        if panel.top + 3 * size < y < panel.bottom - 2 * size:
            said = _said(lat, t("N") if lat >= 0 else t("S"))
            yield _box(panel.left + gap, y, said, size), said, size


def _line(view: View, lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    return view.pixels(view.plane.metres(np.column_stack([lon, lat])))


def _said(degrees: float, side: str) -> str:
    return f"{number(abs(degrees))}\u00b0\u00a0{side}"


def _box(left: float, middle: float, said: str, size: float) -> Box:
    return Box(left, middle - size * 0.7, left + width(said, size), middle + size * 0.7)
