"""Names of places, districts, countries and waters, in the reader's language.

Which names a map may show, and how large they are, is said here once: the base style and the plate
both read it. What then finds room, each decides with its own boxes.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import NamedTuple

from ..languages import later
from ..mission import Mission
from .layer import Entry, Layer, Swatch

TILE = 512  # MapLibre's world is so many pixels wide at zoom 0
EQUATOR = 40_075_016.686  # metres


class Look(NamedTuple):
    """Zooms between which a name may stand, its size in px and its letter-spacing in em."""

    from_zoom: float
    to_zoom: float
    size: float
    spacing: float = 0.0


# places by rank
RANKS = {
    1: Look(0, 24, 13.5),
    2: Look(7.0, 24, 12.5),
    3: Look(8.2, 24, 11.5),
    4: Look(9.4, 24, 11.0),
    5: Look(10.5, 24, 11.0),
}
COUNTRY = Look(0, 10, 13, 0.28)
NEAR = Look(7.0, 10, 13, 0.28)  # a country's further points, near the ground of the mission
NEAR_RANK = 4
# still nearer points, in small letters, for a window that is too narrow for those
FAR = Look(6.3, NEAR.from_zoom, 10.5, 0.12)
FAR_RANK = 5
DISTRICT = Look(8.2, 11.5, 10.5, 0.12)
WATER = Look(0, 24, 10.5, 0.04)  # from the zoom of a place of its rank on


def zoom_of(metres_per_px: float, lat: float) -> float:
    """The zoom at which a web map has this scale."""
    return math.log2(EQUATOR * math.cos(math.radians(lat)) / (TILE * metres_per_px))


def lowest_rank(zoom: float) -> int:
    """The lowest rank that is named at a zoom."""
    return max(rank for rank, look in RANKS.items() if look.from_zoom <= zoom)


def first(mission: Mission) -> dict[str, float]:
    """For each place (by id) its rank and less than a half more: the more records name a place,
    the earlier its name looks for room among those of its rank."""
    named = Counter(row.place for row in (*mission.deployments, *mission.events))
    ordered = sorted(mission.places.values(), key=lambda row: -named[row.id])
    return {row.id: row.rank + 0.5 * i / len(ordered) for i, row in enumerate(ordered)}


def legend(_mission: Mission) -> tuple[Entry, ...]:
    return ()


SIGNS = (
    Entry("chief", later("Chief town"), Swatch("town", "chief")),
    Entry("town", later("Town or village"), Swatch("town", "town")),
    Entry("wide-name", later("Country, district"), Swatch("capitals", "muted")),
    Entry("water-name", later("Name of a water"), Swatch("word", "water_label")),
)
NAMES = Layer("names", later("Place names"), legend, signs=SIGNS)
