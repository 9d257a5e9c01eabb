"""Rivers as names run along them: without the small bends that letters cannot follow."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

STEPS = 6  # points within a reach


def along(line: LineString, at: np.ndarray) -> np.ndarray:
    """(n, 2) points at n distances along a line. Shapely measures the line anew for each."""
    xy = shapely.get_coordinates(line)
    reached = np.concatenate(([0.0], np.hypot(*np.diff(xy, axis=0).T).cumsum()))
    return np.column_stack([np.interp(at, reached, axis) for axis in xy.T])


def gentle(course: BaseGeometry, reach: float) -> Iterator[LineString]:
    """The parts of a course without bends shorter than about `reach`, both in units of a plane. A
    part that is shorter than its reach is left out: no name fits on it."""
    kernel = np.exp(-0.5 * (np.arange(-STEPS * 2, STEPS * 2 + 1) / (STEPS / 1.5)) ** 2)
    kernel /= kernel.sum()
    half = len(kernel) // 2
    for part in shapely.get_parts(shapely.line_merge(course)):
        if part.geom_type != "LineString" or part.length < reach:
            continue
        count = max(int(np.ceil(part.length / reach * STEPS)), half + 1)
        xy = along(part, np.linspace(0, part.length, count + 1))
        # turned about its ends, so that it begins and stops where the course does
        before, after = 2 * xy[0] - xy[half:0:-1], 2 * xy[-1] - xy[-2 : -half - 2 : -1]
        long = np.vstack((before, xy, after))
        yield LineString(
            np.column_stack([np.convolve(axis, kernel, mode="valid") for axis in long.T])
        )
