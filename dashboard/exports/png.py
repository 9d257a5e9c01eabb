"""PNG: width x scale by height x scale pixels, drawn at that size and not enlarged."""

from __future__ import annotations

from typing import Any

from ..plates import Sheet
from .faults import ExportError
from .press import PRESS

MOST_PIXELS = 200_000_000
LONGEST = 16_384  # a browser's canvas ends here


def check_size(sheet: Sheet, scale: float) -> tuple[int, int]:
    """Pixels of the image. Raises ExportError before any work for what no browser can draw."""
    if not 0.1 <= scale <= 20:
        raise ExportError(f"Scale {scale:g} is not between 0.1 and 20.")
    wide, high = round(sheet.width * scale), round(sheet.height * scale)
    if wide * high > MOST_PIXELS or max(wide, high) > LONGEST:
        raise ExportError(
            f"{wide:,} x {high:,} pixels are too many: the limit is {MOST_PIXELS // 10**6} million "
            f"in all and {LONGEST:,} on a side. Choose a smaller scale, or SVG or PDF."
        )
    return wide, high


def render(figure: dict[str, Any], sheet: Sheet, scale: float) -> bytes:
    check_size(sheet, scale)
    return PRESS.render(figure, "png", (sheet.width, sheet.height), scale)
