"""Lines and areas of the map on the plate: broken and ruled by the sheet, not by the ground."""

from __future__ import annotations

import re

import numpy as np
import pytest

from dashboard.layers import Scene, colour
from dashboard.palette import PRINTED
from dashboard.plates import Drawing, Frame, Sheet
from dashboard.plates.drawing import Path

LIGHT = PRINTED["light"]
SIZE = (1123, 794)
UNIT = Sheet(*SIZE).unit
DAY = ("2020-12-01", "2020-12-01")
FRAMES = [None, Frame(46.35, 39.5, 46.75, 39.8)]  # the whole region, and a tenth of it


def drawn(drawing: Drawing, ink: str, width: float) -> Path:
    """The one path of the map in a colour and a width."""
    (found,) = (
        path
        for path in drawing.paths()
        if path.clip is not None
        and path.stroke == ink
        and path.width == pytest.approx(width * UNIT, abs=0.02)
    )
    return found


@pytest.mark.parametrize("frame", FRAMES)
def test_ruled_areas_are_ruled_alike_on_every_map(plate, scene: Scene, frame) -> None:
    pattern = scene.trace("ruled-zone").pattern
    path = drawn(plate(DAY, SIZE, frame=frame), colour(LIGHT, pattern.ink), pattern.width)
    ends = re.findall(r"M([-\d.]+),([-\d.]+) L([-\d.]+),([-\d.]+)", path.d)
    x, y, x2, y2 = np.array(ends, dtype=float).T
    long = np.hypot(x2 - x, y2 - y) > 20
    assert long.sum() > 5
    assert (y2 - y)[long] / (x2 - x)[long] == pytest.approx(1, abs=0.02)  # y grows downwards
    across = np.unique(((y - x)[long] / np.sqrt(2)).round(1))
    gaps = np.diff(across)
    steps = gaps[gaps > UNIT] / (pattern.spacing * UNIT)
    assert steps == pytest.approx(steps.round(), abs=0.05)
    assert 1 in steps.round()


@pytest.mark.parametrize("frame", FRAMES)
def test_the_edge_of_the_corridor_is_broken_by_the_sheet(plate, scene: Scene, frame) -> None:
    trace = scene.trace("strip")
    line = trace.style(LIGHT)["line"]
    path = drawn(plate(DAY, SIZE, frame=frame), line["color"], line["width"])
    assert path.dash == pytest.approx([float(part) * UNIT for part in trace.dash.split()], abs=0.01)
