"""The hillshade fades where its grid is too coarse, on paper as on the screen."""

from __future__ import annotations

import pytest

from dashboard.layers.relief import COARSE, FINE, LEAST, OPACITY, on_screen, strength
from dashboard.palette import PRINTED
from dashboard.plates.projection import Panel, View, plane_of
from dashboard.plates.relief import relief_picture
from dashboard.plates.sheet import Frame

NEAR, FAR = Frame(46.6, 39.6, 46.8, 39.75), Frame(45.5, 38.9, 47.8, 40.6)


@pytest.mark.parametrize("theme", list(PRINTED))
def test_it_is_as_strong_as_the_zooms_say(theme: str) -> None:
    assert strength(theme, FINE - 1) == OPACITY[theme]
    assert strength(theme, COARSE + 2) == pytest.approx(LEAST)
    middle = strength(theme, (FINE + COARSE) / 2)
    assert middle == pytest.approx((OPACITY[theme] + LEAST) / 2)


def test_the_screen_gets_the_same_numbers(mission) -> None:
    told = on_screen(mission.meta, "a.png")
    assert (told["opacity"], told["least"], told["zooms"]) == (OPACITY, LEAST, [FINE, COARSE])


def test_a_plate_of_a_village_has_a_fainter_one(mission) -> None:
    panel, plane = Panel(0, 0, 900, 700), plane_of(mission.meta.crs)
    near, far = (
        relief_picture(View.fit(plane, frame, panel), mission, "light", 1.0)
        for frame in (NEAR, FAR)
    )
    assert near and far
    assert near.opacity < 0.2 < far.opacity == OPACITY["light"]
    # the same ground on a sheet twice as large is no closer: a pixel of the page is half as much
    twice = Panel(0, 0, 1800, 1400)
    large = relief_picture(View.fit(plane, NEAR, twice), mission, "light", 2.0)
    assert large and large.opacity == pytest.approx(near.opacity, abs=0.002)
