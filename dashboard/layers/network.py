"""Roads cut into spans, so that movements that share a stretch of road share a line.

Two roads of the mission may run along one another for a part of their way (an old and a new
corridor): there they are the same spans. Everything is in metres of the mission's CRS.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import numpy as np
import shapely
from shapely.geometry import LineString
from shapely.ops import substring

SAME_M = 1500.0  # ends this near to one another along a road are one
BESIDE_M = 800.0  # roads this near are drawn as one
LEAST_M = 5000.0  # for at least this far
STEP_M = 250.0

Key = tuple  # road and number of the span, or the ends of a straight line
Span = tuple[Key, bool, LineString]  # the flag: along the road as it is stored


class Network:
    """`roads` in the order of precedence; `stops` are the distances along each road at which
    movements begin or end."""

    def __init__(
        self, roads: Mapping[str, LineString], stops: Mapping[str, Iterable[float]]
    ) -> None:
        self._roads = roads
        cuts: dict[str, list[float]] = defaultdict(list)
        for name in roads:
            cuts[name] += stops.get(name, ())
        # (road, from, to) of a stretch to the same stretch of an earlier road
        self._shared: dict[str, list[tuple[float, float, str]]] = defaultdict(list)
        names = list(roads)
        for index, name in enumerate(names):
            for other in names[:index]:
                for a, b in _beside(roads[name], roads[other]):
                    self._shared[name].append((a, b, other))
                    cuts[name] += (a, b)
                    cuts[other] += (_project(roads[name], a, roads[other]),
                                    _project(roads[name], b, roads[other]))  # fmt: skip
        self._cuts = {name: _merged(cuts[name], roads[name].length) for name in roads}

    def spans(self, road: str, start: float, end: float) -> list[Span]:
        """The spans between two distances, in the direction of travel; none where they meet."""
        cuts, line = self._cuts[road], self._roads[road]
        a, b = (min(range(len(cuts)), key=lambda i: abs(cuts[i] - at)) for at in (start, end))
        low, high = sorted((a, b))
        found: list[Span] = []
        for index in range(low, high):
            middle = (cuts[index] + cuts[index + 1]) / 2
            home = next((s for s in self._shared[road] if s[0] < middle < s[1]), None)
            if home is None:
                found.append(((road, index), True, _part(line, cuts[index], cuts[index + 1])))
                continue
            other = home[2]
            ends = [_project(line, cut, self._roads[other]) for cut in cuts[index : index + 2]]
            found += self.spans(other, *ends)
        found = _once(found)
        if a <= b:
            return found
        return [(key, not ahead, part.reverse()) for key, ahead, part in reversed(found)]


def _once(spans: list[Span]) -> list[Span]:
    return list({span[0]: span for span in spans}.values())


def _part(line: LineString, a: float, b: float) -> LineString:
    part = substring(line, a, b)
    assert isinstance(part, LineString)
    return part


def _project(line: LineString, at: float, other: LineString) -> float:
    return other.project(line.interpolate(at))


def _merged(cuts: Iterable[float], length: float) -> list[float]:
    """Sorted, with both ends of the road, near ones as one; the ends of the road stay."""
    kept = [0.0]
    for cut in sorted(cuts):
        if cut - kept[-1] > SAME_M and length - cut > SAME_M:
            kept.append(cut)
    return [*kept, length]


def _beside(line: LineString, other: LineString) -> list[tuple[float, float]]:
    """Stretches of `line` along which `other` is near, each long enough to matter."""
    at = np.append(np.arange(0, line.length, STEP_M), line.length)
    near = shapely.distance(shapely.line_interpolate_point(line, at), other) <= BESIDE_M
    edges = np.flatnonzero(np.diff(np.concatenate(([0], near.astype(int), [0]))))
    ends = zip(edges[::2], edges[1::2], strict=True)
    stretches = [(float(at[first]), float(at[after - 1])) for first, after in ends]
    return [
        (a, b)
        for a, b in stretches
        if b - a >= LEAST_M
        and abs(_project(line, b, other) - _project(line, a, other)) >= LEAST_M / 2
    ]
