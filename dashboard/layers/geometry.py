"""Shapely geometry as the coordinate columns of a trace, and metric work in the mission's CRS."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TypeVar

import numpy as np
import shapely
from pyproj import Transformer
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring

G = TypeVar("G", bound=BaseGeometry)
DIGITS = 5  # about one metre


def columns(lines: Iterable[BaseGeometry]) -> dict[str, tuple]:
    """`lon` and `lat` of line strings joined, a None after each so that the next starts anew."""
    lon: list[float | None] = []
    lat: list[float | None] = []
    for line in lines:
        for part in getattr(line, "geoms", (line,)):
            xy = shapely.get_coordinates(part).round(DIGITS)
            lon += [*xy[:, 0].tolist(), None]
            lat += [*xy[:, 1].tolist(), None]
    return {"lon": tuple(lon), "lat": tuple(lat)}


class Metric:
    """WGS84 to the mission's metric CRS and back. Raises pyproj.CRSError for an unknown CRS."""

    def __init__(self, crs: str) -> None:
        self._to = Transformer.from_crs("EPSG:4326", crs, always_xy=True)
        self._back = Transformer.from_crs(crs, "EPSG:4326", always_xy=True)

    def metres(self, geometry: G) -> G:
        return shapely.transform(geometry, _apply(self._to))

    def degrees(self, geometry: G) -> G:
        return shapely.transform(geometry, _apply(self._back))


def _apply(transformer: Transformer):
    return lambda xy: np.column_stack(transformer.transform(xy[:, 0], xy[:, 1]))


def dashes(line: LineString, pattern: tuple[float, ...]) -> list[BaseGeometry]:
    """A line cut into strokes: `pattern` alternates stroke and gap in the line's own units.

    Map traces know no dash; cutting the geometry gives the same dashes on screen and plate.
    """
    if not pattern:
        return [line]
    strokes, at, index = [], 0.0, 0
    while at < line.length:
        end = min(at + pattern[index % len(pattern)], line.length)
        if index % 2 == 0:
            strokes.append(substring(line, at, end))
        at, index = end, index + 1
    return [s for s in strokes if s.length > 0]


def hatch(area: BaseGeometry, spacing: float, falling: bool = False) -> BaseGeometry:
    """Diagonal lines through an area, rising or falling to the east, `spacing` apart, both in
    metres. The lines lie on one grid for all areas, so that neighbours match."""
    west, south, east, north = area.bounds
    step = spacing * math.sqrt(2)
    slope = -1 if falling else 1
    low, high = sorted((slope * south, slope * north))
    first = math.floor((west - high) / step) * step
    offsets = np.arange(first, east - low + step, step)
    lines = [
        LineString([(slope * south + offset, south), (slope * north + offset, north)])
        for offset in offsets
    ]
    return shapely.intersection(shapely.MultiLineString(lines), area)


def bearing(line: LineString, at: float) -> float:
    """Direction of travel at a distance along a metric line, degrees clockwise from grid north."""
    a = line.interpolate(max(at - 400, 0))
    b = line.interpolate(min(at + 400, line.length))
    return round(math.degrees(math.atan2(b.x - a.x, b.y - a.y)) % 360, 1)
