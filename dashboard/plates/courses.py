"""Names along rivers: straight text, turned, at the straight stretches of a course.

Text set letter by letter along a bend would be no text any more that can be searched and copied.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import shapely
from shapely.geometry.base import BaseGeometry

from ..layers.courses import gentle
from .letters import width
from .projection import View

STRAIGHT = 0.94  # the chord of a stretch to its length
BESIDE = 0.8  # text sizes between the course and the middle of the name
TRIES = 24
BEND = 0.3  # of its length: smaller bends do not turn a name
SIDE = 1.15  # of the name's length that must be straight


def stretches(
    course: BaseGeometry, text: str, size: float, spacing: float, view: View
) -> Iterator[tuple[float, float, float]]:
    """Middle of a name in page px and its angle in degrees clockwise, the straightest first."""
    long = width(text, size, spacing=spacing) * SIDE
    shown = shapely.intersection(view.plane.shape(course), view.window)
    found = []
    drawn = shapely.transform(shapely.line_merge(shown), view.pixels)
    for line in gentle(drawn, long * BEND):
        room = line.length - long
        for step in range(TRIES if room > 0 else 0):
            at = room * (step + 0.5) / TRIES
            a, b = line.interpolate(at), line.interpolate(at + long)
            straight = a.distance(b) / long
            if straight >= STRAIGHT:
                found.append((straight, a, b))
    for _, a, b in sorted(found, key=lambda one: -one[0]):
        if a.x > b.x:
            a, b = b, a
        angle = math.atan2(b.y - a.y, b.x - a.x)
        for side in (-1, 1):
            x = (a.x + b.x) / 2 - side * math.sin(angle) * BESIDE * size
            y = (a.y + b.y) / 2 + side * math.cos(angle) * BESIDE * size
            yield x, y, math.degrees(angle)
