"""Place names: the important first, none over another, over a mark or out of the map."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .letters import LINE, width
from .marks import Mark
from .page import Page
from .projection import View
from .room import Box, Room

DOT = 1.9
FAR = 20  # beyond this a thin line leads from the point to its name
REACH = (
    0.0,
    8.0,
    16.0,
    26.0,
    40.0,
    60.0,
    85.0,
)  # how far a name may stand from its point, nominal px
GAP = 3.0


@dataclass(frozen=True, slots=True)
class Label:
    """A name to place around a point of the page. `dot` is the radius of its town dot, `reach`
    how many of the distances in REACH it may try, `chief` a name that must not be missing."""

    text: str
    x: float
    y: float
    size: float
    bold: bool = False
    italic: bool = False
    colour: str = ""
    spacing: float = 0.0
    dot: float = 0.0
    reach: int = 1
    chief: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """`away` is how far the name stands from its point, nominal px."""

    label: Label
    box: Box
    align: str
    away: float = 0.0


def candidates(label: Label, clear: float) -> Iterator[tuple[Box, str]]:
    """Boxes to try, best first: beside the point, `clear` px away, then above and below; centred
    on it where there is no dot."""
    wide = width(label.text, label.size, label.bold, label.spacing)
    high = label.size * LINE
    x, y = label.x, label.y
    if not label.dot:
        for dy in (0.0, -high, high, -2 * high, 2 * high):
            for dx in (0.0, -wide / 3, wide / 3):
                left, top = x + dx - wide / 2, y + dy - high / 2
                yield Box(left, top, left + wide, top + high), "center"
        return
    for away in (clear, clear * 0.72):  # beside and above first, then the corners
        if away == clear:
            yield Box(x + away, y - high / 2, x + away + wide, y + high / 2), "left"
            yield Box(x - away - wide, y - high / 2, x - away, y + high / 2), "right"
            yield Box(x - wide / 2, y - away - high, x + wide / 2, y - away), "center"
            yield Box(x - wide / 2, y + away, x + wide / 2, y + away + high), "center"
        else:
            yield Box(x + away, y - away - high, x + away + wide, y - away), "left"
            yield Box(x + away, y + away, x + away + wide, y + away + high), "left"
            yield Box(x - away - wide, y - away - high, x - away, y - away), "right"
            yield Box(x - away - wide, y + away, x - away, y + away + high), "right"


class Names:
    """The names placed so far. `room` is what marks and furniture take; names add theirs."""

    def __init__(self, view: View, room: Room, unit: float) -> None:
        self.placed: list[Placed] = []
        self._view, self._room, self._unit = view, room, unit
        self._dots = Room()
        self._words = Room()

    def place(self, labels: Iterable[Label]) -> None:
        """Greedy, in the given order; a name that finds no room is left out."""
        for label in labels:
            dot = Box(label.x, label.y, label.x, label.y).grown(label.dot + 0.5)
            if label.dot and not label.chief and not self._words.free(dot):
                continue
            found = self._find(label)
            if found is None:
                continue
            self.placed.append(found)
            taken = found.box.grown(1.5 * self._unit)
            self._room.take(taken)
            self._words.take(taken)
            if label.dot:
                self._dots.take(dot)

    def _find(self, label: Label) -> Placed | None:
        near = label.dot + GAP * self._unit
        for away in REACH[: label.reach] if label.dot else REACH[:1]:
            for box, align in candidates(label, near + away * self._unit):
                inside = box.within(self._view.panel, 2 * self._unit)
                if inside and self._room.free(box) and self._dots.free(box):
                    return Placed(label, box, align, away)
        return None


def draw_labels(page: Page, placed: list[Placed], marks: Iterable[Mark]) -> None:
    """Names, and a dot at every town that has no mark of its own."""
    spots = [(mark.x, mark.y) for mark in marks]
    dots = [
        (one.label.x, one.label.y)
        for one in placed
        if one.label.dot
        and all(math.hypot(one.label.x - x, one.label.y - y) > 6 * page.unit for x, y in spots)
    ]
    page.dots(dots, DOT * page.unit)
    for one in placed:
        label, box = one.label, one.box
        if one.away > FAR:
            end = min(max(label.x, box.left), box.right), min(max(label.y, box.top), box.bottom)
            page.line([(label.x, label.y), end], 0.7 * page.unit, page.theme.label)
        x = {"left": box.left, "right": box.right}.get(one.align, (box.left + box.right) / 2)
        if label.spacing:  # the space after the last letter is no part of the word
            x += label.spacing * label.size / 2
        page.text(
            x, (box.top + box.bottom) / 2, label.text, label.size,
            colour=label.colour or page.theme.label, bold=label.bold, italic=label.italic,
            align=one.align, halo=2.6 * page.unit, spacing=label.spacing,
        )  # fmt: skip
