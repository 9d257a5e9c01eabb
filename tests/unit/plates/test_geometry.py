"""Shapes become polylines that are filled as they are: holes stay holes, no seams."""

from __future__ import annotations

import shapely
from shapely.geometry import LineString, Point, box

from dashboard.plates import Frame
from dashboard.plates.geometry import outlines, runs, strokes
from dashboard.plates.projection import Panel, Plane, View

VIEW = View.fit(Plane("EPSG:32638"), Frame(45.5, 38.8, 47.5, 40.5), Panel(0, 0, 800, 700))


def _middle() -> Point:
    return VIEW.window.centroid


def _rings(areas) -> list[shapely.LinearRing]:
    return [shapely.LinearRing(ring) for ring in outlines(areas, VIEW)]


def test_holes_run_against_their_outer_ring() -> None:
    around = _middle().buffer(30_000)
    for shape in (around.difference(_middle().buffer(9_000)), around.reverse()):
        outer, *holes = _rings(shape)
        assert all(hole.is_ccw != outer.is_ccw for hole in holes)
        assert not outer.is_ccw  # y runs down on the page


def test_nothing_is_drawn_far_outside() -> None:
    (ring,) = outlines(_middle().buffer(5_000_000), VIEW)
    assert ring.min() >= -3
    assert (ring.max(axis=0) <= (803, 703)).all()
    assert strokes([LineString([(0, 0), (1, 1)])], VIEW) == []


def test_joined_areas_have_no_inner_edge() -> None:
    x, y = _middle().x, _middle().y
    joined = shapely.union_all([box(x - 9000, y, x, y + 9000), box(x, y, x + 9000, y + 9000)])
    assert len(_rings(joined)) == 1


def test_equal_lines_are_drawn_once_and_gaps_kept() -> None:
    lon = [46.0, 46.5, None, 46.0, 46.5, None, 46.1, 46.2, None, None]
    lat = [39.0, 39.5, None, 39.0, 39.5, None, 39.1, 39.3, None, None]
    assert len(runs(lon, lat, VIEW)) == 2
    assert runs([None], [None], VIEW) == []
