"""How far an edge may lie from where it was, in km, and what that figure rests on.

No source states an error for these lines, so each figure is worked out: between two places of
different sides the line runs somewhere, so half their distance is what is not known of it.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.build import fronts
from geodata.build.bows import MEDIAN_ERROR
from geodata.build.frame import FAR_TOLERANCE
from geodata.build.rows import cells

STEP = 500.0
STATE_BORDER_KM = 0.1
REFERENCE_KM = MEDIAN_ERROR / 1000.0
REFERENCE_WORST_KM = 4.5
NO_LIMIT = 99.0


@dataclass(frozen=True)
class Uncertainty:
    """Kilometres to either side, and how the figure was found."""

    km: float
    basis: str

    @property
    def properties(self) -> dict[str, float | str]:
        """The two properties of a feature."""
        return {"uncertainty_km": self.km, "uncertainty_basis": self.basis}


def between_places(edge: BaseGeometry, inside: BaseGeometry, most: float) -> Uncertainty:
    """Median along the edge of half the distance between the nearest places on its two sides,
    at most `most` km anywhere."""
    spots = [c.spot for c in cells()]
    within = shapely.intersects(inside, np.array(spots))
    sides = [
        shapely.MultiPoint([s for s, w in zip(spots, within, strict=True) if w == side])
        for side in (True, False)
    ]
    points = _along(edge)
    gaps = [shapely.distance(points, side) for side in sides if not side.is_empty]
    half = np.minimum(np.mean(gaps, axis=0) / 1000.0, most)
    text = "half the distance between the nearest places on the two sides, median along the edge"
    if most < NO_LIMIT:
        which = "worst" if most == REFERENCE_WORST_KM else "median"
        text += f"; at most the {most} km that the reference is off the state border ({which})"
    return Uncertainty(round(float(np.median(half)), 1), text)


def between_days(edge: BaseGeometry) -> Uncertainty:
    """Median along the edge of half the distance between the nearest place and the nearest one
    that changed hands on another day."""
    spots = np.array([c.spot for c in cells() if c.control])
    days = np.array([c.control for c in cells() if c.control])
    # All places that stayed to the end are on one side of every front.
    days[days > fronts.POCKET_DAY] = fronts.LAST_DAY
    far = shapely.distance(_along(edge)[:, None], spots[None, :])
    nearest = far.argmin(axis=1)
    other = np.where(days[None, :] == days[nearest][:, None], np.inf, far)
    half = (far.min(axis=1) + other.min(axis=1)) / 2000.0
    text = "half the distance between the nearest places with different days, median along the edge"
    return Uncertainty(round(float(np.median(half)), 1), text)


def spot(shape: BaseGeometry) -> Uncertainty:
    """A shape that only marks a place: as much as its own radius."""
    km = round(float(np.sqrt(shape.area / np.pi)) / 1000.0, 1)
    return Uncertainty(km, "the shape only marks a spot: radius of a disc of the same area")


def strip(stops: list[shapely.Point]) -> Uncertainty:
    """The edge of a strip along a road that is known by its stops."""
    gaps = [a.distance(b) for a, b in pairwise(stops)]
    km = round(float(np.mean(gaps)) / 2000.0, 1)
    return Uncertainty(km, "half the mean distance between the stops of the road")


def state_border(near: bool) -> Uncertainty:
    """Borders from OpenStreetMap: the source, and what simplifying takes off."""
    if near:
        return Uncertainty(STATE_BORDER_KM, "measured against the source, see build/measured.json")
    return Uncertainty(FAR_TOLERANCE / 1000.0, "simplified to this distance far from the region")


def _along(edge: BaseGeometry) -> np.ndarray:
    return np.asarray(shapely.points(shapely.get_coordinates(shapely.segmentize(edge, STEP))))
