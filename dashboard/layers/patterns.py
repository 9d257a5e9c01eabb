"""Ruled patterns of areas: lines of one width and one distance at every zoom and every scale.

Cut into the ground, as lines of the map, they would run together far out and leave three strokes
of a village close up. Screen, plate and legend all take their strokes from here, in pixels.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from shapely.geometry import LineString, MultiLineString
from shapely.geometry.base import BaseGeometry

Stroke = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Lines `spacing` pixels apart and `width` wide: rising or falling to the east, or upright and
    broken, each second one half a step higher. `ink` is a palette path."""

    form: Literal["rising", "falling", "upright"]
    ink: str
    spacing: float
    width: float
    opacity: float = 1.0
    stroke: float = 0.0
    gap: float = 0.0

    @property
    def tile(self) -> tuple[float, float]:
        """Width and height of what repeats."""
        if self.form == "upright":
            return 2 * self.spacing, self.stroke + self.gap
        side = self.spacing * math.sqrt(2)
        return side, side

    def strokes(self, left: float, top: float, right: float, bottom: float) -> Iterator[Stroke]:
        """Lines through a box, in pixels and y down, on one grid for all boxes."""
        if self.form == "upright":
            yield from self._broken(left, top, right, bottom)
            return
        step, slope = self.tile[0], 1 if self.form == "falling" else -1
        low, high = sorted((slope * top, slope * bottom))
        for number in range(math.floor((left - high) / step), math.ceil((right - low) / step) + 1):
            at = number * step
            yield at + slope * top, top, at + slope * bottom, bottom

    def _broken(self, left: float, top: float, right: float, bottom: float) -> Iterator[Stroke]:
        step = self.stroke + self.gap
        for column in range(math.floor(left / self.spacing), math.ceil(right / self.spacing) + 1):
            x, shift = (column + 0.5) * self.spacing, column % 2 * step / 2
            for row in range(math.floor(top / step) - 1, math.ceil(bottom / step) + 1):
                y = row * step + shift
                yield x, y, x, y + self.stroke

    def within(self, area: BaseGeometry, pixel: float) -> BaseGeometry:
        """Its lines through an area of a plane whose y grows upwards, in which a pixel is as long
        as `pixel`."""
        west, south, east, north = (end / pixel for end in area.bounds)
        lines = [
            LineString([(x * pixel, -y * pixel), (x2 * pixel, -y2 * pixel)])
            for x, y, x2, y2 in self.strokes(west, -north, east, -south)
        ]
        return area.intersection(MultiLineString(lines))

    def shipped(self, ink: str) -> dict[str, Any]:
        """What assets/linework.js draws a seamless tile from, in the colour of a theme."""
        wide, high = self.tile
        room = self.width + 1
        return {
            "size": [wide, high],
            "strokes": [list(one) for one in self.strokes(-room, -room, wide + room, high + room)],
            "form": self.form,
            "spacing": self.spacing,
            "width": self.width,
            "ink": ink,
            "opacity": self.opacity,
        }
