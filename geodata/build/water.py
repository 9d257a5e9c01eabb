"""Lakes and the two large rivers of the backdrop.

Where the Araks is the state border it is taken from there; the Kura and the lakes are GSHHG's.
No source at hand has the rivers of Karabakh or a usable outline of the Sarsang reservoir.
"""

from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.build.frame import LIMITS, point, to_metres, window
from geodata.build.gshhg import segments

LAKE_LEVEL, RIVER_LEVEL = 2, 3
LAKE_AREA = 30.0e6
# Ends of segments in neighbouring boxes meet within this many metres.
JOIN = 30.0
KURA_FRAME = (43.3, 39.2, 49.5, 41.9)
KURA_STOPS = ((41.7, 44.8), (41.2, 45.6), (40.75, 47.05), (40.2, 47.6), (39.9, 48.9))
NEAR_STOP = 12_000.0
SHORTEST = 40_000.0
# Longitudes between which the Araks is the border; east of it the border leaves the river.
ARAKS = (43.66, 47.95)


def lakes(path: Path) -> list[shapely.Polygon]:
    """Lakes of at least 30 km2 in the window, the largest first."""
    shores = [line for level, line in segments(path) if level == LAKE_LEVEL]
    faces = shapely.polygonize([shapely.union_all(shores, grid_size=JOIN)])
    large = [g & window(LIMITS) for g in shapely.get_parts(faces) if g.area >= LAKE_AREA]
    return sorted((g for g in large if not g.is_empty), key=lambda g: -g.area)


def kura(path: Path) -> BaseGeometry:
    """The Kura from the Georgian plain to the sea, without its tributaries."""
    parts = [line for level, line in segments(path) if level == RIVER_LEVEL]
    frame = to_metres(shapely.segmentize(shapely.box(*KURA_FRAME), 0.1))
    stops = [point(lat, lon) for lat, lon in KURA_STOPS]
    joined = shapely.get_parts(shapely.line_merge(shapely.union_all(parts, grid_size=JOIN)))
    wanted = [
        g & frame
        for g in joined
        if g.length > SHORTEST and any(g.distance(s) < NEAR_STOP for s in stops)
    ]
    return shapely.line_merge(shapely.union_all(wanted))


def araks(countries: dict[str, BaseGeometry]) -> BaseGeometry:
    """The Araks as far as it is the border of Armenia and Azerbaijan with Turkey and Iran."""
    north = [countries[c].boundary for c in ("ARM", "AZE")]
    south = [countries[c].boundary for c in ("IRN", "TUR")]
    west, _, east, _ = shapely.union_all([point(39.5, lon) for lon in ARAKS]).bounds
    cut = shapely.box(west, 4_290_000.0, east, 4_440_000.0)
    parts = [p for a in north for b in south for p in shapely.get_parts(a & b & cut)]
    return shapely.line_merge(shapely.union_all([p for p in parts if p.length > 0]))
