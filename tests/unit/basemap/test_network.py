"""Shapes that share borders keep the same ones when they are simplified."""

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, MultiPolygon, Point, Polygon
from shapely.geometry.base import BaseGeometry

from dashboard.basemap.network import METRES_PER_DEGREE, Network

METRE = 1 / METRES_PER_DEGREE


def border(steps: list[float]) -> list[tuple[float, float]]:
    """A wavering way north on the equator, `steps` metres off the meridian 1."""
    return [(1 + step * METRE, i / len(steps)) for i, step in enumerate(steps)]


def neighbours(steps: list[float]) -> list[BaseGeometry]:
    middle = border(steps)
    y0, y1 = middle[0][1], middle[-1][1]
    west = Polygon([*middle, (0, y1), (0, y0)])
    east = Polygon([*middle[::-1], (2, y0), (2, y1)])
    return [west, MultiPolygon([east]), LineString(middle)]


WAVER = [0.0, 10.0, 0.0, -40.0, 3.0, 60.0, 0.0, 5.0, 0.0]


@pytest.mark.parametrize(("metres", "left"), [(0.5, 9), (20, 6), (100, 2)])
def test_a_shared_border_loses_the_same_bends_everywhere(metres: float, left: int) -> None:
    west, east, line = Network(neighbours(WAVER), 2).within(metres)
    assert shapely.get_num_coordinates(line) == left
    on = {tuple(xy) for xy in shapely.get_coordinates(line)}
    assert on <= {tuple(xy) for xy in shapely.get_coordinates(west)}
    assert on <= {tuple(xy) for xy in shapely.get_coordinates(east)}
    assert shapely.coverage_is_valid(np.array([west, east]))


@given(st.lists(st.floats(-500, 500), min_size=3, max_size=30), st.floats(0, 1000))
def test_neighbours_never_part_and_stay_near_what_they_were(
    steps: list[float], metres: float
) -> None:
    given_ = neighbours(steps)
    made = Network(given_, 2).within(metres)
    assert shapely.is_valid(made).all()
    assert shapely.coverage_is_valid(made[:2])
    moved = shapely.hausdorff_distance(made[2], given_[2]) * METRES_PER_DEGREE
    assert moved <= metres * 1.01 + 0.01


def test_a_fork_stays_where_three_areas_meet() -> None:
    fork = (1.0, 0.50004)  # 4 metres off the straight line
    west = Polygon([(0, 0), (1, 0), fork, (1, 1), (0, 1)])
    south = Polygon([(1, 0), (2, 0), (2, 0.5), fork])
    north = Polygon([fork, (2, 0.5), (2, 1), (1, 1)])
    for one in Network([west, south, north], 3).within(1000):
        assert fork in {tuple(xy) for xy in shapely.get_coordinates(one)}


def test_a_mission_without_shapes_has_none() -> None:
    assert Network([]).within(10).tolist() == []
    assert Network([Point(1, 2)]).within(10).tolist() == [Point(1, 2)]


def test_small_islands_and_points_stay() -> None:
    island = Point(1, 1).buffer(5 * METRE)
    made = Network([Point(0, 0), island]).within(1000)
    assert made[0] == Point(0, 0)
    assert made[1].equals(island)


def bay_and_island() -> list[BaseGeometry]:
    """A bay of 30 metres, with another area in it."""
    bay = (1 - 30 * METRE, 0.5)
    land = Polygon([(0, 0), (1, 0), (1, 0.4), bay, (1, 0.6), (1, 1), (0, 1)])
    return [land, Point(1 - 10 * METRE, 0.5).buffer(3 * METRE, quad_segs=2)]


def test_what_would_cover_another_keeps_its_points() -> None:
    made = Network(bay_and_island(), 2).within(40)
    assert shapely.get_num_coordinates(made).tolist() == [8, 9]
    assert shapely.coverage_is_valid(made)


def test_without_another_in_it_the_bay_goes() -> None:
    assert shapely.get_num_coordinates(Network(bay_and_island()[:1], 1).within(40)[0]) == 5
