"""The marks of the legend: the map's own, small."""

from __future__ import annotations

from ..basemap.icons import POSSIBLE
from ..layers import Swatch, colour
from ..layers.bands import BAND, OPACITY, SHARES
from ..layers.boundaries import RIBBON
from ..palette import ThemeName
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
    if swatch.form == "flow-missing":
        ink = colour(page.theme, swatch.name)
        for y, thick in ((middle - unit, 4.6), (middle + 3.2 * unit, 1.0)):
            page.line([(left, y), (left + wide, y)], thick * unit, ink)
        return
    top = middle - tall / 2
    if swatch.form in ("fill", "hatched"):
        page.box(
            left, top, wide, tall, fill=colour(page.theme, f"{swatch.name}.fill"),
            stroke=colour(page.theme, f"{swatch.name}.line"), width=0.8 * unit,
        )  # fmt: skip
        for step in range(3 if swatch.form == "hatched" else 0):
            x = left + wide * step / 3
            line = colour(page.theme, f"{swatch.name}.line")
            page.line([(x, top), (x + wide / 3, top + tall)], 0.6 * unit, line)
        return
    ink = colour(page.theme, swatch.name)
    for step in range(5 if swatch.form == "upright" else 0):
        x = left + wide * (step + 0.5) / 5
        for low, high in ((0, 0.35), (0.7, 1)) if step % 2 else ((0.15, 0.85),):
            page.line([(x, top + tall * low), (x, top + tall * high)], 0.8 * unit, ink)
    for step in range(0 if swatch.form == "upright" else 4):
        x = left + wide * step / 4
        page.line([(x, top + tall), (x + wide / 4, top)], 0.8 * unit, ink)
    page.box(left, top, wide, tall, stroke=ink, width=0.8 * unit)
