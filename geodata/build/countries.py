"""Land of the countries in the window, without overlaps and without holes.

Source: countries-land-10m (OpenStreetMap contributors, ODbL). Its land has water cut out of it,
with coarse shores that are not used here, and a few enclaves lie in two countries at once.
"""

from pathlib import Path

import numpy as np
import pyogrio
import pyogrio.raw
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.build.frame import LIMITS, to_metres, window

CODES = ("ARM", "AZE", "GEO", "IRN", "IRQ", "KAZ", "RUS", "SYR", "TUR")
# Square metres; smaller holes are filled at once.
POND = 2.0e6
SQUARE_DEGREE = 1.2e10
# Water between two countries is split along its middle line; step in metres.
MEDIAL_STEP = 400.0


def read_land(path: Path) -> dict[str, BaseGeometry]:
    """Raw land per country in metres, cut to the window, enclaves given to their owner."""
    pyogrio.set_gdal_config_options({"OGR_GEOJSON_MAX_OBJ_SIZE": 0})
    _, _, wkb, columns = pyogrio.raw.read(path, columns=["A3"])
    west, south, east, north = LIMITS
    frame = shapely.box(west - 0.5, south - 0.5, east + 0.5, north + 0.5)
    land: dict[str, BaseGeometry] = {}
    for code, blob in zip(columns[0], wkb, strict=True):
        if code in CODES:
            parts = shapely.get_parts(shapely.from_wkb(blob))
            near = [_without_ponds(p) for p in parts if p.intersects(frame)]
            cut = shapely.make_valid(shapely.clip_by_rect(near, *frame.bounds))
            land[code] = to_metres(_polygons(shapely.union_all(shapely.make_valid(cut))))
    return _owned(land)


def settle(land: dict[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Countries that share every border vertex and have no holes but enclaves of another."""
    frame = window(LIMITS)
    codes = sorted(land)
    whole = shapely.union_all([land[c] for c in codes])
    holes = [shapely.Polygon(ring) for part in shapely.get_parts(whole) for ring in part.interiors]
    pieces = [(c, p) for c in codes for p in shapely.get_parts(land[c])]
    for hole in holes:
        pieces += _shares(hole, land)
    owner = [c for c, _ in pieces]
    # Shapely's type stubs do not know this function yet.
    clean = shapely.coverage_clean(  # pyright: ignore[reportAttributeAccessIssue]
        np.array([p for _, p in pieces]), gap_width=20.0, snapping_distance=2.0
    )
    filled: dict[str, BaseGeometry] = {}
    for code in codes:
        mine = [g for c, g in zip(owner, clean, strict=True) if c == code]
        filled[code] = _polygons(shapely.coverage_union_all(mine))
    return {c: g.intersection(frame) for c, g in filled.items()}


def _without_ponds(part: shapely.Polygon) -> shapely.Polygon:
    """The part without its small holes."""
    rings = [r for r in part.interiors if shapely.Polygon(r).area >= POND / SQUARE_DEGREE]
    return shapely.Polygon(part.exterior, rings)


def _owned(land: dict[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Enclaves that two countries claim go to the one of which they are a separate part."""
    taken = {code: [] for code in land}
    for code, shape in land.items():
        for part in shapely.get_parts(shape):
            if 1e6 < part.area < 1e8:
                for other, ground in land.items():
                    if other != code and ground.intersects(part.representative_point()):
                        taken[other].append(part)
    return {c: _polygons(g.difference(shapely.union_all(taken[c]))) for c, g in land.items()}


def _shares(hole: shapely.Polygon, land: dict[str, BaseGeometry]) -> list:
    """The hole cut along its middle line between the countries on its shore."""
    shore = {c: g for c, g in land.items() if g.distance(hole) < 1.0}
    if len(shore) < 2:
        return [(c, hole) for c in shore]
    ring = shapely.segmentize(hole.exterior, MEDIAL_STEP)
    points = [shapely.Point(x, y) for x, y in np.unique(shapely.get_coordinates(ring), axis=0)]
    around = {c: g.intersection(hole.buffer(10.0)) for c, g in shore.items()}
    owner = [min(around, key=lambda c: (around[c].distance(p), c)) for p in points]
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.MultiPoint(points), ordered=True))
    out = []
    for code in sorted(shore):
        mine = [cell for c, cell in zip(owner, cells, strict=True) if c == code]
        out += [(code, p) for p in shapely.get_parts(_polygons(shapely.union_all(mine) & hole))]
    return out


def _polygons(shape: BaseGeometry) -> BaseGeometry:
    parts = [p for p in shapely.get_parts(shape) if p.geom_type == "Polygon" and p.area > 0]
    flat = [q for p in parts for q in shapely.get_parts(p)]
    return shapely.MultiPolygon(flat)
