"""Shapely geometry in metres as polylines of page pixels."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import shapely
from shapely.geometry import LineString, MultiPolygon
from shapely.geometry.base import BaseGeometry

from .projection import View

TOLERANCE_PX = 0.12  # detail finer than this is left out: it is below one dot at 4x
MARGIN_PX = 12  # how far lines go on beyond the frame, so that no line end shows at it


Lines = list[np.ndarray]  # each (n, 2), page pixels


def outlines(areas: BaseGeometry, view: View) -> Lines:
    """Closed rings inside the window. Fills follow the nonzero rule, so outer rings run one way
    and holes the other."""
    edge = view.window.buffer(2 * view.metres_per_px, join_style="mitre")
    kept = shapely.simplify(shapely.intersection(areas, edge), TOLERANCE_PX * view.metres_per_px)
    polygons = [p for p in shapely.get_parts(kept) if p.geom_type == "Polygon" and not p.is_empty]
    return [
        _on_page(ring, view)
        for polygon in shapely.orient_polygons(MultiPolygon(polygons)).geoms
        for ring in (polygon.exterior, *polygon.interiors)
    ]


def strokes(lines: Iterable[BaseGeometry], view: View) -> Lines:
    """Line strings cut a little beyond the window."""
    found: Lines = []
    edge = view.window.buffer(MARGIN_PX * view.metres_per_px, join_style="mitre")
    shapely.prepare(edge)
    for line in lines:
        if not edge.intersects(line):
            continue
        near = line if edge.contains(line) else shapely.intersection(line, edge)
        fine = shapely.simplify(near, TOLERANCE_PX * view.metres_per_px)
        found += [
            _on_page(part, view)
            for part in shapely.get_parts(fine)
            if part.geom_type == "LineString" and not part.is_empty
        ]
    return found


def ring_path(rings: Lines) -> str:
    """Areas as a path; holes run against their outer ring."""
    return " ".join(f"{_steps(ring[:-1])} Z" for ring in rings)


def line_path(lines: Lines) -> str:
    return " ".join(map(_steps, lines))


def _steps(points: np.ndarray) -> str:
    """A polyline, (n, 2) page pixels, as a path."""
    return "M" + " L".join(f"{x:g},{y:g}" for x, y in points.tolist())


def _on_page(line: BaseGeometry, view: View) -> np.ndarray:
    return view.pixels(shapely.get_coordinates(line)).round(2)


def runs(lon: Iterable, lat: Iterable, view: View) -> list[LineString]:
    """The lines of a map trace in metres: cut where it has None, the same line only once."""
    pairs = [
        (np.nan, np.nan) if a is None or b is None else (a, b)
        for a, b in zip(lon, lat, strict=True)
    ]
    if not pairs:
        return []
    degrees = np.array(pairs, dtype=float)
    metres = view.plane.metres(degrees)
    ends = np.flatnonzero(np.isnan(degrees[:, 0]))
    seen: dict[bytes, LineString] = {}
    for part in np.split(metres, ends):
        part = part[~np.isnan(part[:, 0])]
        if len(part) > 1:
            seen.setdefault(part.tobytes(), LineString(part))
    return list(seen.values())


def dash_px(pattern: str, unit: float) -> tuple[float, ...]:
    """An SVG dash pattern such as `5 3` in px of a sheet."""
    return tuple(round(float(length) * unit, 2) for length in pattern.split())
