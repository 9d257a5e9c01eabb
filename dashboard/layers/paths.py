"""The way a movement is drawn: along a reported road where its stops fit, else straight.

Everything here is in metres of the mission's CRS. Roads are joined places, not tracks, and a
straight line says only where a movement started and ended.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import shapely
from shapely.geometry import LineString, Point, box
from shapely.ops import substring

from ..mission import Mission
from ..mission.convoys import Convoy
from .geometry import Metric

NEAR_M = 4000.0  # an end this close to the road is on it
ROADS = ("road", "centre_line")


@dataclass(frozen=True, slots=True)
class Path:
    """`road` is the part along a road (None: no road reported), `leads` the straight parts,
    all in the direction of travel."""

    road: LineString | None
    leads: tuple[LineString, ...]

    @property
    def main(self) -> LineString:
        return self.road if self.road is not None else self.leads[0]


class Paths:
    """Paths for the convoys of one mission, each distinct one computed once."""

    def __init__(self, mission: Mission, metric: Metric) -> None:
        self._metric = metric
        self._roads: Mapping[str, Any] = {
            row.id: metric.metres(row.geometry) for row in mission.routes if row.kind in ROADS
        }
        limits = mission.meta.limits
        corners = box(limits.west, limits.south, limits.east, limits.north)
        self._window = metric.metres(shapely.segmentize(corners, 0.5))
        self._known: dict[tuple, Path | None] = {}

    def of(self, row: Convoy) -> Path | None:
        """None when the row has neither a road nor both ends."""
        key = (row.route, row.origin_lon, row.origin_lat, row.dest_lon, row.dest_lat)
        if key not in self._known:
            self._known[key] = self._make(row)
        return self._known[key]

    def _point(self, lon: float | None, lat: float | None) -> Point | None:
        return None if lon is None or lat is None else self._metric.metres(Point(lon, lat))

    def _make(self, row: Convoy) -> Path | None:
        start = self._point(row.origin_lon, row.origin_lat)
        end = self._point(row.dest_lon, row.dest_lat)
        road = self._roads.get(row.route or "")
        if road is None:
            return None if start is None or end is None else self._straight(start, end)
        if start is None and end is None:
            return None
        known = road.project(start or end)  # pyright: ignore[reportArgumentType]
        far = 0.0 if known > road.length / 2 else road.length
        a = road.project(start) if start else far
        b = road.project(end) if end else far
        part = substring(road, a, b)
        if not isinstance(part, LineString) or part.length < NEAR_M:
            return self._straight(start, end) if start and end else None
        leads = []
        if start and start.distance(road) > NEAR_M:
            leads.append(LineString([start, part.coords[0]]))
        if end and end.distance(road) > NEAR_M:
            leads.append(LineString([part.coords[-1], end]))
        return Path(part, tuple(filter(None, map(self._clip, leads))))

    def _straight(self, start: Point, end: Point) -> Path | None:
        if start.distance(end) < 100:
            return None
        line = self._clip(LineString([start, end]))
        return Path(None, (line,)) if line else None

    def _clip(self, line: LineString) -> LineString | None:
        """The part inside the window of the base map; far ends leave the frame."""
        inside = shapely.intersection(line, self._window)
        return inside if isinstance(inside, LineString) and inside.length else None
