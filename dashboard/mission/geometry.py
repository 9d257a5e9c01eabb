"""A GeoJSON geometry as a shapely one, after every check that shapely itself does not make."""

import math
from itertools import chain
from typing import Any

import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from .cells import UnreadableError
from .meta import Meta

_DEPTH = {
    "Point": 0,
    "LineString": 1,
    "MultiLineString": 2,
    "Polygon": 2,
    "MultiPolygon": 3,
}


def read_geometry(raw: Any, types: tuple[str, ...], meta: Meta | None) -> BaseGeometry:
    """A valid, non-empty geometry in two dimensions. Raises UnreadableError.

    Winding is left as it stands, see `wound`."""
    kind = raw.get("type") if isinstance(raw, dict) else None
    if raw is None:
        raise UnreadableError("a geometry", "draw it, or delete the feature")
    if not isinstance(kind, str) or kind not in types:
        raise UnreadableError(f"a geometry of type {' or '.join(types)}", "correct the type")
    coordinates = raw.get("coordinates")
    positions = _flat(coordinates, _DEPTH[kind])
    if positions is None:
        raise UnreadableError(f"coordinates of a {kind}", "nest the positions as RFC 7946 says")
    if not all(_in_range(position) for position in positions):
        raise UnreadableError(
            "in WGS 84 degrees", "write longitude (-180 to 180), then latitude (-90 to 90)"
        )
    if "Polygon" in kind and not _rings_close(coordinates, kind):
        raise UnreadableError(
            "made of closed rings", "give each ring four or more positions, the last as the first"
        )
    try:
        geometry = shapely.force_2d(shape(raw))
    except (ValueError, TypeError, IndexError, shapely.errors.ShapelyError) as error:
        raise UnreadableError(f"a {kind} ({error})", "add or close the positions") from None
    if geometry.is_empty:
        raise UnreadableError("a geometry that is not empty", "draw it, or delete the feature")
    if not geometry.is_valid:
        reason = shapely.is_valid_reason(geometry)
        raise UnreadableError(f"a valid geometry: {reason}", "repair the outline at that point")
    _placed(geometry, meta)
    return geometry


def wound(geometry: BaseGeometry) -> BaseGeometry:
    """The same geometry with outer rings counterclockwise and holes clockwise (RFC 7946)."""
    return shapely.orient_polygons(geometry)


def well_wound(geometry: BaseGeometry) -> bool:
    """Whether the rings run as RFC 7946 wants; renderers fill the outside otherwise."""
    parts = getattr(geometry, "geoms", [geometry])
    return all(
        part.exterior.is_ccw and not any(hole.is_ccw for hole in part.interiors)
        for part in parts
        if part.geom_type == "Polygon"
    )


def out_of_range(raw: Any) -> bool:
    """Whether the geometry is well formed but has no position in degrees at all."""
    kind = raw.get("type") if isinstance(raw, dict) else None
    depth = _DEPTH.get(kind) if isinstance(kind, str) else None
    positions = None if depth is None else _flat(raw.get("coordinates"), depth)
    return bool(positions) and not any(_in_range(position) for position in positions or ())


def _flat(coordinates: Any, depth: int) -> list[Any] | None:
    """All positions, or None if the nesting or a position is not as it has to be."""
    level = [coordinates]
    for _ in range(depth):
        if not all(isinstance(item, list) for item in level):
            return None
        level = [position for item in level for position in item]
    if not all(isinstance(item, list) and 2 <= len(item) <= 3 for item in level):
        return None
    return level if {*map(type, chain.from_iterable(level))} <= {int, float} else None


def _rings_close(coordinates: Any, kind: str) -> bool:
    """Shapely would close an open ring and drop an empty one without a word."""
    rings = coordinates if kind == "Polygon" else [ring for part in coordinates for ring in part]
    whole = kind == "Polygon" or all(coordinates)
    return whole and all(len(ring) >= 4 and ring[0] == ring[-1] for ring in rings)


def _in_range(position: list[float]) -> bool:
    lon, lat = position[0], position[1]
    return -180 <= lon <= 180 and -90 <= lat <= 90 and all(math.isfinite(n) for n in position[2:])


def _placed(geometry: BaseGeometry, meta: Meta | None) -> None:
    west, south, east, north = geometry.bounds
    if meta is None or meta.limits.meets(west, south, east, north):
        return
    if meta.limits.meets(south, west, north, east):
        raise UnreadableError(
            "a geometry inside the limits", "lat and lon look swapped; write longitude first"
        )
