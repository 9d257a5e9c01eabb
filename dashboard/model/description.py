"""The view in a sentence or two, for those who do not see the map: what, where, when, how many.

On screen it is the map's label (assets/describe.js says the same from the same parts), in files
the alternative text."""

from __future__ import annotations

import math
from typing import Any

from ..languages import later, number, t
from ..mission import Mission, called, name_choices
from .snapshot import Snapshot

EARTH_KM = 6371.0088
WORDS = {
    "around": later("{title}: map around {place}, about {km} km from west to east. {caption}."),
    "beyond": later(
        "{title}: map about {km} km from west to east, its middle {away} km from {place}. "
        "{caption}."
    ),
}


def landmarks(mission: Mission) -> list[dict[str, Any]]:
    """The chief places, with their names by choice of names."""
    chief = min((place.rank for place in mission.places.values()), default=0)
    return [
        {
            "lon": place.lon,
            "lat": place.lat,
            "names": {c: called(place, c, mission.meta) for c in name_choices(mission.meta)},
        }
        for place in mission.places.values()
        if place.rank == chief
    ]


def distance_km(lon: float, lat: float, lon2: float, lat2: float) -> float:
    """On a sphere: for words, not for measuring."""
    a, b = math.radians(lat), math.radians(lat2)
    half = math.sin((b - a) / 2) ** 2
    half += math.cos(a) * math.cos(b) * math.sin(math.radians(lon2 - lon) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(half))


def rounded(km: float) -> str:
    """Two digits that count: `230`, `1,200`, `0.85`."""
    return number(float(f"{km:.2g}"), 6)


def describe(mission: Mission, snapshot: Snapshot, lon: float, lat: float, km: float) -> str:
    """`lon`, `lat` are the middle of the map in degrees, `km` is its width there."""
    title, caption, names = mission.meta.title, snapshot.caption, snapshot.selection.names
    marks = landmarks(mission)
    if not marks:
        return f"{title}. {caption}."
    away, number = min(
        (distance_km(lon, lat, mark["lon"], mark["lat"]), i) for i, mark in enumerate(marks)
    )
    found = marks[number]["names"]
    form = WORDS["around" if away < km / 2 else "beyond"]
    return t(
        form,
        title=title,
        place=found.get(names) or found[mission.meta.languages[0]],
        km=rounded(km),
        away=rounded(away),
        caption=caption,
    )
