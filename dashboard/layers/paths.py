"""The way a movement is drawn: along a reported road where its stops fit, else straight.

Everything here is in metres of the mission's CRS. Roads are joined places, not tracks, and a
straight line says only where a movement started and ended.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import shapely
from shapely.geometry import LineString, Point, box

from ..mission import Mission
from ..mission.convoys import Convoy
from .geometry import Metric
from .network import Key, Network

NEAR_M = 4000.0  # an end this close to the road is on it
ROADS = ("road", "centre_line")


@dataclass(frozen=True, slots=True)
class Leg:
    """A part of the way, in the direction of travel. `key` is the same for both directions;
    `ahead` tells them apart. Without a `road` it is straight: only its ends are known."""

    key: Key
    ahead: bool
    line: LineString
    road: bool


@dataclass(frozen=True, slots=True)
class Way:
    """`legs` from start to end. An end is `open` where the line stops short of the place: the
    place has no point, or lies outside the base map."""

    legs: tuple[Leg, ...]
    open_start: bool = False
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Where a row uses a road, in metres along it."""

    road: str
    a: float
    b: float


class Paths:
    """Ways for the convoys of one mission, each distinct one computed once. The roads are cut
    where any of the `rows` begins or ends."""

    def __init__(self, mission: Mission, metric: Metric, rows: Iterable[Convoy]) -> None:
        self._metric = metric
        self._roads: Mapping[str, Any] = {
            row.id: metric.metres(row.geometry) for row in mission.routes if row.kind in ROADS
        }
        limits = mission.meta.limits
        corners = box(limits.west, limits.south, limits.east, limits.north)
        self._window = metric.metres(shapely.segmentize(corners, 0.5))
        stops: dict[str, list[float]] = defaultdict(list)
        for row in rows:
            used = self._stretch(row)
            if used is not None:
                stops[used.road] += (used.a, used.b)
        self._network = Network({name: self._roads[name] for name in stops}, stops)
        self._known: dict[tuple, Way | None] = {}

    def of(self, row: Convoy) -> Way | None:
        """None when the row has neither a road nor both ends."""
        key = (row.route, row.origin_lon, row.origin_lat, row.dest_lon, row.dest_lat)
        if key not in self._known:
            self._known[key] = self._make(row)
        return self._known[key]

    def _point(self, lon: float | None, lat: float | None) -> Point | None:
        return None if lon is None or lat is None else self._metric.metres(Point(lon, lat))

    def _ends(self, row: Convoy) -> tuple[Point | None, Point | None]:
        return (
            self._point(row.origin_lon, row.origin_lat),
            self._point(row.dest_lon, row.dest_lat),
        )

    def _stretch(self, row: Convoy) -> _Stretch | None:
        """None without a road or a stop on it, and where the stops are at one place of it."""
        start, end = self._ends(row)
        road = self._roads.get(row.route or "")
        known = start or end
        if road is None or known is None:
            return None
        far = 0.0 if road.project(known) > road.length / 2 else road.length
        a = road.project(start) if start else far
        b = road.project(end) if end else far
        return _Stretch(row.route, a, b) if abs(a - b) >= NEAR_M else None

    def _make(self, row: Convoy) -> Way | None:
        start, end = self._ends(row)
        used = self._stretch(row)
        spans = self._network.spans(used.road, used.a, used.b) if used else []
        if used is None or not spans:
            return self._way(start, end, ()) if start and end else None
        legs = tuple(Leg(key, ahead, line, True) for key, ahead, line in spans)
        return self._way(start, end, legs)

    def _way(self, start: Point | None, end: Point | None, legs: tuple[Leg, ...]) -> Way | None:
        """The legs along a road with straight ones from and to ends that lie off it."""
        if not legs:
            assert start and end
            line = self._straight(start, end)
            if line is None:
                return None
            return Way((line,), *(not self._window.covers(point) for point in (start, end)))
        first, last = Point(legs[0].line.coords[0]), Point(legs[-1].line.coords[-1])
        before = self._straight(start, first) if start and start.distance(first) > NEAR_M else None
        after = self._straight(last, end) if end and end.distance(last) > NEAR_M else None
        open_ = [point is None or not self._window.covers(point) for point in (start, end)]
        return Way(tuple(filter(None, (before, *legs, after))), *open_)

    def _straight(self, start: Point, end: Point) -> Leg | None:
        if start.distance(end) < 100:
            return None
        line = self._clip(LineString([start, end]))
        ends = [(round(point.x, -2), round(point.y, -2)) for point in (start, end)]
        return Leg(tuple(sorted(ends)), ends == sorted(ends), line, False) if line else None

    def _clip(self, line: LineString) -> LineString | None:
        """The part inside the window of the base map; far ends leave the frame."""
        inside = shapely.intersection(line, self._window)
        return inside if isinstance(inside, LineString) and inside.length else None
