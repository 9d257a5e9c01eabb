"""The hillshade is clear on level ground, dark away from the light and light towards it."""

import io

import numpy as np
from PIL import Image

from geodata.build.relief import STEPS, _mercator, _png, _shade

NORTH = np.full(40, 40.0)


def test_level_ground_is_clear_and_slopes_are_not() -> None:
    level = _shade(np.full((40, 30), 500.0), NORTH)
    assert np.allclose(level, 0)
    ramp = np.tile(np.arange(30) * 100.0, (40, 1))
    assert _shade(ramp, NORTH).mean() > 0.05, "rises to the east: faces the light in the west"
    assert _shade(ramp[:, ::-1], NORTH).mean() < -0.05


def test_rows_are_those_of_a_web_mercator_map() -> None:
    grid = np.tile(np.linspace(43, 36.5, 780)[:, None], (1, 1320))
    found = _mercator(grid)[:, 0]
    middle = np.degrees(np.arctan(np.sinh(np.arcsinh(np.tan(np.radians([43, 36.5]))).mean())))
    assert abs(found[len(found) // 2] - middle) < 0.02
    assert found[0] > found[-1] and len(found) > 780


def test_the_picture_reads_back() -> None:
    steps = np.array([[0, STEPS], [2 * STEPS, STEPS]])
    with Image.open(io.BytesIO(_png(steps))) as picture:
        pixels = np.asarray(picture.convert("RGBA"))
    assert pixels[0, 0].tolist() == [0, 0, 0, 255]
    assert pixels[1, 0].tolist() == [255, 255, 255, 255]
    assert pixels[0, 1, 3] == 0
