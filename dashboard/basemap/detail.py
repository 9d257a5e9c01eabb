"""What the page draws of areas, land and lines, in three levels of detail.

A level serves the zooms up to its own and leaves out what is too small to see there. Areas, land
and lines of a level are simplified together, so that they lie on the same borders.
"""

from __future__ import annotations

import math
from functools import cached_property, partial
from typing import Any

from shapely.geometry import mapping, shape

from ..later import Later, Makers
from ..layers import Scene
from ..layers.shipment import areas
from . import ground
from .network import Network
from .packing import packed

FINEST = 2
ZOOMS = (8, 10)  # levels 0 and 1 end here; level 2 has everything
HIDDEN_PX = 0.375  # what a renderer may leave out unseen: MapLibre's own measure for its tiles
WORLD_M, TILE_PX = 40_075_017.0, 512
NAMES = ("areas", "base", "lines")

Feature = dict[str, Any]


def tolerance(level: int, latitude: float) -> float:
    """Metres on the ground that may be left out at this level, 0 at the finest."""
    if level == FINEST:
        return 0.0
    pixel = WORLD_M * math.cos(math.radians(latitude)) / (TILE_PX * 2 ** ZOOMS[level])
    return HIDDEN_PX * pixel


class Levels:
    """The GeoJSON of each name and level; what they share is made once, when first asked for."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._levels = Later({f"{n}": partial(self._features, n) for n in range(FINEST + 1)})

    @cached_property
    def _whole(self) -> dict[str, list[Feature]]:
        mission = self._scene.atlas.mission
        tiles = {row.area for row in mission.areas if row.role == "control"}
        grounds = areas(self._scene)["features"]
        return {
            "areas": [one for one in grounds if one["id"] in tiles],
            "base": ground.base(mission)["features"],
            "lines": ground.lines(mission)["features"],
            "over": [packed(one) for one in grounds if one["id"] not in tiles],
        }

    @cached_property
    def _network(self) -> Network:
        shapes = [shape(one["geometry"]) for name in NAMES for one in self._whole[name]]
        return Network(shapes, len(self._whole["areas"]))

    @cached_property
    def _latitude(self) -> float:
        return self._scene.atlas.mission.meta.opening.lat

    def _features(self, level: int) -> dict[str, list[Feature]]:
        if level == FINEST:
            return self._whole
        shapes = iter(self._network.within(tolerance(level, self._latitude)))
        return {
            name: [{**one, "geometry": mapping(next(shapes))} for one in self._whole[name]]
            for name in NAMES
        }

    def made(self, name: str, level: int) -> dict[str, Any]:
        """A FeatureCollection. The areas of level 0 come with the ground that lies over them: bands
        of uncertain limits and what is only roughly known, the same at every level."""
        features = self._levels[f"{level}"][name]
        if (name, level) == ("areas", 0):
            features = sorted([*features, *self._whole["over"]], key=lambda one: one["id"])
        return {"type": "FeatureCollection", "features": features}

    def makers(self) -> Makers[dict[str, Any]]:
        """By name and level, such as `areas-0`; those of the first picture come first."""
        return {
            f"{name}-{level}": partial(self.made, name, level)
            for level in range(FINEST + 1)
            for name in NAMES
        }
