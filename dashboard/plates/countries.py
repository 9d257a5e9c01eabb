"""Where the name of a country goes when its own label point is not on the map."""

from __future__ import annotations

from functools import lru_cache

import shapely
from shapely.geometry.base import BaseGeometry

from ..mission import Mission
from ..mission.base import BaseFeature
from ..mission.region import Area
from ..same import Same
from .projection import Plane, View


class Homes:
    """Looks for the widest free part of a country that the map shows, outside the region whose
    control the map tells of. Land and label belong together by their name."""

    def __init__(self, mission: Mission, view: View, margin: float) -> None:
        """`margin` is how far in px a name's middle stays from the frame and from borders."""
        self._mission, self._view, self._margin = mission, view, margin

    def spot(self, country: BaseFeature) -> tuple[float, float] | None:
        """Page pixels, None where no part is wide enough."""
        own = Same(self._mission.base), Same(self._mission.areas)
        return _spot(*own, country.name, self._view, self._margin)


@lru_cache(maxsize=8)
def _region(areas: Same[tuple[Area, ...]], plane: Plane) -> BaseGeometry:
    """The ground whose control the map tells of, metres; the same for every page."""
    shapes = {r.area: r.geometry for r in areas.value if r.role == "control"}
    return plane.shape(shapely.union_all([*shapes.values()]))


@lru_cache(maxsize=64)
def _spot(
    base: Same[tuple[BaseFeature, ...]], areas: Same[tuple[Area, ...]], name: str, view: View,
    margin: float,
) -> tuple[float, float] | None:  # fmt: skip
    window = view.window_degrees
    land = (r.geometry for r in base.value if r.kind == "land" and r.name == name)
    near = [shape for shape in land if shapely.intersects(shape, window)]
    if not near or not name:
        return None
    inset = margin * view.metres_per_px
    shown = shapely.intersection(
        view.plane.shape(shapely.union_all(near)), view.window.buffer(-inset)
    )
    free = shapely.difference(shown, _region(areas, view.plane))
    if free.is_empty:
        return None
    widest = shapely.maximum_inscribed_circle([free])[0]
    if widest.length < inset / 2:
        return None
    x, y = view.pixels(shapely.get_coordinates(widest)[:1])[0]
    return float(x), float(y)
