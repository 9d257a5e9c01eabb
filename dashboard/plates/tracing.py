"""Any layer's map traces onto the plate, by what they are and never by whose they are."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from ..layers import Scene
from ..mission.lines import Line
from ..same import Same
from .geometry import line_path, outlines, ring_path, runs, strokes
from .page import Page
from .projection import View
from .room import Box

BROAD = 2.0  # px of a line that blocks of marks keep off
EVERY = 5.0  # nominal px between the points that stand for such a line

BORDER = "state_border"

Traces = list[dict[str, Any]]
Spots = frozenset[tuple[int, int]]


def draw_fills(page: Page, view: View, scene: Scene, traces: Traces) -> None:
    """Choropleths: areas of one colour are joined, so that no seam shows between them."""
    for trace in traces:
        if trace["type"] != "choroplethmap":
            continue
        same: dict[float, list] = {}
        for name, value in zip(trace["locations"], trace["z"], strict=True):
            same.setdefault(value, []).append(name)
        for value in sorted(same):
            opacity = trace.get("marker", {}).get("opacity", 1)
            areas = _joined(Same(scene.shapes), tuple(same[value]), view)
            page.fill(areas, _shade(trace, value), opacity)


@lru_cache(maxsize=128)
def _joined(shapes: Same[Mapping[str, BaseGeometry]], names: tuple[str, ...], view: View) -> str:
    """Areas as one, a path."""
    whole = shapely.union_all([view.plane.shape(shapes.value[n]) for n in names])
    return ring_path(outlines(whole, view))


@lru_cache(maxsize=256)
def _courses(lon: tuple, lat: tuple, view: View) -> str:
    """A line trace as a path."""
    return line_path(strokes(runs(lon, lat, view), view))


@lru_cache(maxsize=64)
def _spots(lon: tuple, lat: tuple, view: View, step: float) -> Spots:
    """Points along a line trace in the window, in steps of the page."""
    return frozenset().union(*(_along(line, view, step) for line in runs(lon, lat, view)))


@lru_cache(maxsize=16)
def _border_spots(lines: Same[tuple[Line, ...]], view: View, step: float) -> Spots:
    """Points along the state borders in the window: a post drawn on one would be a claim."""
    borders = [view.plane.shape(row.geometry) for row in lines.value if row.kind == BORDER]
    return frozenset().union(*(_along(line, view, step) for line in borders))


def _along(line: BaseGeometry, view: View, step: float) -> Spots:
    part = shapely.intersection(line, view.window)
    fine = shapely.segmentize(part, step * view.metres_per_px)
    xy = shapely.get_coordinates(fine)
    if not len(xy):
        return frozenset()
    return frozenset((round(x / step), round(y / step)) for x, y in view.pixels(xy))


def _shade(trace: Mapping[str, Any], value: float) -> str:
    """The colour whose stop lies nearest: the scales of area traces are discrete."""
    low, high = trace["zmin"], trace["zmax"]
    at = (value - low) / ((high - low) or 1)
    return min(trace["colorscale"], key=lambda stop: abs(stop[0] - at))[1]


def draw_lines(page: Page, view: View, traces: Traces) -> None:
    """Line traces as they come; dashes are in their geometry already."""
    for trace in traces:
        if trace["type"] != "scattermap" or "lines" not in trace.get("mode", ""):
            continue
        line, found = trace["line"], _courses(tuple(trace["lon"]), tuple(trace["lat"]), view)
        page.stroke(found, line["color"], line["width"] * page.unit, trace.get("opacity", 1))


def strong_lines(
    traces: Traces, view: View, unit: float, borders: tuple[Line, ...] = ()
) -> list[Box]:
    """Points along the broad lines and the state borders in the window, as boxes on the page: a
    reader must be able to follow them, so blocks of marks stand beside them where they can."""
    step = EVERY * unit
    spots = set(_border_spots(Same(borders), view, step)) if borders else set()
    for trace in traces:
        if "lines" in trace.get("mode", "") and trace["line"]["width"] >= BROAD:
            spots |= _spots(tuple(trace["lon"]), tuple(trace["lat"]), view, step)
    return [Box(x * step - 1, y * step - 1, x * step + 1, y * step + 1) for x, y in sorted(spots)]
