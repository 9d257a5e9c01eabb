"""The quiet base: water, land, lakes, rivers, and the borders that are always the same."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import shapely
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from ..layers.boundaries import LABELS as BOUNDARIES
from ..layers.boundaries import RIBBON
from ..layers.layer import colour
from ..mission import BaseFeature, Line, Mission
from ..same import Same
from .geometry import dash_px, line_path, outlines, ring_path, strokes
from .page import Page
from .projection import View

Rows = Same[tuple[BaseFeature, ...]]

BORDER_ORDER = ("district", "former_oblast", "state_border")


def _near(shapes: Iterable[BaseGeometry], view: View) -> list[BaseGeometry]:
    """Those that meet the window, in metres."""
    window = view.window_degrees
    return [view.plane.shape(shape) for shape in shapes if shapely.intersects(shape, window)]


def draw_ground(page: Page, view: View, mission: Mission) -> None:
    theme, unit = page.theme, page.unit
    page.fill(ring_path(outlines(view.window, view)), theme.panel)
    ends = mission.meta.limits  # beyond them nothing is known, not even that it is water
    known = shapely.segmentize(box(ends.west, ends.south, ends.east, ends.north), 0.2)
    page.fill(ring_path(outlines(view.plane.shape(known), view)), theme.water)
    areas, shores = _land(Same(mission.base), view)
    page.fill(areas, theme.land)
    page.stroke(shores, theme.shore, 0.6 * unit)


@lru_cache(maxsize=8)  # pages of a batch mostly show the same window
def _land(base: Rows, view: View) -> tuple[str, str]:
    """Its areas and its shores as paths."""
    near = _near((one.geometry for one in base.value if one.kind == "land"), view)
    land = shapely.union_all(near)
    return ring_path(outlines(land, view)), line_path(strokes([land.boundary], view))


def roughly(feature: BaseFeature) -> bool:
    return getattr(feature, "precision", "") == "approximate"


def draw_waters(page: Page, view: View, mission: Mission) -> None:
    theme, unit = page.theme, page.unit
    rough, rivers, lakes, shores = _waters(Same(mission.base), Same(mission.waters), view)
    page.stroke(rivers, theme.river, 0.8 * unit, 0.95)
    page.stroke(rough, theme.shore, 0.8 * unit, 0.85)  # the bed may lie a kilometre off
    page.fill(lakes, theme.water)
    page.stroke(shores, theme.shore, 0.6 * unit)
    page.signs |= ({"water"} if rivers or lakes else set()) | ({"water-rough"} if rough else set())


@lru_cache(maxsize=8)
def _waters(base: Rows, waters: Rows, view: View) -> tuple[str, str, str, str]:
    """Paths of rivers that are roughly known and of others, of lakes and of their shores."""

    ground = (*base.value, *waters.value)

    def rivers(rough: bool) -> str:
        lines = (f for f in ground if f.kind == "river" and roughly(f) is rough)
        return line_path(strokes(_near((f.geometry for f in lines), view), view))

    lakes = _near((f.geometry for f in ground if f.kind == "lake"), view)
    water = shapely.union_all(lakes)
    shores = line_path(strokes([water.boundary] if lakes else [], view))
    return rivers(True), rivers(False), ring_path(outlines(water, view)), shores


def drawn_borders(mission: Mission, view: View) -> tuple[str, ...]:
    """The kinds of boundaries that cross the window."""
    window = view.window_degrees
    return tuple(
        kind
        for kind in BORDER_ORDER
        if any(r.kind == kind and shapely.intersects(r.geometry, window) for r in mission.lines)
    )


def draw_borders(page: Page, view: View, mission: Mission) -> None:
    for kind in drawn_borders(mission, view):
        look = BOUNDARIES[kind].swatch
        path = _border(Same(mission.lines), kind, view)
        if look.ribbon:
            page.stroke(path, colour(page.theme, look.name), look.ribbon * page.unit, RIBBON)
        page.stroke(
            path,
            colour(page.theme, look.name),
            look.width * page.unit,
            dash=dash_px(look.dash, page.unit),
        )


@lru_cache(maxsize=8 * len(BORDER_ORDER))
def _border(lines: Same[tuple[Line, ...]], kind: str, view: View) -> str:
    """All boundaries of a kind as one path."""
    near = _near((row.geometry for row in lines.value if row.kind == kind), view)
    return line_path(strokes(near, view))
