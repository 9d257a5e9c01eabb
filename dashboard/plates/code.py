"""The permalink as a QR code in the foot of the page. Segno makes it; here it is drawn."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..languages import t
from .page import MARGIN, Page
from .setting import Setting

if TYPE_CHECKING:
    from .layout import Band

NOMINAL = 78.0  # px of a side
QUIET = 4  # modules of paper that readers of codes want around it


@cache
def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The code of a text without its quiet zone, rows of dark or light. Raises ValueError for a
    text that no code holds."""
    import segno

    try:
        code = segno.make_qr(text, error="m", boost_error=False)
    except segno.DataOverflowError as fault:
        raise ValueError(
            t("the address is too long for a QR code; print it without one")
        ) from fault
    return tuple(tuple(bool(cell) for cell in row) for row in code.matrix)


def coded(setting: Setting) -> bool:
    return setting.furniture.code and bool(setting.permalink)


def code_size(page: Page) -> float:
    return max(NOMINAL * page.unit, 64.0)


def draw_code(page: Page, setting: Setting, foot: Band) -> None:
    """At the right end of the foot, dark on white in every theme: some readers see nothing else."""
    if not coded(setting):
        return
    rows = modules(setting.permalink)
    size = code_size(page)
    left = page.sheet.width - MARGIN * page.unit - size
    top = page.sheet.height - 12 * page.unit - foot.height
    page.box(left, top, size, size, fill="#ffffff")
    step = size / (len(rows) + 2 * QUIET)
    runs = []
    for y, row in enumerate(rows):
        x = 0
        while x < len(row):
            if not row[x]:
                x += 1
                continue
            end = x
            while end < len(row) and row[end]:
                end += 1
            a, b = (left + (QUIET + v) * step for v in (x, end))
            c, d = (top + (QUIET + v) * step for v in (y, y + 1))
            runs.append(f"M{a:.3f},{c:.3f} L{b:.3f},{c:.3f} L{b:.3f},{d:.3f} L{a:.3f},{d:.3f} Z")
            x = end
    page.path(" ".join(runs), fill="#000000")
