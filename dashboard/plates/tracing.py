"""Any layer's map traces onto the plate, by what they are and never by whose they are."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from ..layers import Scene, colour
from ..layers.patterns import Pattern
from ..mission.lines import Line
from ..same import Same
from .geometry import dash_px, line_path, outlines, ring_path, runs, strokes
from .page import Page
from .projection import Plane, View
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
        own = scene.trace(trace["meta"]["key"])
        same: dict[float, list] = {}
        for name, value in zip(trace["locations"], trace["z"], strict=True):
            same.setdefault(value, []).append(name)
        for value in sorted(same):
            opacity = trace.get("marker", {}).get("opacity", 1)
            named = (Same(scene.shapes), tuple(same[value]), view)
            if own.pattern:
                look, unit = own.pattern, page.unit
                lines = _ruled(*named, look, unit)
                page.stroke(lines, colour(page.theme, look.ink), look.width * unit, look.opacity)
            else:
                page.fill(_areas(*named), _shade(trace, value), opacity)


@lru_cache(maxsize=128)  # many pages of a batch have the same areas and each its own window
def _joined(
    shapes: Same[Mapping[str, BaseGeometry]], names: tuple[str, ...], plane: Plane
) -> BaseGeometry:
    """Areas as one, in metres."""
    return shapely.union_all([plane.shape(shapes.value[n]) for n in names])


@lru_cache(maxsize=128)
def _areas(shapes: Same[Mapping[str, BaseGeometry]], names: tuple[str, ...], view: View) -> str:
    return ring_path(outlines(_joined(shapes, names, view.plane), view))


@lru_cache(maxsize=64)
def _ruled(
    shapes: Same[Mapping[str, BaseGeometry]], names: tuple[str, ...], view: View,
    pattern: Pattern, unit: float,
) -> str:  # fmt: skip
    """The lines of a pattern through areas: as far from one another on every sheet."""
    near = shapely.intersection(_joined(shapes, names, view.plane), view.window)
    if near.is_empty:
        return ""
    return line_path(strokes([pattern.within(near, unit * view.metres_per_px)], view))


@lru_cache(maxsize=256)
def _courses(lon: tuple, lat: tuple, view: View, inset: float) -> str:
    """A line trace as a path, moved to its left by `inset` px."""
    lines = runs(lon, lat, view)
    if inset:
        lines = [shapely.offset_curve(line, inset * view.metres_per_px) for line in lines]
    return line_path(strokes(lines, view))


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


def draw_lines(page: Page, view: View, scene: Scene, traces: Traces) -> None:
    """Line traces as they come."""
    for trace in traces:
        if trace["type"] != "scattermap" or "lines" not in trace.get("mode", ""):
            continue
        own, line, unit = scene.trace(trace["meta"]["key"]), trace["line"], page.unit
        found = _courses(tuple(trace["lon"]), tuple(trace["lat"]), view, own.inset * unit)
        dash = dash_px(own.dash, unit)
        page.stroke(found, line["color"], line["width"] * unit, trace.get("opacity", 1), dash)


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
