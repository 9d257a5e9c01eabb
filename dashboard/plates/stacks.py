"""Marks that share a place, side by side: every picture once, with a figure for how many.

A mark that is alone stays where it is. Marks of one place would hide each other, so they stand
in a block around it, or beside it with a line to it where the block would cover something.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from ..basemap.icons import icon
from ..languages import number as written
from .letters import width
from .marks import Mark
from .room import Box, around

CLOSE_BY = 2.8  # half icons within which equal marks are one, where they are many
SAME_PLACE = 4.0  # nominal px within which marks are at one place
PITCH = 1.04  # of an icon's width between neighbours in a block
FIGURE = 8.0  # nominal size of the figures that count equal marks
SMALLEST_FIGURE = 9.4  # px, that is 7 pt
SMALL = 0.8  # half of an icon by the size of its figure


def figure_size(unit: float) -> float:
    return max(FIGURE * unit, SMALLEST_FIGURE)


@dataclass(eq=False)
class Stack:
    """The marks of one place; ask about its block only when all are in.

    `x`, `y` is the place on the page, `text` the size of its figures in px. Where the block
    stands: `shift` px from the place, with `across` pictures in a row (0: as it comes), its icons
    `size` times their own. `corner` of a lone icon has the figure."""

    x: float
    y: float
    text: float
    rings: list[Mark] = field(default_factory=list)
    icons: list[Mark] = field(default_factory=list)
    shift: tuple[float, float] = (0.0, 0.0)
    across: int = 0
    size: float = 1.0
    corner: tuple[int, int] = (1, -1)

    @cached_property
    def pictures(self) -> list[tuple[Mark, int]]:
        """Each picture once, in the order of the map, and how often it stands here."""
        counts = Counter(mark.name for mark in self.icons)
        first = {mark.name: mark for mark in reversed(self.icons)}
        return [(first[name], n) for name, n in sorted(counts.items(), key=self._rank)]

    def _rank(self, item: tuple[str, int]) -> int:
        return next(i for i, mark in enumerate(self.icons) if mark.name == item[0])

    @property
    def half(self) -> float:
        """Half the width of an icon, px."""
        return max(mark.half for mark in self.icons) * self.size

    @property
    def grid(self) -> tuple[int, int]:
        n = len(self)
        across = self.across or (math.ceil(math.sqrt(n * 1.3)) if n > 3 else n)
        return across, math.ceil(n / across)

    @property
    def pitch(self) -> tuple[float, float]:
        """Px from one icon to the next and from row to row, with room for the figures."""
        half = self.half
        figures = [self.figure(mark, count) for mark, count in self.pictures if count > 1]
        over = max((box.right - mark.x for box, mark in figures), default=0.0)
        up = max((mark.y - box.top for box, mark in figures), default=0.0)
        return max(2 * half * PITCH, half + over + 1), max(2 * half * PITCH, half + up)

    def figure(self, mark: Mark, count: int) -> tuple[Box, Mark]:
        """The box of a mark's figure, at a corner of the icon or beside a small one, and the
        mark."""
        wide, half = width(written(count), self.text, bold=True), self.half
        right, down = self.corner if len(self) == 1 else (1, -1)
        x, y = mark.x + right * (0.45 * half + wide / 2), mark.y + down * 0.75 * half
        if half < SMALL * self.text:  # a figure on it would hide it: beside it, below or above
            x, y = mark.x + right * (0.9 * half + wide / 2), mark.y
            if down > 0:
                x, y = mark.x, mark.y + right * (half + 0.45 * self.text)
        return Box(x - wide / 2, y - self.text / 2, x + wide / 2, y + self.text / 2), mark

    def box(self) -> Box:
        """What the block covers where it stands; a ring too where it has one."""
        boxes = []
        for mark, count in self.placed():
            boxes.append(Box(mark.x, mark.y, mark.x, mark.y).grown(mark.half))
            if count > 1:
                boxes.append(self.figure(mark, count)[0])
        if self.ringed:
            boxes.append(Box(self.x, self.y, self.x, self.y).grown(self.rings[-1].half))
        return around(*boxes)

    @property
    def ringed(self) -> bool:
        """A ring tells how exact a place is, so only what stands on its place has one."""
        return len(self) == 1 and bool(self.rings) and not any(self.shift)

    def __len__(self) -> int:
        return len(self.pictures)

    def placed(self) -> list[tuple[Mark, int]]:
        """The pictures at their places in the block, last row centred."""
        found = self.pictures
        across, down = self.grid
        (wide, high), size = self.pitch if len(found) > 1 else (0.0, 0.0), self.size
        result = []
        for index, (mark, count) in enumerate(found):
            row, column = divmod(index, across)
            in_row = min(across, len(found) - row * across)
            x = self.x + self.shift[0] + (column - (in_row - 1) / 2) * wide
            y = self.y + self.shift[1] + (row - (down - 1) / 2) * high
            moved = Mark(
                mark.name, mark.angle, mark.opacity, x, y, mark.half * size, mark.record,
                mark.scale * size,
            )  # fmt: skip
            result.append((moved, count))
        return result


def stack(marks: Iterable[Mark], unit: float) -> list[Stack]:
    """The icons and rings by place; arrows are none of them. Where marks are so many that they
    are drawn smaller, equal ones that are close by are one with a figure."""
    stacks: list[Stack] = []
    for mark in marks:
        family = icon(mark.name).family
        if family == "arrow":
            continue
        home = next((s for s in stacks if _together(s, mark, unit)), None)
        if home is None:
            home = Stack(mark.x, mark.y, figure_size(unit))
            stacks.append(home)
        (home.rings if family == "halo" else home.icons).append(mark)
    return [s for s in stacks if s.icons]


def _together(one: Stack, mark: Mark, unit: float) -> bool:
    away = math.hypot(one.x - mark.x, one.y - mark.y)
    if away <= SAME_PLACE * unit:
        return True
    alike = not one.rings and {m.name for m in one.icons} == {mark.name}
    return alike and mark.scale < 1 and away <= mark.half * CLOSE_BY
