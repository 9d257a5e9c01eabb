"""Which signs of the ground a map may have. Which it has is known once it is drawn (Page.signs):
the legend keeps room for all of them, as its place decides what the map shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..layers import Entry
from ..layers.registry import NAMES, RELIEF
from ..layers.waters import WATERS
from ..model import Selection
from .letters import LINE, width
from .page import Page
from .rows import Row


def based(selection: Selection, pixels: bool) -> tuple[Entry, ...]:
    """In the order of the legend and in the language spoken. `pixels`: of a map of pixels."""
    found = [*WATERS]
    if NAMES.key in selection.layers and selection.names != "off":
        found = [*NAMES.signs, *found]
    if RELIEF.key in selection.layers and pixels:
        found += RELIEF.signs
    return tuple(entry.told for entry in found)


def block(
    base: Sequence[Entry], rows: Callable[[Sequence[Entry]], list[Row]], space: float,
    flat: Callable[[float], Row],
) -> Row:  # fmt: skip
    """One row as high as those of all signs, which draws those of the signs that the map has."""

    def draw(page: Page, left: float, top: float, room: float) -> None:
        found = _drawn(base, page)
        for row in rows(found) if found else ():
            row.draw(page, left, top, room)
            top += row.height

    every = rows(base)
    tall = sum(row.height for row in every)
    return Row(tall, draw, every[0].text, heading=True, space=space, spare=True, flat=flat)


def strip(
    base: Sequence[Entry], heading: str, sample: Callable[[Page, Entry, float, float], None],
    wide: Callable[[Entry], float], size: float, room: float,
) -> Row:  # fmt: skip
    """All signs one after the other, in as few lines of `room` px as hold them."""
    lead, high = width(heading, size, bold=True) + size, size * LINE * 1.2

    def flow(signs: Sequence[Entry]) -> list[tuple[Entry, float, int]]:
        found, x, line = [], lead, 0
        for entry in signs:
            if x + wide(entry) > room and x > lead:
                x, line = lead, line + 1
            found.append((entry, x, line))
            x += wide(entry) + 1.4 * size
        return found

    def draw(page: Page, left: float, top: float, _: float) -> None:
        found = flow(_drawn(base, page))
        if found:
            page.text(left, top + high / 2, heading, size, bold=True, colour=page.theme.muted)
        for entry, x, line in found:
            sample(page, entry, left + x, top + (line + 0.5) * high)

    return Row((flow(base)[-1][2] + 1) * high, draw, heading)


def _drawn(base: Sequence[Entry], page: Page) -> list[Entry]:
    return [entry for entry in base if entry.kind in page.signs]
