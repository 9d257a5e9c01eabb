"""Where in the wider region the map lies: a small map with the frame of the large one."""

from __future__ import annotations

from functools import lru_cache

import shapely
from shapely.geometry.base import BaseGeometry

from ..mission import Mission
from ..same import Same
from .corner import WEIGHT, quiet_corner
from .geometry import Lines, outlines, strokes
from .page import Page
from .projection import Panel, Plane, View
from .room import Box, Room
from .setting import Furniture
from .sheet import Frame

WIDE = 118.0  # nominal px
KINDS = ("state_border",)


def draw_inset(
    page: Page, view: View, mission: Mission, busy: Room, furniture: Furniture
) -> list[Box]:
    """The patch, which is then busy; none where the map shows all that is known anyway."""
    limits = Frame.of(mission.meta.limits)
    known = shapely.box(limits.west, limits.south, limits.east, limits.north)
    if not furniture.inset or view.window_degrees.area > 0.8 * known.area:
        return []
    wide = WIDE * page.unit
    around = view.plane.shape(shapely.segmentize(known, 0.2)).bounds
    high = wide * (around[3] - around[1]) / (around[2] - around[0])
    patch = quiet_corner(view, wide, high, 8 * page.unit, busy)
    busy.take(*[patch] * WEIGHT)
    small = View.fit(view.plane, limits, Panel(patch.left, patch.top, wide, high))
    _draw(page, small, view, mission)
    return [patch]


def _draw(page: Page, small: View, view: View, mission: Mission) -> None:
    theme, unit, at = page.theme, page.unit, small.panel
    page.box(at.left, at.top, at.width, at.height, fill=theme.water)
    land, borders, held = _paths(Same(mission), small)
    page.path(land, fill=theme.land)
    if borders:
        page.path(borders, stroke=theme.border, width=0.5 * unit)
    page.path(held, fill=theme.muted, opacity=0.35)
    frame = shapely.intersection(view.window, small.window)
    page.path(_rings(outlines(frame, small)), stroke=theme.contact, width=1.4 * unit)
    page.box(at.left, at.top, at.width, at.height, stroke=theme.border, width=0.8 * unit)


@lru_cache(maxsize=8)  # in one of four corners
def _paths(mission: Same[Mission], small: View) -> tuple[str, str, str]:
    """Land, borders and the region on the page."""
    land, borders, held = (
        shapely.intersection(one, small.window) for one in _known(mission, Same(small.plane))
    )
    lines = [part for part in shapely.get_parts(borders) if part.geom_type == "LineString"]
    course = _open(strokes(lines, small)) if lines else ""
    return _rings(outlines(land, small)), course, _rings(outlines(held, small))


@lru_cache(maxsize=4)
def _known(mission: Same[Mission], plane: Same[Plane]) -> tuple[BaseGeometry, ...]:
    """Land, borders and the region in metres; the same for every page."""
    own, to = mission.value, plane.value
    land = shapely.union_all([f.geometry for f in own.base if f.kind == "land"])
    borders = shapely.union_all([r.geometry for r in own.lines if r.kind in KINDS])
    held = shapely.union_all([r.geometry for r in own.areas])
    return to.shape(land), to.shape(borders), to.shape(held)


def _open(lines: Lines) -> str:
    return " ".join("M" + " L".join(f"{x:g},{y:g}" for x, y in line.tolist()) for line in lines)


def _rings(lines: Lines) -> str:
    return " ".join(f"{_open([line])} Z" for line in lines)
