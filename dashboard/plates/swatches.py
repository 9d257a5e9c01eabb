"""The marks of the legend: the map's own, small."""

from __future__ import annotations

from shapely.geometry import LineString, box

from ..basemap.icons import POSSIBLE
from ..layers import Swatch, colour
from ..layers.bands import BAND, OPACITY, SHARES
from ..layers.boundaries import RIBBON
from ..layers.patterns import Pattern
from ..layers.swatches import BASE_FORMS
from ..palette import ThemeName
from .baseswatches import draw_base
from .geometry import dash_px
from .marks import draw_icon
from .page import Page

WIDE = 24  # nominal width of a swatch
TALL = 12


def draw_swatch(
    page: Page, swatch: Swatch, left: float, middle: float, theme: ThemeName, hollow: bool,
    density: float = 1.0,
) -> None:  # fmt: skip
    """Left edge and vertical middle in px. `hollow`: all marks of the kind are only possible.
    Icons shrink with the `density` of the rows, or they would touch."""
    unit = page.unit
    wide, tall = WIDE * unit, TALL * unit * min(1.0, density + 0.1)
    if swatch.form == "icon":
        name = swatch.name + (POSSIBLE if hollow else "")
        draw_icon(
            page, name, theme, centre=(left + wide / 2, middle), scale=min(0.78, 0.9 * density)
        )
        return
    if swatch.form == "soft":
        line = [(left, middle), (left + wide, middle)]
        page.line(line, tall, page.theme.land)
        for share in SHARES.values():
            page.line(line, tall * share, colour(page.theme, BAND), opacity=OPACITY)
        page.line(line, swatch.width * unit, colour(page.theme, swatch.name))
        return
    if swatch.form == "line":
        line, ink = [(left, middle), (left + wide, middle)], colour(page.theme, swatch.name)
        if swatch.ribbon:
            page.line(line, swatch.ribbon * unit, ink, opacity=RIBBON)
        page.line(line, swatch.width * unit, ink, dash=dash_px(swatch.dash, unit))
        return
    if swatch.form in BASE_FORMS:
        draw_base(page, swatch, left, middle)
        return
    if swatch.form == "flow-missing":
        ink = colour(page.theme, swatch.name)
        for y, thick in ((middle - unit, 4.6), (middle + 3.2 * unit, 1.0)):
            page.line([(left, y), (left + wide, y)], thick * unit, ink)
        return
    top = middle - tall / 2
    filled = swatch.form in ("fill", "hatched")
    ink = colour(page.theme, f"{swatch.name}.line" if filled else swatch.name)
    if filled:
        ground = colour(page.theme, f"{swatch.name}.fill")
        page.box(left, top, wide, tall, fill=ground)
    if swatch.pattern:
        _rule(page, swatch.pattern, left, top, wide, tall)
    page.box(left, top, wide, tall, stroke=ink, width=0.8 * unit)


def _rule(page: Page, pattern: Pattern, left: float, top: float, wide: float, tall: float) -> None:
    """The map's own lines through a box."""
    unit, frame = page.unit, box(left, top, left + wide, top + tall)
    ink, look = colour(page.theme, pattern.ink), {"opacity": pattern.opacity}
    for ends in pattern.strokes(0, 0, wide / unit, tall / unit):
        x, y, x2, y2 = (end * unit for end in ends)
        part = LineString([(left + x, top + y), (left + x2, top + y2)]).intersection(frame)
        if part.geom_type == "LineString" and not part.is_empty:
            page.line([(x, y) for x, y in part.coords], pattern.width * unit, ink, **look)
