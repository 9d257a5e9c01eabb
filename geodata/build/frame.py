"""Coordinate frames, windows and tolerances that every recipe shares.

All work is done in EPSG:32638 (UTM 38 north, metres). Files hold WGS84 degrees with five decimals,
which is about one metre on the ground.
"""

from pathlib import Path
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import shapely
from pyproj import Transformer
from shapely.geometry.base import BaseGeometry

METRES = 32638
DECIMALS = 5

GEODATA = Path(__file__).resolve().parent.parent
INPUTS = Path(__file__).resolve().parent / "inputs"

# Degrees: west, south, east, north.
LIMITS = (41.0, 36.5, 52.0, 43.0)
NEAR = (45.0, 38.6, 48.2, 41.0)

# Metres. Near the region the state border keeps about 40 m, the drawn lines inside about 90 m: one
# and a half pixels at zoom 10. The rest of the base map is only a backdrop.
BORDER_TOLERANCE = 40.0
NEAR_TOLERANCE = 90.0
FAR_TOLERANCE = 1300.0

_TO_METRES = Transformer.from_crs(4326, METRES, always_xy=True)
_TO_DEGREES = Transformer.from_crs(METRES, 4326, always_xy=True)

Points = npt.NDArray[np.float64]
G = TypeVar("G", bound=BaseGeometry)


def to_metres(shape: G) -> G:
    """The shape in EPSG:32638."""
    return shapely.transform(shape, lambda xy: _apply(_TO_METRES, xy))


def to_degrees(shape: G) -> G:
    """The shape in WGS84 with `DECIMALS` decimals; equal metre vertices stay equal vertices."""
    return shapely.transform(shape, lambda xy: np.round(_apply(_TO_DEGREES, xy), DECIMALS))


def point(lat: float, lon: float) -> shapely.Point:
    """A place given in degrees as a point in metres."""
    return shapely.Point(*_TO_METRES.transform(lon, lat))


def window(bounds: tuple[float, float, float, float]) -> shapely.Polygon:
    """The rectangle in metres that covers the given degrees, with straight sides in metres."""
    edge = shapely.segmentize(shapely.box(*bounds), 0.05)
    west, south, east, north = to_metres(edge).bounds
    return shapely.box(round(west, -3), round(south, -3), round(east, -3), round(north, -3))


def _apply(transformer: Transformer, xy: Points) -> Points:
    return np.column_stack(transformer.transform(xy[:, 0], xy[:, 1]))
