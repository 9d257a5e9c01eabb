"""Where the name of a country goes when its own label point is not on the map."""

from __future__ import annotations

from functools import cache

import shapely
from shapely.geometry.base import BaseGeometry

from ..mission import Mission
from ..mission.base import BaseFeature
from .projection import View


class Homes:
    """Looks for the widest free part of a country that the map shows, outside the region whose
    control the map tells of. Land and label belong together by their name."""

    def __init__(self, mission: Mission, view: View, margin: float) -> None:
        """`margin` is how far in px a name's middle stays from the frame and from borders."""
        self._mission, self._view, self._margin = mission, view, margin

    @cache  # noqa: B019  lives as long as one plate
    def _region(self) -> BaseGeometry:
        window = self._view.window_degrees
        areas = {r.area: r.geometry for r in self._mission.areas if r.role == "control"}
        near = [shape for shape in areas.values() if shapely.intersects(shape, window)]
        return self._view.plane.shape(shapely.union_all(near))

    def spot(self, country: BaseFeature) -> tuple[float, float] | None:
        """Page pixels, None where no part is wide enough."""
        land = [
            r.geometry for r in self._mission.base if r.kind == "land" and r.name == country.name
        ]
        window = self._view.window_degrees
        near = [shape for shape in land if shapely.intersects(shape, window)]
        if not near or not country.name:
            return None
        inset = self._margin * self._view.metres_per_px
        shown = shapely.intersection(
            self._view.plane.shape(shapely.union_all(near)), self._view.window.buffer(-inset)
        )
        free = shapely.difference(shown, self._region())
        if free.is_empty:
            return None
        widest = shapely.maximum_inscribed_circle([free])[0]
        if widest.length < inset / 2:
            return None
        x, y = self._view.pixels(shapely.get_coordinates(widest)[:1])[0]
        return float(x), float(y)
