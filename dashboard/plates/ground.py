"""The quiet base: water, land, lakes, rivers, and the borders that are always the same."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import shapely
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from ..layers.boundaries import LABELS as BOUNDARIES
from ..layers.layer import colour
from ..mission import BaseFeature, Mission
from ..same import Same
from .geometry import Lines, dash_px, outlines, strokes
from .page import Page
from .projection import View

BORDER_ORDER = ("district", "former_oblast", "state_border")


def _near(shapes: Iterable[BaseGeometry], view: View) -> list[BaseGeometry]:
    """Those that meet the window, in metres."""
    window = view.window_degrees
    return [view.plane.shape(shape) for shape in shapes if shapely.intersects(shape, window)]


def draw_ground(page: Page, view: View, mission: Mission) -> None:
    theme, unit = page.theme, page.unit
    page.fill(outlines(view.window, view), theme.panel)
    ends = mission.meta.limits  # beyond them nothing is known, not even that it is water
    known = shapely.segmentize(box(ends.west, ends.south, ends.east, ends.north), 0.2)
    page.fill(outlines(view.plane.shape(known), view), theme.water)
    areas, shores = _land(Same(mission.base), view)
    page.fill(areas, theme.land)
    page.stroke(shores, theme.shore, 0.6 * unit)


@lru_cache(maxsize=8)
def _land(base: Same[tuple[BaseFeature, ...]], view: View) -> tuple[Lines, Lines]:
    """Its areas and its shores in page pixels."""
    near = _near((one.geometry for one in base.value if one.kind == "land"), view)
    land = shapely.union_all(near)
    return outlines(land, view), strokes([land.boundary], view)


def roughly(feature: BaseFeature) -> bool:
    return getattr(feature, "precision", "") == "approximate"


def draw_waters(page: Page, view: View, mission: Mission) -> None:
    theme, unit = page.theme, page.unit
    lakes = _near((f.geometry for f in mission.ground if f.kind == "lake"), view)
    for rough in (False, True):  # fainter where the bed may lie a kilometre off
        lines = (f for f in mission.ground if f.kind == "river" and roughly(f) is rough)
        if rivers := _near((f.geometry for f in lines), view):
            look = (theme.shore, 0.8 * unit, 0.85) if rough else (theme.river, 0.8 * unit, 0.95)
            page.stroke(strokes(rivers, view), *look)
    if lakes:
        water = shapely.union_all(lakes)
        page.fill(outlines(water, view), theme.water)
        page.stroke(strokes([water.boundary], view), theme.shore, 0.6 * unit)


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
        lines = _near((row.geometry for row in mission.lines if row.kind == kind), view)
        look = BOUNDARIES[kind].swatch
        page.stroke(
            strokes(lines, view),
            colour(page.theme, look.name),
            look.width * page.unit,
            dash=dash_px(look.dash, page.unit),
        )
