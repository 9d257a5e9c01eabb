"""Degrees to metres to pixels: the exact ground under a plate."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeVar

import numpy as np
import shapely
from pyproj import CRS, Geod, Proj, Transformer
from shapely.geometry import Polygon, box
from shapely.geometry.base import BaseGeometry

from .sheet import Frame

GEOD = Geod(ellps="WGS84")
Shape = TypeVar("Shape", bound=BaseGeometry)
STEPS = 24  # vertices on each side of the frame when it is bent by the projection


@dataclass(frozen=True, slots=True)
class Panel:
    """The map's rectangle on the page, in px from the top left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height


class Plane:
    """A metric CRS. Raises pyproj.CRSError when unknown, ValueError when it is not in metres."""

    def __init__(self, crs: str) -> None:
        system = CRS.from_user_input(crs)
        if system.axis_info[0].unit_name != "metre":
            raise ValueError(f"{crs} is not measured in metres")
        self._to = Transformer.from_crs("EPSG:4326", system, always_xy=True)
        self._back = Transformer.from_crs(system, "EPSG:4326", always_xy=True)
        self._proj = Proj(system)

    def metres(self, lonlat: np.ndarray) -> np.ndarray:
        """(n, 2) degrees to (n, 2) metres; NaN stays NaN."""
        x, y = self._to.transform(lonlat[:, 0], lonlat[:, 1])
        out = np.column_stack((x, y))
        out[~np.isfinite(out)] = np.nan
        return out

    def degrees(self, xy: np.ndarray) -> np.ndarray:
        return np.column_stack(self._back.transform(xy[:, 0], xy[:, 1]))

    def shape(self, geometry: Shape) -> Shape:
        return shapely.transform(geometry, self.metres)

    def convergence(self, lon: float, lat: float) -> float:
        """Degrees from grid north to true north, clockwise positive."""
        return -float(self._proj.get_factors(lon, lat).meridian_convergence)


@lru_cache(maxsize=8)
def plane_of(crs: str) -> Plane:
    """The one plane of a CRS, so that views of it are equal. Raises as Plane."""
    return Plane(crs)


@dataclass(frozen=True)
class View:
    """A frame fitted into a panel: the window in metres has exactly the panel's shape."""

    plane: Plane
    panel: Panel
    west: float
    south: float
    east: float
    north: float

    @classmethod
    def fit(cls, plane: Plane, frame: Frame, panel: Panel) -> View:
        edge = box(frame.west, frame.south, frame.east, frame.north)
        step = max(frame.east - frame.west, frame.north - frame.south) / STEPS
        west, south, east, north = plane.shape(shapely.segmentize(edge, step)).bounds
        per_px = max((east - west) / panel.width, (north - south) / panel.height)
        x, y = (west + east) / 2, (south + north) / 2
        dx, dy = per_px * panel.width / 2, per_px * panel.height / 2
        return cls(plane, panel, x - dx, y - dy, x + dx, y + dy)

    @property
    def metres_per_px(self) -> float:
        return (self.east - self.west) / self.panel.width

    @cached_property
    def window(self) -> Polygon:
        return box(self.west, self.south, self.east, self.north)

    @cached_property
    def window_degrees(self) -> Polygon:
        dense = shapely.segmentize(self.window, (self.east - self.west) / STEPS)
        return shapely.transform(dense, self.plane.degrees)

    @property
    def centre(self) -> tuple[float, float]:
        """Longitude and latitude of the middle."""
        middle = np.array([[(self.west + self.east) / 2, (self.south + self.north) / 2]])
        lon, lat = self.plane.degrees(middle)[0]
        return float(lon), float(lat)

    def pixels(self, xy: np.ndarray) -> np.ndarray:
        """(n, 2) metres to page pixels, y down."""
        left = self.panel.left + (xy[:, 0] - self.west) / self.metres_per_px
        top = self.panel.top + (self.north - xy[:, 1]) / self.metres_per_px
        return np.column_stack((left, top))

    def metres(self, x: float, y: float) -> tuple[float, float]:
        """A page pixel in metres."""
        at = self.panel
        return (
            self.west + (x - at.left) * self.metres_per_px,
            self.north - (y - at.top) * self.metres_per_px,
        )

    def ground_per_metre(self, x: float | None = None, y: float | None = None) -> float:
        """True metres on the ellipsoid for one projected metre to the east, at a point
        (the centre when none is given)."""
        x = (self.west + self.east) / 2 if x is None else x
        y = (self.south + self.north) / 2 if y is None else y
        ends = self.plane.degrees(np.array([[x - 500, y], [x + 500, y]]))
        return GEOD.inv(*ends[0], *ends[1])[2] / 1000

    @cached_property
    def scale_error(self) -> float:
        """Largest relative difference between the scale at the centre and anywhere in the
        window, by its corners and the middles of its sides."""
        centre = self.ground_per_metre()
        xs = (self.west, (self.west + self.east) / 2, self.east)
        ys = (self.south, (self.south + self.north) / 2, self.north)
        return max(abs(self.ground_per_metre(x, y) / centre - 1) for x in xs for y in ys)

    @property
    def true_north(self) -> float:
        """Degrees clockwise from the top of the page at the centre."""
        return self.plane.convergence(*self.centre)
