"""The planar map: every line is cut with every other once, every face gets its facts.

The faces are merged by equal facts, so that neighbours keep one and the same border, vertex by
vertex, in all four files.
"""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.build import fronts
from geodata.build.frame import NEAR, window
from geodata.build.grid import Grid, Labels, Mask
from geodata.build.patches import CELL_AREA, absorb
from geodata.build.trace import borders

# Faces smaller than this join the neighbour with the longest common border; square metres.
SMALL = 1.1e6
SNAP = 0.1
CORRIDOR_MARKS = frozenset({"TL37", "TL44", "TL45", "TL46", "TL47", "TL48"})
ZONE_MARKS = frozenset({"TL26", "TL41", "TL43", "TL44", "TL47"})


@dataclass(frozen=True, order=True)
class Facts:
    """What is known of a face: country; for the region's surroundings also zone, day and marks."""

    country: str
    zone: str = ""
    held: bool = False
    day: str = ""
    marks: frozenset[str] = frozenset()

    @property
    def region(self) -> bool:
        """Whether the face belongs to the region whose control is shown."""
        return self.held or self.zone.startswith("in:")


@dataclass(frozen=True)
class Raster:
    """The three rasters and their names."""

    grid: Grid
    zone_names: list[str]
    zones: Labels
    held: Mask
    day_names: list[str]
    days: Labels

    def key(self) -> Labels:
        """One number per combination, small patches given to their surroundings."""
        key = (self.zones * 100 + self.days) * 2 + self.held
        return absorb(
            key.astype(np.int32), lambda _label, mask: mask.sum() * CELL_AREA >= 1.5 * SMALL
        )


Map = dict[Facts, BaseGeometry]


def make_map(
    countries: dict[str, BaseGeometry],
    mainland: shapely.Polygon,
    raster: Raster,
    marks: dict[str, BaseGeometry],
) -> tuple[Map, Map]:
    """Merged faces near the region and far from it, not simplified; metres."""
    near = window(NEAR)
    key = raster.key()
    inner = [g & mainland for g in borders(raster.grid, key)]
    lines = [near.exterior, *inner, *(g.boundary for g in countries.values())]
    lines += [(m & mainland).boundary for m in marks.values()]
    faces = shapely.get_parts(shapely.polygonize([shapely.union_all(lines, grid_size=SNAP)]))
    spots = shapely.point_on_surface(faces)
    country = _owner(countries, spots)
    known = [(f, s, c) for f, s, c in zip(faces, spots, country, strict=True) if c]
    facts = [_facts(raster, key, mainland, marks, c, s) for _, s, c in known]
    facts = merged_small([f for f, _, _ in known], facts)
    groups: dict[bool, dict[Facts, list[shapely.Polygon]]] = {True: {}, False: {}}
    for (face, spot, _), fact in zip(known, facts, strict=True):
        groups[near.contains(spot)].setdefault(fact, []).append(face)
    return united(groups[True]), united(groups[False])


def _owner(countries: dict[str, BaseGeometry], spots: np.ndarray) -> list[str]:
    owner = [""] * len(spots)
    for code, shape in countries.items():
        shapely.prepare(shape)
        for i in np.flatnonzero(shapely.contains(shape, spots)):
            owner[i] = code
    return owner


def _facts(
    raster: Raster,
    key: Labels,
    mainland: shapely.Polygon,
    marks: dict[str, BaseGeometry],
    country: str,
    spot: shapely.Point,
) -> Facts:
    if country != "AZE" or not mainland.contains(spot):
        return Facts(country)
    value = int(key[raster.grid.cell(spot)])
    held = bool(value % 2)
    day = raster.day_names[value // 2 % 100] if held else fronts.PRE_WAR
    zone = raster.zone_names[value // 200]
    if held and zone.startswith(("other:", "out:Tartar")):
        zone, day = "out:Agdam", fronts.AGDAM_DAY
    if zone.startswith("other:"):
        zone = ""
    wanted = frozenset({"TL34"}) & marks.keys()
    if held and zone == "out:Lachin":
        wanted |= CORRIDOR_MARKS
    elif held and zone.startswith("in:") and day == fronts.LAST_DAY:
        wanted |= ZONE_MARKS
    flags = frozenset(m for m in wanted if marks[m].contains(spot))
    if zone == "out:Lachin" and not flags & {"TL37", "TL46"}:
        flags &= {"TL48"}
    return Facts(country, zone, held, day, flags)


def merged_small(faces: list[shapely.Polygon], facts: list[Facts]) -> list[Facts]:
    """Facts after patches of equal facts below `SMALL` took those of their longest neighbour."""
    facts = list(facts)
    sides = _sides(faces)
    while True:
        patch, areas = _patches(faces, facts, sides)
        small = sorted((a, p) for p, a in areas.items() if a < SMALL and facts[p].zone)
        changed = False
        for _, first in small:
            members = {i for i, p in enumerate(patch) if p == first}
            best = _longest(facts, sides, members)
            if best is not None:
                for i in members:
                    facts[i] = best
                changed = True
                break
        if not changed:
            return facts


def _sides(faces: list[shapely.Polygon]) -> dict[tuple[int, int], float]:
    """Length of the common border of every two faces that have one."""
    pairs = shapely.STRtree(faces).query(np.array(faces), predicate="intersects").T.tolist()
    sides = {(i, j): (faces[i].boundary & faces[j].boundary).length for i, j in pairs if i < j}
    return {pair: length for pair, length in sides.items() if length > 0}


def _patches(
    faces: list[shapely.Polygon], facts: list[Facts], sides: dict[tuple[int, int], float]
) -> tuple[list[int], dict[int, float]]:
    """The first face of each face's patch, and the area of every patch."""
    parent = list(range(len(faces)))

    def root(i: int) -> int:
        while parent[i] != i:
            i = parent[i]
        return i

    for i, j in sides:
        if facts[i] == facts[j]:
            a, b = root(i), root(j)
            parent[max(a, b)] = min(a, b)
    patch = [root(i) for i in range(len(faces))]
    areas: dict[int, float] = defaultdict(float)
    for i, p in enumerate(patch):
        areas[p] += faces[i].area
    return patch, areas


def _longest(
    facts: list[Facts], sides: dict[tuple[int, int], float], members: set[int]
) -> Facts | None:
    """Facts of the neighbour of the same country with the longest common border."""
    country = facts[min(members)].country
    shared: dict[Facts, float] = defaultdict(float)
    for (i, j), length in sides.items():
        other = j if i in members else i
        if (i in members) != (j in members) and facts[other].country == country:
            shared[facts[other]] += length
    return max(shared, key=lambda f: shared[f], default=None)


def united(groups: dict[Facts, list[shapely.Polygon]]) -> Map:
    """One shape per facts, in a fixed order."""
    return {f: shapely.coverage_union_all(groups[f]) for f in sorted(groups, key=order)}


def order(facts: Facts) -> tuple[str, str, bool, str, list[str]]:
    """A fixed order of faces."""
    return facts.country, facts.zone, facts.held, facts.day, sorted(facts.marks)
