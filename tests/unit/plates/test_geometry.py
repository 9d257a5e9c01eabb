"""Shapes become coordinate lists that Plotly fills as they are: holes stay holes, no seams."""

from __future__ import annotations

import numpy as np
import shapely
from shapely.geometry import LineString, Point, box

from dashboard.plates import Frame
from dashboard.plates.geometry import outlines, runs, strokes
from dashboard.plates.projection import Panel, Plane, View

VIEW = View.fit(Plane("EPSG:32638"), Frame(45.5, 38.8, 47.5, 40.5), Panel(0, 0, 800, 700))


def _middle() -> Point:
    return VIEW.window.centroid


def _rings(x: list, y: list) -> list[shapely.LinearRing]:
    xy = np.array([(a or np.nan, b or np.nan) for a, b in zip(x, y, strict=True)], dtype=float)
    parts = np.split(xy, np.flatnonzero(np.isnan(xy[:, 0])))
    kept = [part[~np.isnan(part[:, 0])] for part in parts]
    return [shapely.LinearRing(part) for part in kept if len(part) > 2]


def test_holes_run_against_their_outer_ring() -> None:
    around = _middle().buffer(30_000)
    for shape in (around.difference(_middle().buffer(9_000)), around.reverse()):
        outer, *holes = _rings(*outlines(shape, VIEW))
        assert all(hole.is_ccw != outer.is_ccw for hole in holes)
        assert outer.is_ccw


def test_nothing_is_drawn_far_outside() -> None:
    x, y = outlines(_middle().buffer(5_000_000), VIEW)
    assert min(v for v in x if v is not None) >= VIEW.west - 3 * VIEW.metres_per_px
    assert max(v for v in y if v is not None) <= VIEW.north + 3 * VIEW.metres_per_px
    assert strokes([LineString([(0, 0), (1, 1)])], VIEW) == ([], [])


def test_joined_areas_have_no_inner_edge() -> None:
    x, y = _middle().x, _middle().y
    joined = shapely.union_all([box(x - 9000, y, x, y + 9000), box(x, y, x + 9000, y + 9000)])
    assert len(_rings(*outlines(joined, VIEW))) == 1


def test_equal_lines_are_drawn_once_and_gaps_kept() -> None:
    lon = [46.0, 46.5, None, 46.0, 46.5, None, 46.1, 46.2, None, None]
    lat = [39.0, 39.5, None, 39.0, 39.5, None, 39.1, 39.3, None, None]
    assert len(runs(lon, lat, VIEW)) == 2
    assert runs([None], [None], VIEW) == []
