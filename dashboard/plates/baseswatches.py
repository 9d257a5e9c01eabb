"""The signs of the ground in the legend: waters, a hill in a slanting light, the look of a name."""

from __future__ import annotations

import re

from ..layers import Swatch, colour
from ..layers.swatches import BOX, LAKE, LIT, SHADED
from .page import Page
from .placed import DOT

SMALL = 0.9  # of the screen's sign
TEXT = 9.5  # nominal px
_STEP = re.compile(r"([A-Z])|(-?[\d.]+)[ ,](-?[\d.]+)")


def draw_base(page: Page, swatch: Swatch, left: float, middle: float) -> None:
    """Left edge and vertical middle in px."""
    unit, theme = page.unit, page.theme
    size = page.sheet.text(TEXT)
    if swatch.form == "water":
        page.path(_moved("M1 3Q5 8 10 9", page, left, middle), stroke=theme.river, width=1.1 * unit)
        page.path(
            _moved(LAKE, page, left, middle), fill=theme.water, stroke=theme.shore,
            width=0.7 * unit,
        )  # fmt: skip
    elif swatch.form == "slopes":
        for path, ink in ((LIT, "#ffffff"), (SHADED, "#000000")):
            page.path(_moved(path, page, left, middle), fill=ink, opacity=0.36)
            page.path(_moved(path, page, left, middle), stroke=theme.muted, width=0.4 * unit)
    elif swatch.form == "town":
        page.dots([(left + 4 * unit, middle)], DOT * unit, clipped=False)
        chief = swatch.name == "chief"
        page.text(left + 9 * unit, middle, "Aa", size, colour=theme.label, bold=chief)
    elif swatch.form == "capitals":
        page.text(left, middle, "AB", size, colour=colour(theme, swatch.name), spacing=0.2)
    else:
        ink = colour(theme, swatch.name)
        page.text(left + 5 * unit, middle, "Aa", size, colour=ink, italic=True)


def _moved(path: str, page: Page, left: float, middle: float) -> str:
    """A sign of the screen at its place on the page."""
    scale = SMALL * page.unit
    top = middle - BOX[1] / 2 * scale

    def step(found: re.Match[str]) -> str:
        if found[1]:
            return f" {found[1]}"
        return f" {left + float(found[2]) * scale:.2f},{top + float(found[3]) * scale:.2f}"

    return re.sub("([A-Z]) ", r"\1", _STEP.sub(step, path)).strip()
