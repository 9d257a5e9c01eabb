"""Tips of ground that no map should draw: parts of a status narrower than 300 m on some day.

Where a disc, a strip and a front cross at a sharp angle they leave a thin tip. It is cut off
straight and joins the neighbour on its sides.
"""

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.build.areas import Area, control_areas
from geodata.build.faces import SNAP, Facts, Map, merged_small, united
from geodata.build.rows import cells

# Metres; a little more than promised, since simplifying comes after.
NARROW = 330.0
# Square metres: what the rounding of a corner of about 30 degrees takes off.
TIP = 0.05e6
HOME = "AZE"
ROUNDS = 3


def blunted(near: Map) -> Map:
    """The map without thin tips; ground of places and of other countries stays as it is."""
    for _ in range(ROUNDS):
        areas = control_areas(near)
        home = {f: None for f in near if f.country == HOME}
        home |= {f: a for a in areas for f in home if f.region and _within(near[f], a)}
        moves: dict[bytes, tuple[BaseGeometry, Facts]] = {}
        for day in change_days(areas):
            for tip, status in _tips(areas, day):
                heir = _heir(near, home, tip, day, status)
                if heir is not None:
                    moves.setdefault(shapely.normalize(tip).wkb, (tip, heir))
        if not moves:
            break
        near = _moved(near, list(moves.values()))
    return near


def change_days(areas: list[Area]) -> list[str]:
    """Days on which a status of an area begins, and the day before all."""
    return sorted({s.first or "" for a in areas for s in a.spells})


def _within(shape: BaseGeometry, area: Area) -> bool:
    return bool(area.shape.contains(shape.representative_point()))


def _status(area: Area | None, day: str) -> str:
    """The status on the day; outside the region none."""
    if area is None:
        return ""
    return next(s.status for s in area.spells if (s.last or "9") >= day)


def _tips(areas: list[Area], day: str) -> list[tuple[BaseGeometry, str]]:
    """Thin tips and necks of the ground of each status on the day, cut off straight."""
    found = []
    for status in sorted({_status(a, day) for a in areas}):
        ground = shapely.coverage_union_all([a.shape for a in areas if _status(a, day) == status])
        for part in shapely.get_parts(ground):
            wide = part.buffer(-NARROW / 2).buffer(NARROW / 2 + 5.0)
            for rest in shapely.get_parts(part.difference(wide)):
                neck = sum(g.distance(rest) < 1.0 for g in shapely.get_parts(wide)) > 1
                tip = part.intersection(rest.convex_hull)
                if (neck or rest.area > TIP) and not any(tip.contains(c.spot) for c in cells()):
                    found.append((tip, status))
    return found


def _heir(
    near: Map, home: dict[Facts, Area | None], tip: BaseGeometry, day: str, status: str
) -> Facts | None:
    """The neighbour of another status on the day with the longest common border."""
    sides = {
        f: near[f].boundary.intersection(tip.boundary).length
        for f, area in home.items()
        if _status(area, day) != status and near[f].intersects(tip)
    }
    best = max(sides, key=lambda f: sides[f], default=None)
    return best if best is not None and sides[best] > NARROW / 3 else None


def _moved(near: Map, moves: list[tuple[BaseGeometry, Facts]]) -> Map:
    """The map after each tip has joined its heir; every line is cut with every other again."""
    lines = [g.boundary for g in near.values()] + [tip.boundary for tip, _ in moves]
    faces = shapely.get_parts(shapely.polygonize([shapely.union_all(lines, grid_size=SNAP)]))
    spots = shapely.point_on_surface(faces)
    tree = shapely.STRtree(spots)
    facts = [Facts("")] * len(faces)
    for fact, shape in near.items():
        for i in tree.query(shape, predicate="contains").tolist():
            facts[i] = fact
    for tip, heir in moves:
        for i in tree.query(tip, predicate="contains").tolist():
            facts[i] = heir if facts[i].country == heir.country else facts[i]
    known = [(face, fact) for face, fact in zip(faces, facts, strict=True) if fact.country]
    whole = merged_small([f for f, _ in known], [f for _, f in known])
    groups: dict[Facts, list[shapely.Polygon]] = {}
    for (face, _), fact in zip(known, whole, strict=True):
        groups.setdefault(fact, []).append(face)
    return united(groups)
