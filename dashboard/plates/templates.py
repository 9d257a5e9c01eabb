"""The sizes people ask for. To add one, add a line to TEMPLATES."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..languages import later, number, t
from .sheet import Sheet

CSS_DPI = 96
PRINT_DPI, SCREEN_DPI = 300, 144
MM = 25.4  # of an inch
UNITS = {"mm": MM, "cm": MM / 10, "in": 1.0}
_SIZE = re.compile(r"\s*([\d.,]+)\s*[x\u00d7]\s*([\d.,]+)\s*(mm|cm|in|px)?\s*")


@dataclass(frozen=True, slots=True)
class Template:
    key: str
    size: str  # as `size_asked` reads it
    label: str


TEMPLATES: tuple[Template, ...] = (
    Template("a4", "297x210mm", later("A4, landscape")),
    Template("a4-portrait", "210x297mm", later("A4, portrait")),
    Template("a3", "420x297mm", later("A3, landscape")),
    Template("a3-portrait", "297x420mm", later("A3, portrait")),
    Template("letter", "11x8.5in", later("Letter, landscape")),
    Template("letter-portrait", "8.5x11in", later("Letter, portrait")),
    Template("16:9", "1920x1080px", later("Screen, 16:9")),
    Template("1:1", "1080x1080px", later("Square, 1:1")),
    Template("9:16", "1080x1920px", later("Phone, 9:16")),
)


@dataclass(frozen=True, slots=True)
class Size:
    """A sheet of CSS pixels, and how many pixels each of them is at the asked density."""

    sheet: Sheet
    dpi: float

    @property
    def scale(self) -> float:
        return self.dpi / CSS_DPI


def size_asked(text: str, dpi: float | None = None) -> Size:
    """A template's key, or width x height with a unit (`210x297mm`, `8.5x11in`, `1600x900px`);
    without one it is px. A size in px is that many pixels whatever the density, which then says
    how large text is on it. A comma is a decimal sign. Raises ValueError with one sentence."""
    known = {template.key: template.size for template in TEMPLATES}
    found = _SIZE.fullmatch(known.get(text.strip().lower(), text.lower()))
    if found is None:
        raise ValueError(
            f"{text!r} is no size: choose {', '.join(known)}, or write it as 210x297mm, "
            "8.5x11in or 1600x900px."
        )
    try:
        wide, high = (float(side.replace(",", ".")) for side in found.group(1, 2))
    except ValueError:
        raise ValueError(f"{text!r} is no size: {found[1]} x {found[2]} are no numbers.") from None
    pixels = found[3] in (None, "px")
    if dpi is None:
        dpi = SCREEN_DPI if pixels else PRINT_DPI
    check_dpi(dpi)
    inch = dpi if pixels else UNITS[found[3]]
    asked = f"{found[1]}x{found[2]}{found[3] or 'px'}"
    return Size(Sheet(wide / inch * CSS_DPI, high / inch * CSS_DPI, asked), dpi)


def check_dpi(dpi: float) -> None:
    """Raises ValueError with one sentence."""
    if not 20 <= dpi <= 2400:
        raise ValueError(t("A density of {dpi} dpi is not between 20 and 2400.", dpi=dpi))


def size_words(size: Size) -> str:
    """`297 x 210 mm, 3,508 x 2,480 px at 300 dpi`."""
    mm = [number(side / CSS_DPI * MM, 0) for side in (size.sheet.width, size.sheet.height)]
    px = [number(round(s * size.scale), 0) for s in (size.sheet.width, size.sheet.height)]
    return f"{mm[0]} \u00d7 {mm[1]} mm, {px[0]} \u00d7 {px[1]} px, {number(size.dpi)} dpi"
