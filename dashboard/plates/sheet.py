"""The paper and the part of the world on it."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Protocol

from ..languages import t

REFERENCE_AREA = 1200 * 860  # px2 of the sheet on which text has its nominal size
SMALLEST_TEXT = 8.0  # 6 pt, the least that prints
TILE = 512  # MapLibre's world is this many pixels wide at zoom 0


class Bounds(Protocol):
    @property
    def west(self) -> float: ...
    @property
    def south(self) -> float: ...
    @property
    def east(self) -> float: ...
    @property
    def north(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Frame:
    """Window in WGS84 degrees that the plate must show; it shows more where its shape differs.
    Raises ValueError when it is empty or not on the globe."""

    west: float
    south: float
    east: float
    north: float

    def __post_init__(self) -> None:
        if not (-180 <= self.west < self.east <= 180 and -85 < self.south < self.north < 85):
            raise ValueError(f"not a map window: {self}")

    @classmethod
    def of(cls, box: Bounds) -> Frame:
        return cls(box.west, box.south, box.east, box.north)

    def holds(self, other: Frame) -> bool:
        """Whether all of another window lies in this one."""
        west, south = self.west <= other.west, self.south <= other.south
        return west and south and self.east >= other.east and self.north >= other.north

    @classmethod
    def around(
        cls, lon: float, lat: float, zoom: float, width_px: float, height_px: float
    ) -> Frame:
        """What a web Mercator camera of this zoom and screen size shows."""
        world = TILE * 2**zoom
        half = width_px / world * 180
        y = math.asinh(math.tan(math.radians(lat)))
        rise = height_px / world * math.pi
        south, north = (math.degrees(math.atan(math.sinh(v))) for v in (y - rise, y + rise))
        return cls(max(lon - half, -180), max(south, -84.9), min(lon + half, 180), min(north, 84.9))


@dataclass(frozen=True, slots=True)
class Sheet:
    """Paper size in CSS pixels at scale 1. Raises ValueError below 400 x 300; a plate with a
    long legend needs more and says so. `asked` is its size as somebody wrote it."""

    width: float
    height: float
    asked: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if self.width < 400 or self.height < 300:
            raise ValueError(
                t("a plate needs 400 x 300 px of 1/96 inch (106 x 80 mm) or more, not {size}",
                  size=self.words)
            )  # fmt: skip

    @property
    def words(self) -> str:
        """Its size in the unit that was asked for and in pixels, for a sentence about it."""
        px = f"{self.width:.0f}x{self.height:.0f}"
        if not self.asked:
            return f"{px} px"
        return t("{asked} ({px} px of 1/96 inch)", asked=self.asked, px=px)

    @property
    def unit(self) -> float:
        """Size of text, strokes and marks relative to the reference sheet."""
        return max(math.sqrt(self.width * self.height / REFERENCE_AREA), 0.6)

    @property
    def wide(self) -> bool:
        """Whether the legend stands beside the map rather than below it."""
        return self.width >= 1.15 * self.height

    @property
    def square(self) -> bool:
        """About as high as wide: the legend may stand beside the map or below it."""
        return not self.wide and self.width >= 0.87 * self.height

    def text(self, size: float) -> float:
        """A nominal text size on this sheet, never too small to read."""
        return round(max(size * self.unit, SMALLEST_TEXT), 2)
