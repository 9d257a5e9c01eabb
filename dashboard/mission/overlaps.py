"""Ground that two statuses hold on one day. Only check() asks: the map is drawn all the same."""

import math
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

import shapely

from .dataset import Record
from .fault import Fault

LEAST_KM2 = 0.01
EXPECTED = "ground of one status on a day"
_KM_PER_DEGREE = 111.32
_NEEDED = {"role", "status", "valid_from", "valid_to", "geometry"}


def overlaps(areas: Sequence[Record]) -> Iterator[Fault]:
    """A remark for each two control areas that share ground on a day under different statuses.

    Shapes are compared once, however many intervals repeat them, and only where days meet."""
    rows = [r for r in areas if r.sound and r.cells.keys() >= _NEEDED]
    rows = [row for row in rows if row.cells["role"] == "control"]
    shapes: dict[bytes, int] = {}
    shape_of = [shapes.setdefault(row.cells["geometry"].wkb, len(shapes)) for row in rows]
    distinct = [shapely.from_wkb(key) for key in shapes]
    if not distinct:
        return
    first, second = shapely.STRtree(distinct).query(distinct, predicate="intersects")
    near = set(zip(first.tolist(), second.tolist(), strict=True))
    shared: dict[tuple[int, int], float] = {}
    for (a, one), (b, two) in combinations(zip(shape_of, rows, strict=True), 2):
        days = _common(one, two)
        if days is None or (a, b) not in near or one.cells["status"] == two.cells["status"]:
            continue
        if (a, b) not in shared:
            shared[a, b] = _km2(distinct[a], distinct[b])
        if shared[a, b] > LEAST_KM2:
            yield _fault(one, two, days, shared[a, b])


def _common(one: Record, two: Record) -> tuple[date, date] | None:
    """First and last day on which both are valid."""
    first = max(row.cells["valid_from"] or date.min for row in (one, two))
    last = min(row.cells["valid_to"] or date.max for row in (one, two))
    return (first, last) if first <= last else None


def _km2(one: shapely.Geometry, two: shapely.Geometry) -> float:
    """Good to a few per cent, which is enough to tell a shared border from shared ground."""
    common = shapely.intersection(one, two)
    if common.is_empty:
        return 0.0
    return common.area * _KM_PER_DEGREE**2 * math.cos(math.radians(common.centroid.y))


def _fault(one: Record, two: Record, days: tuple[date, date], km2: float) -> Fault:
    first, last = days
    when = "at all times" if (first, last) == (date.min, date.max) else f"from {first} to {last}"
    if last == date.max and first != date.min:
        when = f"from {first} on"
    elif first == date.min and last != date.max:
        when = f"up to {last}"
    return Fault(
        "region.geojson",
        EXPECTED,
        f"correct the days or the shape of one of the two (the other is {one.cells['status']})",
        "remark",
        two.number,
        two.id,
        "geometry",
        f"{km2:.2f} km2 shared with {one.id} {when}",
    )
