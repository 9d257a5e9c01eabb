"""Degrees, metres and pixels agree, and the frame is always inside the panel."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj.exceptions import CRSError

from dashboard.plates import Frame, Sheet
from dashboard.plates.projection import GEOD, Panel, Plane, View

UTM = Plane("EPSG:32638")


@given(st.floats(43, 49), st.floats(36, 43))
def test_metres_and_back(lon: float, lat: float) -> None:
    there = UTM.metres(np.array([[lon, lat]]))
    assert UTM.degrees(there)[0] == pytest.approx([lon, lat], abs=1e-9)


def test_gaps_stay_gaps() -> None:
    assert np.isnan(UTM.metres(np.array([[np.nan, np.nan]]))).all()


@settings(max_examples=30)
@given(st.floats(200, 2000), st.floats(200, 2000), st.floats(0.2, 3), st.floats(0.2, 3))
def test_frame_is_inside_and_scale_equal(width, height, dlon, dlat) -> None:
    frame = Frame(46 - dlon / 2, 39.8 - dlat / 2, 46 + dlon / 2, 39.8 + dlat / 2)
    panel = Panel(10, 20, width, height)
    view = View.fit(UTM, frame, panel)
    corners = UTM.metres(np.array([[frame.west, frame.south], [frame.east, frame.north]]))
    pixels = view.pixels(corners)
    assert (pixels[:, 0] >= panel.left - 0.5).all()
    assert (pixels[:, 0] <= panel.right + 0.5).all()
    assert (pixels[:, 1] >= panel.top - 0.5).all()
    assert (pixels[:, 1] <= panel.bottom + 0.5).all()
    up = (view.north - view.south) / panel.height
    assert up == pytest.approx(view.metres_per_px)


def test_ground_scale_against_the_geodesic() -> None:
    view = View.fit(UTM, Frame(45.5, 38.8, 47.5, 40.5), Panel(0, 0, 900, 700))
    y = (view.south + view.north) / 2
    ends = UTM.degrees(np.array([[view.west, y], [view.east, y]]))
    true = GEOD.inv(*ends[0], *ends[1])[2]
    assert view.ground_per_metre() * (view.east - view.west) == pytest.approx(true, rel=0.002)
    assert view.scale_error < 0.002


@pytest.mark.parametrize(("lon", "sign"), [(45.0, 0), (47.5, 1), (42.5, -1)])
def test_true_north_leans_with_the_zone(lon: float, sign: int) -> None:
    """East of a zone's middle, meridians lean to the west of grid north going north."""
    view = View.fit(UTM, Frame(lon - 0.2, 39.5, lon + 0.2, 39.9), Panel(0, 0, 500, 500))
    north = view.pixels(UTM.metres(np.array([view.centre, (view.centre[0], view.centre[1] + 0.1)])))
    lean = np.degrees(np.arctan2(north[1, 0] - north[0, 0], north[0, 1] - north[1, 1]))
    assert view.true_north == pytest.approx(lean, abs=0.01)
    assert np.sign(round(lean, 1)) == -sign


def test_what_cannot_be_a_plate_says_so() -> None:
    with pytest.raises(ValueError, match="window"):
        Frame(47, 39, 46, 40)
    with pytest.raises(ValueError, match="400 x 300"):
        Sheet(200, 900)
    with pytest.raises(ValueError, match="metres"):
        Plane("EPSG:4326")
    with pytest.raises(CRSError):
        Plane("EPSG:none")


def test_screen_camera_as_frame() -> None:
    frame = Frame.around(46.62, 39.86, 8.1, 900, 600)
    assert (frame.west + frame.east) / 2 == pytest.approx(46.62)
    assert frame.east - frame.west == pytest.approx(900 / (512 * 2**8.1) * 360)
    assert frame.south < 39.86 < frame.north
