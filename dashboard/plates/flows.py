"""Movements on the plate: every flow beside its line, as wide as on the screen, and its arrow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import shapely
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from ..basemap.icons import POSSIBLE, icon
from ..layers import colour
from ..layers.bundles import DASHES
from ..layers.convoys import faded
from ..layers.flows import MARK, Flow, Flows
from ..layers.geometry import dashes
from .geometry import line_path, strokes
from .marks import ICON_SCALE, Mark
from .page import Page
from .projection import View
from .room import Box

TENTH = 0.1  # widths and offsets are tenths of a nominal pixel
EVERY = 5.0  # nominal px between the points that stand for a flow


def aside(line: LineString, metres: float) -> BaseGeometry:
    """The line moved to the right of its direction; itself where it is too short for that: far out
    nothing is left of a bend that is moved by more than it is wide."""
    moved = shapely.offset_curve(line, -metres, join_style="mitre", mitre_limit=2)
    return line if moved.is_empty else moved


def lanes(flow: Flow, view: View, unit: float) -> Iterator[tuple[BaseGeometry, float]]:
    """The lines of a flow in metres, each with its width in px: itself, and the thin one beside
    it where amounts are missing."""
    px = TENTH * unit
    line = flow.bundle.line
    yield aside(line, flow.offset * px * view.metres_per_px), flow.width * px
    if flow.marked:
        yield aside(line, flow.beside * px * view.metres_per_px), MARK * px


def draw_flows(page: Page, view: View, found: Flows) -> None:
    """Faint ones first, as on the screen."""
    for flow in sorted(found.all, key=lambda flow: not flow.faint):
        ink = colour(page.theme, f"convoy.{flow.bundle.slot}")
        ink = faded(ink, page.theme) if flow.faint else ink
        for index, (lane, width) in enumerate(lanes(flow, view, page.unit)):
            pattern = DASHES[flow.bundle.slot][0] if index == 0 else ()
            parts = [
                stroke
                for part in shapely.get_parts(lane)
                if isinstance(part, LineString)
                for stroke in dashes(part, pattern)
            ]
            page.stroke(line_path(strokes(parts, view)), ink, width)


def arrows(found: Flows, view: View, unit: float) -> list[Mark]:
    """The arrows inside the window; they lie on their lane."""
    marks = (_arrow(flow, view, unit) for flow in found.all)
    return [mark for mark in marks if mark is not None]


def _arrow(flow: Flow, view: View, unit: float) -> Mark | None:
    bundle, panel = flow.bundle, view.panel
    if bundle.arrow is None or not flow.pointed:
        return None
    line = bundle.line
    at = line.project(view.plane.shape(shapely.Point(bundle.arrow[:2])))
    lane = aside(line, flow.offset * TENTH * unit * view.metres_per_px)
    spot = lane.interpolate(lane.project(line.interpolate(at)))
    x, y = view.pixels(shapely.get_coordinates(spot))[0]
    if not (panel.left <= x <= panel.right and panel.top <= y <= panel.bottom):
        return None
    name = f"arrow-{bundle.slot}" + (POSSIBLE if flow.faint else "")
    scale = flow.arrow / 100
    half = icon(name).size / 2 * ICON_SCALE * unit * scale
    return Mark(name, bundle.arrow[2], 1.0, float(x), float(y), half, "", scale)


def within(found: Flows, view: View, unit: float) -> Flows:
    """What of the flows the window shows: the legend explains no sign that lies outside of it.
    The scale and the tally stay those of all."""
    seen = (flow for flow in found.all if flow.bundle.line.intersects(view.window))
    pointed = (replace(flow, pointed=_arrow(flow, view, unit) is not None) for flow in seen)
    return replace(found, all=tuple(pointed))


def boxes(found: Flows, view: View, unit: float) -> list[Box]:
    """Points along the flows in the window, as boxes on the page: blocks of marks stand beside
    them where they can."""
    step = EVERY * unit
    spots: set[tuple[int, int]] = set()
    for flow in found.all:
        if not flow.bundle.road:
            continue
        lane, _ = next(lanes(flow, view, unit))
        part = shapely.intersection(lane, view.window)
        xy = shapely.get_coordinates(shapely.segmentize(part, step * view.metres_per_px))
        if len(xy):
            spots |= {(round(x / step), round(y / step)) for x, y in view.pixels(xy)}
    return [Box(x * step - 1, y * step - 1, x * step + 1, y * step + 1) for x, y in sorted(spots)]
