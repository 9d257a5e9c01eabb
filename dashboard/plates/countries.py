"""Where the name of a country goes when its own label point is not on the map or in free land."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import shapely
from shapely.geometry.base import BaseGeometry

from ..mission import Mission
from ..mission.base import BaseFeature
from ..same import Same
from .projection import Plane, View

INSIDE = 0.97  # of a name that must lie in free land: a corner may reach over the border
MOSTLY = 0.75  # where only a small part of the country is on the map


class Homes:
    """The free land of countries: outside the region whose control the map tells of, and no lake.
    Land and label belong together by their name."""

    def __init__(self, mission: Mission, view: View, margin: float) -> None:
        """`margin` is how far in px a name's middle stays from the frame and from borders."""
        self._mission, self._view, self._margin = Same(mission), view, margin

    def holds(self, country: BaseFeature, box: Sequence[float], least: float = INSIDE) -> bool:
        """Whether `least` of a box of page pixels lies in the free land of a country."""
        left, top, right, bottom = box
        view = self._view
        (west, north), (east, south) = view.metres(left, top), view.metres(right, bottom)
        free = _free(self._mission, country.name, Same(view.plane))
        part = shapely.clip_by_rect(free, west, south, east, north)
        return part.area >= least * (east - west) * (north - south)

    def spot(self, country: BaseFeature) -> tuple[float, float] | None:
        """Page pixels of the widest free part that the map shows; None where none is wide
        enough."""
        return _spot(self._mission, country.name, self._view, self._margin)


@lru_cache(maxsize=64)
def _free(mission: Same[Mission], name: str, plane: Same[Plane]) -> BaseGeometry:
    """The free land of a country in metres; the same for every page."""
    own = mission.value
    land = [r.geometry for r in own.base if r.kind == "land" and r.name == name and name]
    taken = [r.geometry for r in own.ground if r.kind == "lake"]
    taken += {r.area: r.geometry for r in own.areas if r.role == "control"}.values()
    free = shapely.difference(shapely.union_all(land), shapely.union_all(taken))
    return plane.value.shape(free)


@lru_cache(maxsize=64)
def _spot(
    mission: Same[Mission], name: str, view: View, margin: float
) -> tuple[float, float] | None:
    inset = margin * view.metres_per_px
    window = view.window.buffer(-inset).bounds
    free = shapely.clip_by_rect(_free(mission, name, Same(view.plane)), *window)
    if free.area == 0:
        return None
    widest = shapely.maximum_inscribed_circle([free])[0]
    if widest.length < inset / 2:
        return None
    x, y = view.pixels(shapely.get_coordinates(widest)[:1])[0]
    return float(x), float(y)
