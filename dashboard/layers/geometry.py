"""Shapely geometry as the coordinate columns of a trace, and metric work in the mission's CRS."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TypeVar

import numpy as np
import shapely
from pyproj import Transformer
from shapely.geometry import LineString, MultiLineString, Point
from shapely.geometry.base import BaseGeometry

G = TypeVar("G", bound=BaseGeometry)
DIGITS = 5  # about one metre
GRID_DEG = 2.5e-4  # about 25 m: nobody measures by ground that is only roughly known
RING_STROKES = 32  # of a circle, whatever its size


def columns(lines: Iterable[BaseGeometry], digits: int = DIGITS) -> dict[str, tuple]:
    """`lon` and `lat` of line strings joined, a None after each so that the next starts anew."""
    lon: list[float | None] = []
    lat: list[float | None] = []
    for line in lines:
        for part in getattr(line, "geoms", (line,)):
            xy = shapely.get_coordinates(part).round(digits)
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


def dashes(line: LineString, pattern: tuple[float, ...]) -> list[LineString]:
    """A line cut into strokes: `pattern` alternates stroke and gap in the line's own units, as
    many of one as of the other."""
    if not pattern:
        return [line]
    # shapely's substring does the same one stroke at a time, and a server's start waits for it
    xy = shapely.get_coordinates(line)
    at = np.concatenate(([0.0], np.hypot(*np.diff(xy, axis=0).T).cumsum()))
    lengths = np.tile(pattern, math.ceil(at[-1] / sum(pattern)) + 1)
    ends = np.minimum(lengths.cumsum(), at[-1])
    starts = np.concatenate(([0.0], ends[:-1]))
    pairs = np.column_stack((starts, ends))[::2]
    pairs = pairs[pairs[:, 1] > pairs[:, 0]]
    cuts = np.stack([np.interp(pairs, at, axis) for axis in xy.T], axis=-1)
    inner = zip(
        np.searchsorted(at, pairs[:, 0], "right"),
        np.searchsorted(at, pairs[:, 1], "left"),
        strict=True,
    )
    return [
        LineString(np.vstack((cut[:1], xy[low:high], cut[1:])))
        for cut, (low, high) in zip(cuts, inner, strict=True)
    ]


def ring(lon: float, lat: float, metres: float, metric: Metric) -> dict[str, tuple]:
    """A dashed circle in true size round a point, as columns of a line trace."""
    middle = metric.metres(Point(lon, lat))
    circle = LineString(middle.buffer(metres, quad_segs=24).exterior.coords)
    stroke = circle.length / RING_STROKES
    cut = MultiLineString(dashes(circle, (stroke * 0.6, stroke * 0.4)))
    return columns([metric.degrees(cut)])


def bearing(line: LineString, at: float) -> float:
    """Direction of travel at a distance along a metric line, degrees clockwise from grid north."""
    a = line.interpolate(max(at - 400, 0))
    b = line.interpolate(min(at + 400, line.length))
    return round(math.degrees(math.atan2(b.x - a.x, b.y - a.y)) % 360, 1)
