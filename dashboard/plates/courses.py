"""Names along rivers: straight text, turned, at the straight stretches of a course.

Text set letter by letter along a bend would be no text any more that can be searched and copied.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..layers.courses import along, gentle
from ..same import Same
from .letters import width
from .projection import View

STRAIGHT = 0.94  # the chord of a stretch to its length
BESIDE = 0.8  # text sizes between the course and the middle of the name
TRIES = 24
BEND = 0.3  # of its length: smaller bends do not turn a name
SIDE = 1.15  # of the name's length that must be straight


def stretches(
    course: BaseGeometry, text: str, size: float, spacing: float, view: View
) -> tuple[tuple[float, float, float], ...]:
    """Middles of a name in page px and its angles in degrees clockwise, the straightest first."""
    return _stretches(Same(course), text, size, spacing, view)


@lru_cache(maxsize=128)  # pages of a batch mostly show the same window
def _stretches(
    course: Same[BaseGeometry], text: str, size: float, spacing: float, view: View
) -> tuple[tuple[float, float, float], ...]:
    long = width(text, size, spacing=spacing) * SIDE
    shown = shapely.intersection(view.plane.shape(course.value), view.window)
    drawn = shapely.transform(shapely.line_merge(shown), view.pixels)
    found: list[tuple[float, float, float, float]] = []
    for line in gentle(drawn, long * BEND):
        room = line.length - long
        if room <= 0:
            continue
        at = room * (np.arange(TRIES) + 0.5) / TRIES
        starts, ends = along(line, at), along(line, at + long)
        chords = ends - starts
        straight = np.hypot(*chords.T) / long
        chords[chords[:, 0] < 0] *= -1  # read from the left
        angles = np.arctan2(chords[:, 1], chords[:, 0])
        middles = (starts + ends) / 2
        found += [
            (float(straight[i]), float(middles[i, 0]), float(middles[i, 1]), float(angles[i]))
            for i in np.flatnonzero(straight >= STRAIGHT)
        ]
    found.sort(key=lambda one: -one[0])
    return tuple(
        (
            x - side * math.sin(angle) * BESIDE * size,
            y + side * math.cos(angle) * BESIDE * size,
            math.degrees(angle),
        )
        for _, x, y, angle in found
        for side in (-1, 1)
    )
