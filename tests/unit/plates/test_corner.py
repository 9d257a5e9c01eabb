"""The scale bar tells the truth: its pixels, measured on the ellipsoid, are its figure."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.plates import Frame
from dashboard.plates.corner import MILE, bars, round_length
from dashboard.plates.projection import GEOD, Panel, Plane, View

UTM = Plane("EPSG:32638")


@settings(max_examples=40)
@given(st.floats(44.5, 48), st.floats(38, 41.5), st.floats(0.05, 3), st.floats(300, 2500))
def test_bar_error_below_half_a_percent(lon, lat, span, size) -> None:
    frame = Frame(lon - span / 2, lat - span / 2, lon + span / 2, lat + span / 2)
    view = View.fit(UTM, frame, Panel(0, 0, size, size))
    x, y = (view.west + view.east) / 2, (view.south + view.north) / 2
    for bar, metres in zip(bars(view, size / 4), (1000, MILE), strict=True):
        half = bar.px * view.metres_per_px / 2
        ends = UTM.degrees(np.array([[x - half, y], [x + half, y]]))
        assert GEOD.inv(*ends[0], *ends[1])[2] == pytest.approx(bar.length * metres, rel=0.005)
        assert 0 < bar.px <= size / 4 + 1e-6


@pytest.mark.parametrize(
    ("most", "expected"), [(1, 1), (1.99, 1), (2, 2), (49, 20), (50, 50), (0.3, 0.2), (0.07, 0.05)]
)
def test_round_lengths(most: float, expected: float) -> None:
    assert round_length(most) == pytest.approx(expected)
