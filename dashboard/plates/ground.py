"""The quiet base: water, land, lakes, rivers, and the borders that are always the same."""

from __future__ import annotations

from collections.abc import Iterable

import shapely
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from ..layers.boundaries import LABELS as BOUNDARIES
from ..layers.layer import colour
from ..mission import BaseFeature, Mission
from .geometry import dash_px, outlines, strokes
from .page import Page
from .projection import View

BORDER_ORDER = ("district", "former_oblast", "state_border")


def _near(shapes: Iterable[BaseGeometry], view: View) -> list[BaseGeometry]:
    """Those that meet the window, in metres."""
    window = view.window_degrees
    return [view.plane.shape(shape) for shape in shapes if shapely.intersects(shape, window)]


def draw_ground(page: Page, view: View, mission: Mission) -> None:
    theme, unit = page.theme, page.unit
    kinds: dict[str, list] = {"land": [], "lake": [], "river": []}
    for feature in mission.base:
        if feature.kind in kinds:
            kinds[feature.kind].append(feature.geometry)
    page.fill(outlines(view.window, view), theme.panel)
    ends = mission.meta.limits  # beyond them nothing is known, not even that it is water
    known = shapely.segmentize(box(ends.west, ends.south, ends.east, ends.north), 0.2)
    page.fill(outlines(view.plane.shape(known), view), theme.water)
    land = shapely.union_all(_near(kinds["land"], view))
    page.fill(outlines(land, view), theme.land)
    page.stroke(strokes([land.boundary], view), theme.shore, 0.6 * unit)


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
