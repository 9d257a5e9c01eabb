import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, Point
from shapely.ops import substring

from dashboard.layers.geometry import Metric, bearing, columns, dashes


def test_lines_are_joined_with_gaps() -> None:
    found = columns([LineString([(1, 2), (3, 4)]), LineString([(5, 6), (7, 8)])])
    assert found["lon"] == (1, 3, None, 5, 7, None)
    assert found["lat"] == (2, 4, None, 6, 8, None)


@given(st.floats(44, 48), st.floats(38, 41))
def test_metres_and_back_is_the_same_point(lon: float, lat: float) -> None:
    metric = Metric("EPSG:32638")
    back = metric.degrees(metric.metres(Point(lon, lat)))
    assert math.hypot(back.x - lon, back.y - lat) < 1e-8


@given(st.floats(1, 5000), st.lists(st.floats(10, 500), min_size=2, max_size=4))
def test_dashes_cover_the_strokes_of_the_pattern(length: float, pattern: list[float]) -> None:
    strokes = dashes(LineString([(0, 0), (length, 0)]), tuple(pattern))
    covered = sum(stroke.length for stroke in strokes)
    at = expected = 0.0
    index = 0
    while at < length:
        part = min(pattern[index % len(pattern)], length - at)
        expected += part if index % 2 == 0 else 0
        at += part
        index += 1
    assert covered == pytest.approx(expected, abs=1e-6)


def test_no_pattern_is_a_whole_line() -> None:
    line = LineString([(0, 0), (9, 0)])
    assert dashes(line, ()) == [line]


@pytest.mark.parametrize(("end", "degrees"), [((0, 9000), 0), ((9000, 0), 90), ((-9000, 0), 270)])
def test_bearing_is_clockwise_from_north(end: tuple, degrees: float) -> None:
    assert bearing(LineString([(0, 0), end]), 4000) == degrees


@given(
    st.lists(st.tuples(st.integers(0, 900), st.integers(0, 900)), min_size=2, max_size=8),
    st.lists(st.floats(10, 500), min_size=2, max_size=4),
)
def test_dashes_bend_with_the_line(points: list[tuple[int, int]], pattern: list[float]) -> None:
    line = LineString(points)
    if line.length == 0:
        return
    at, low = 0.0, 0
    wanted = []
    while at < line.length:
        end = min(at + pattern[low % len(pattern)], line.length)
        if low % 2 == 0 and end > at:
            wanted.append(substring(line, at, end))
        at, low = end, low + 1
    found = dashes(line, tuple(pattern))
    assert len(found) == pytest.approx(len(wanted), abs=1)  # a last stroke of rounding's length
    for one, other in zip(found, wanted, strict=False):
        assert one.length == pytest.approx(other.length, abs=1e-6)
        assert one.hausdorff_distance(other) < 1e-6
