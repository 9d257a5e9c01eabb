"""Shapely geometry in metres as the coordinate lists of a scatter trace."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import shapely
from shapely.geometry import LineString, MultiPolygon
from shapely.geometry.base import BaseGeometry

from .page import STILL
from .projection import View

TOLERANCE_PX = 0.12  # detail finer than this is left out: it is below one dot at 4x
MARGIN_PX = 12  # how far lines go on beyond the frame, so that no line end shows at it


def outlines(areas: BaseGeometry, view: View) -> tuple[list, list]:
    """Rings inside the window for `fill: toself`, each closed and followed by None. Plotly fills
    by the nonzero rule, so outer rings run one way and holes the other."""
    x: list[float | None] = []
    y: list[float | None] = []
    edge = view.window.buffer(2 * view.metres_per_px, join_style="mitre")
    kept = shapely.simplify(shapely.intersection(areas, edge), TOLERANCE_PX * view.metres_per_px)
    polygons = [p for p in shapely.get_parts(kept) if p.geom_type == "Polygon" and not p.is_empty]
    for polygon in shapely.orient_polygons(MultiPolygon(polygons)).geoms:
        for ring in (polygon.exterior, *polygon.interiors):
            _append(x, y, shapely.get_coordinates(ring), view.digits)
    return x, y


def strokes(lines: Iterable[BaseGeometry], view: View) -> tuple[list, list]:
    """Line strings cut at the window, a None after each."""
    x: list[float | None] = []
    y: list[float | None] = []
    edge = view.window.buffer(MARGIN_PX * view.metres_per_px, join_style="mitre")
    shapely.prepare(edge)
    for line in lines:
        if not edge.intersects(line):
            continue
        near = line if edge.contains(line) else shapely.intersection(line, edge)
        fine = shapely.simplify(near, TOLERANCE_PX * view.metres_per_px)
        for part in shapely.get_parts(fine):
            if part.geom_type == "LineString":
                _append(x, y, shapely.get_coordinates(part), view.digits)
    return x, y


def _append(x: list, y: list, xy: np.ndarray, digits: int) -> None:
    rounded = xy.round(digits)
    x += [*rounded[:, 0].tolist(), None]
    y += [*rounded[:, 1].tolist(), None]


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


def filled(x: list, y: list, colour: str, opacity: float = 1.0) -> dict[str, Any]:
    return {
        "type": "scatter", "mode": "lines", "x": x, "y": y, "fill": "toself",
        "fillcolor": colour, "line": {"width": 0, "color": colour, "simplify": False},
        "opacity": opacity, **STILL,
    }  # fmt: skip


def stroked(
    x: list, y: list, colour: str, width: float, opacity: float = 1.0, dash: str = ""
) -> dict[str, Any]:
    line: dict[str, Any] = {"width": round(width, 2), "color": colour, "simplify": False}
    if dash:
        line["dash"] = dash
    return {
        "type": "scatter", "mode": "lines", "x": x, "y": y, "line": line,
        "opacity": opacity, **STILL,
    }  # fmt: skip


def dash_px(pattern: str, unit: float) -> str:
    """An SVG dash pattern such as `5 3` as Plotly writes it, in the sheet's unit."""
    return ",".join(f"{float(length) * unit:.2f}px" for length in pattern.split())
