"""Roads as smooth lines through their stops, and the five-kilometre strips of the corridor.

The stops are settlements beside the road: between them a line can be off by kilometres.
"""

import numpy as np
import shapely
from shapely.ops import substring

from geodata.build.rows import stops

HALF_WIDTH = 2_500.0
# The strip starts this many metres before the border, which it does not cross at a right angle.
BEFORE_BORDER = 700.0
PIECES = 12


def stops_of(route: str) -> list[shapely.Point]:
    """The stops of one road, in order; metres."""
    return [s.spot for s in stops() if s.route == route]


def road(route: str) -> shapely.LineString:
    """A centripetal Catmull-Rom curve through every stop: smooth, and without loops."""
    xy = np.array([(p.x, p.y) for p in stops_of(route)])
    xy = np.vstack([2 * xy[0] - xy[1], xy, 2 * xy[-1] - xy[-2]])
    out = [xy[1]]
    for i in range(1, len(xy) - 2):
        out += _piece(*xy[i - 1 : i + 3])
    return shapely.LineString(np.array(out))


def strip(route: str, mainland: shapely.Polygon) -> shapely.Polygon:
    """Ground within 2.5 km of the road east of the border, cut square at both ends."""
    line = road(route)
    parts = shapely.get_parts(shapely.line_merge(line & mainland))
    inner = max(parts, key=lambda g: g.length)
    start = line.project(shapely.Point(inner.coords[0])) - BEFORE_BORDER
    return substring(line, start, line.length).buffer(HALF_WIDTH, cap_style="flat")


def _piece(a: np.ndarray, b: np.ndarray, c: np.ndarray, d: np.ndarray) -> list[np.ndarray]:
    """Points after b up to c, by the pyramid of Barry and Goldman."""
    t0 = 0.0
    t1 = t0 + float(np.hypot(*(b - a))) ** 0.5
    t2 = t1 + float(np.hypot(*(c - b))) ** 0.5
    t3 = t2 + float(np.hypot(*(d - c))) ** 0.5
    points = []
    for t in np.linspace(t1, t2, PIECES + 1)[1:]:
        ab = ((t1 - t) * a + (t - t0) * b) / (t1 - t0)
        bc = ((t2 - t) * b + (t - t1) * c) / (t2 - t1)
        cd = ((t3 - t) * c + (t - t2) * d) / (t3 - t2)
        abc = ((t2 - t) * ab + (t - t0) * bc) / (t2 - t0)
        bcd = ((t3 - t) * bc + (t - t1) * cd) / (t3 - t1)
        points.append(((t2 - t) * abc + (t - t1) * bcd) / (t2 - t1))
    return points
