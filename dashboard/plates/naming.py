"""Which names a map may show, in the reader's language and in order of weight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

import numpy as np
import shapely
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from ..basemap.ground import lake_middle
from ..layers.names import (
    COUNTRY,
    DISTRICT,
    FAR_RANK,
    NEAR,
    NEAR_RANK,
    RANKS,
    WATER,
    first,
    lowest_rank,
    zoom_of,
)
from ..mission import DOUBLE, Mission, both, called, named
from ..mission.base import BaseFeature
from ..mission.places import Place
from ..same import Same
from .candidates import REACH, Label, centred
from .countries import MOSTLY, Homes
from .courses import stretches
from .page import Page
from .placed import DOT
from .projection import Plane, View
from .room import Box

PRINT = 0.88  # of the size on a screen: paper is sharper
REACHES = {1: REACH, 2: 1.5, 3: 1.2}  # label heights between a point and its name
MARKED = 1.8  # at least, where marks stand at the place
WIDE = {"country": COUNTRY, "district": DISTRICT}
COUNTRY_MARGIN = 45  # nominal px
# letters whose capital depends on the language
Spot = Sequence[float]
CAPITALS = {"az": {"i": "İ"}, "tr": {"i": "İ"}, "hy": {"և": "ԵՎ"}}


def capitals(text: str, language: str) -> str:
    for letter, capital in CAPITALS.get(language, {}).items():
        text = text.replace(letter, capital)
    return text.upper()


def names_of(
    mission: Mission, view: View, page: Page, language: str, marked: frozenset[str]
) -> list[Label]:
    """Countries, towns, districts, waters, then villages, those on the map: the same choice as the
    screen makes at this scale (dashboard/layers/names.py). `marked` places (ids) come first in
    their rank."""
    unit = page.unit
    zoom = zoom_of(view.metres_per_px * unit, view.centre[1])
    lowest = lowest_rank(zoom)
    homes = Homes(mission, view, COUNTRY_MARGIN * unit)
    found: list[tuple[float, Label]] = []
    for feature in mission.base:
        if feature.kind == "country" and feature.rank == FAR_RANK:
            continue  # a sheet names a country in the widest part of it
        look = NEAR if _near(feature) else WIDE.get(feature.kind)
        if look and look.from_zoom <= zoom < look.to_zoom:
            label = _wide(feature, mission, view, page, language, homes)
            if label is not None:
                rank = 0.1 if _near(feature) else 0 if feature.kind == "country" else 2.5
                found.append((rank, label))
    order = first(mission)
    spots = _spots(mission, view)
    for place in mission.places.values():
        more = place.id in marked
        if place.rank > lowest:
            continue
        look = {
            "size": page.sheet.text(RANKS[place.rank].size * PRINT), "bold": place.rank == 1,
            "dot": DOT * unit, "chief": place.rank == 1,
            "reach": max(REACHES.get(place.rank, 0.8), MARKED * more),
        }  # fmt: skip
        label = _label(name_of(place, language, mission), spots[place.id], view, look)
        if label is not None:
            found.append((order[place.id] - 0.5 * more, label))
    for feature in mission.ground:
        if feature.kind in ("lake", "river") and feature.name and (feature.rank or 9) <= lowest:
            found += [
                ((feature.rank or 9) + 0.5, one)
                for one in _water(feature, mission, view, page, language)
            ]
    return [label for _, label in sorted(found, key=lambda pair: pair[0])]


def name_of(place: Place, language: str, mission: Mission) -> str:
    return called(place, language, mission.meta)


def _spots(mission: Mission, view: View) -> dict[str, Spot]:
    """Page pixels of the places by id."""
    ids, metres = _metres(Same(mission), Same(view.plane))
    return dict(zip(ids, view.pixels(metres).tolist(), strict=True))


@lru_cache(maxsize=4)
def _metres(mission: Same[Mission], plane: Same[Plane]) -> tuple[tuple[str, ...], np.ndarray]:
    """Ids of the places and where they are; the same for every page."""
    places = mission.value.places.values()
    degrees = np.array([(one.lon, one.lat) for one in places], dtype=float).reshape(-1, 2)
    return tuple(one.id for one in places), plane.value.metres(degrees)


def _pixels(point: Point, view: View) -> Spot:
    return view.pixels(view.plane.metres(np.array([[point.x, point.y]])))[0].tolist()


def _label(text: str, spot: Spot, view: View, look: dict[str, Any]) -> Label | None:
    """None when its point, page pixels, is not on the map."""
    (x, y), panel = spot, view.panel
    if text and panel.left < x < panel.right and panel.top < y < panel.bottom:
        return Label(text, x, y, **look)
    return None


def _water(
    feature: BaseFeature, mission: Mission, view: View, page: Page, language: str
) -> list[Label]:
    """The name of a lake in its middle, of a river at each of its straight stretches."""
    text = named(feature.names, feature.name, _plain(language, mission), mission.meta)
    size = page.sheet.text(WATER.size * PRINT)
    look: dict[str, Any] = {
        "size": size, "spacing": WATER.spacing, "colour": page.theme.water_label, "italic": True,
        "of": feature.id, "sign": "water-name",
    }  # fmt: skip
    if feature.kind == "lake":
        middle = lake_middle(_shown(feature.geometry, view))
        label = _label(text, _pixels(middle, view), view, look)
        return [label] if label else []
    spots = stretches(feature.geometry, text, size, WATER.spacing, view)
    return [Label(text, x, y, angle=angle or 0.01, **look) for x, y, angle in spots]


def _shown(lake: BaseGeometry, view: View) -> BaseGeometry:
    """The part of a lake that is on the map, in degrees; the lake when all or nothing of it is."""
    shape = view.plane.shape(lake)
    if shapely.contains(view.window, shape) or not shapely.intersects(view.window, shape):
        return lake
    return shapely.transform(shapely.intersection(shape, view.window), view.plane.degrees)


def _near(feature: BaseFeature) -> bool:
    """Whether it is a further point of a country."""
    return feature.kind == "country" and feature.rank == NEAR_RANK


def _plain(language: str, mission: Mission) -> str:
    """Waters have no double name."""
    return mission.meta.languages[0] if language == DOUBLE else language


def _wide(
    feature: BaseFeature, mission: Mission, view: View, page: Page, language: str, homes: Homes
) -> Label | None:
    """The spaced capitals of a country or district. A country that the map shows without its
    label point is named in the widest part of it."""
    country = feature.kind == "country"
    size, spacing = WIDE[feature.kind].size * PRINT, WIDE[feature.kind].spacing
    look = {
        "size": page.sheet.text(size), "spacing": spacing, "colour": page.theme.muted,
        "italic": not country, "of": f"country {feature.name}" if country else "",
        "sign": "wide-name",
    }  # fmt: skip
    if language == DOUBLE and not country:
        pair = both(feature.names, feature.name, mission.meta)
        text = " / ".join(capitals(name, code) for name, code in pair)
    else:
        text = capitals(feature.names.get(language, feature.name), language)
    point = feature.geometry.centroid
    label = _label(text, _pixels(point, view), view, look)
    if not country:
        return label
    if label is not None:
        box = Box(*centred(label)[0])
        if box.within(view.panel) and homes.holds(feature, box):
            return label
    home = None if _near(feature) else homes.spot(feature)
    if home is None or not text:
        return None
    moved = replace(Label(text, 0, 0, **look), x=home[0], y=home[1])
    return moved if homes.holds(feature, centred(moved)[0], MOSTLY) else None
