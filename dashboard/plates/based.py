"""Which signs of the ground a map may have. Which it has is known once it is drawn (Page.signs):
the legend keeps room for all of them, as its place decides what the map shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..layers import Entry
from ..layers.registry import NAMES, RELIEF
from ..layers.waters import WATERS
from ..model import Selection
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


def block(base: Sequence[Entry], rows: Callable[[Sequence[Entry]], list[Row]], space: float) -> Row:
    """One row as high as those of all signs, which draws those of the signs that the map has."""

    def draw(page: Page, left: float, top: float, room: float) -> None:
        found = [entry for entry in base if entry.kind in page.signs]
        for row in rows(found) if found else ():
            row.draw(page, left, top, room)
            top += row.height

    every = rows(base)
    tall = sum(row.height for row in every)
    return Row(tall, draw, every[0].text, heading=True, space=space, spare=True)
