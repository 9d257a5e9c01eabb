"""Any layer's map traces onto the plate, by what they are and never by whose they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import shapely

from ..layers import Scene
from .geometry import filled, outlines, runs, stroked, strokes
from .page import Page
from .projection import View
from .room import Box

BROAD = 2.0  # px of a line that blocks of marks keep off
FADING = (1.0, 0.72, 0.44)  # widths of the strokes of a band without an edge
EVERY = 5.0  # nominal px between the points that stand for such a line

Traces = list[dict[str, Any]]


def draw_fills(page: Page, view: View, scene: Scene, traces: Traces) -> None:
    """Choropleths: areas of one colour are joined, so that no seam shows between them."""
    shapes: dict[str, Any] = {}
    for trace in traces:
        if trace["type"] != "choroplethmap":
            continue
        if not shapes:
            shapes = {row.area: row.geometry for row in scene.atlas.mission.areas}
        same: dict[float, list] = {}
        for name, value in zip(trace["locations"], trace["z"], strict=True):
            same.setdefault(value, []).append(shapes[name])
        for value in sorted(same):
            joined = shapely.union_all([view.plane.shape(shape) for shape in same[value]])
            opacity = trace.get("marker", {}).get("opacity", 1)
            page.traces.append(filled(*outlines(joined, view), _shade(trace, value), opacity))


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
        x, y = strokes(runs(trace["lon"], trace["lat"], view), view)
        if x:
            colour, opacity = trace["line"]["color"], trace.get("opacity", 1)
            for width, part in _widths(trace, page, view):
                page.traces.append(stroked(x, y, colour, width, opacity * part))


def _widths(trace: Mapping[str, Any], page: Page, view: View) -> list[tuple[float, float]]:
    """Width in px and share of the opacity of the strokes that make a line: one, or three of
    falling width for a band of true width, whose ends fade."""
    metres = trace.get("meta", {}).get("metres", 0)
    if not metres:
        return [(trace["line"]["width"] * page.unit, 1)]
    wide = metres / view.metres_per_px
    return [(wide * part, 1 / len(FADING)) for part in FADING]


def strong_lines(traces: Traces, view: View, unit: float) -> list[Box]:
    """Points along the broad lines in the window, as boxes on the page: a reader must be able
    to follow them, so blocks of marks stand beside them where they can."""
    step = EVERY * unit
    spots: set[tuple[int, int]] = set()
    for trace in traces:
        band = trace.get("meta", {}).get("metres", 0)
        if "lines" in trace.get("mode", "") and trace["line"]["width"] >= BROAD and not band:
            for line in runs(trace["lon"], trace["lat"], view):
                part = shapely.intersection(line, view.window)
                fine = shapely.segmentize(part, step * view.metres_per_px)
                xy = shapely.get_coordinates(fine)
                if len(xy):
                    spots |= {(round(x / step), round(y / step)) for x, y in view.pixels(xy)}
    return [Box(x * step - 1, y * step - 1, x * step + 1, y * step + 1) for x, y in sorted(spots)]
