"""Courses of rivers without the bends that letters cannot follow."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from shapely.geometry import LineString, MultiLineString

from dashboard.layers.courses import gentle

X = np.linspace(0, 40_000, 801)
WINDING = LineString(np.column_stack((X, 300 * np.sin(X / 150))))


def test_small_bends_go_and_the_ends_stay() -> None:
    (line,) = gentle(WINDING, 4000)
    assert line.length < 1.01 * 40_000 < WINDING.length / 1.3
    for end in (0, -1):
        assert shapely.Point(line.coords[end]).distance(
            shapely.Point(WINDING.coords[end])
        ) == pytest.approx(0, abs=1)
    assert line.hausdorff_distance(WINDING) < 600


def test_large_bends_stay() -> None:
    arc = LineString([(10_000 * np.cos(a), 10_000 * np.sin(a)) for a in np.linspace(0, 3, 200)])
    (line,) = gentle(arc, 1000)
    assert line.hausdorff_distance(arc) < 100


def test_parts_are_joined_and_short_ones_left_out() -> None:
    parts = MultiLineString([[(0, 0), (3000, 0)], [(3000, 0), (6000, 0)], [(0, 9000), (900, 9000)]])
    (line,) = gentle(parts, 4000)
    assert line.length == pytest.approx(6000)
