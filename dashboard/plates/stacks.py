"""Marks that share a place, side by side: every picture once, with a figure for how many.

A mark that is alone stays where it is. Marks of one place would hide each other, so they stand
in a block around it, or beside it with a line to it where the block would cover other marks.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from ..basemap.icons import icon
from .marks import Mark
from .projection import Panel
from .room import Box, Room

SAME_PLACE = 4.0  # nominal px within which marks are at one place
REACH = (7, 26, 48, 75, 110, 150, 200)  # nominal px between a place and a block moved away from it
FAR = 80  # nominal px that a block would rather move than cover one mark
PITCH = 1.04  # of an icon's width between neighbours in a block
FIGURED = 1.3  # the same where figures stand between them


@dataclass(eq=False)
class Stack:
    """The marks of one place; ask about its block only when all are in.

    `x`, `y` is the place on the page, `shift` how far from it the block stands."""

    x: float
    y: float
    rings: list[Mark] = field(default_factory=list)
    icons: list[Mark] = field(default_factory=list)
    shift: tuple[float, float] = (0.0, 0.0)

    @cached_property
    def pictures(self) -> list[tuple[Mark, int]]:
        """Each picture once, in the order of the map, and how often it stands here."""
        counts = Counter(mark.name for mark in self.icons)
        first = {mark.name: mark for mark in reversed(self.icons)}
        return [(first[name], n) for name, n in sorted(counts.items(), key=self._rank)]

    def _rank(self, item: tuple[str, int]) -> int:
        return next(i for i, mark in enumerate(self.icons) if mark.name == item[0])

    @cached_property
    def grid(self) -> tuple[int, int]:
        n = len(self.pictures)
        across = math.ceil(math.sqrt(n * 1.3)) if n > 3 else n
        return across, math.ceil(n / across)

    @cached_property
    def pitch(self) -> float:
        """Px from one icon to the next."""
        figured = any(count > 1 for _, count in self.pictures) and len(self) > 1
        return 2 * max(mark.half for mark in self.icons) * (FIGURED if figured else PITCH)

    def box(self, shift: tuple[float, float] = (0.0, 0.0)) -> Box:
        across, down = self.grid
        x, y = self.x + shift[0], self.y + shift[1]
        wide, high = across * self.pitch / 2, down * self.pitch / 2
        if len(self) == 1:
            wide = high = max(mark.half for mark in (*self.icons, *self.rings))
        return Box(x - wide, y - high, x + wide, y + high)

    def __len__(self) -> int:
        return len(self.pictures)

    def placed(self) -> list[tuple[Mark, int]]:
        """The pictures at their places in the block, last row centred."""
        found = self.pictures
        across, down = self.grid
        result = []
        for index, (mark, count) in enumerate(found):
            row, column = divmod(index, across)
            in_row = min(across, len(found) - row * across)
            dx = (column - (in_row - 1) / 2) * self.pitch + self.shift[0]
            dy = (row - (down - 1) / 2) * self.pitch + self.shift[1]
            result.append((replace(mark, x=self.x + dx, y=self.y + dy), count))
        return result


def stack(marks: Iterable[Mark], unit: float) -> list[Stack]:
    """The icons and rings by place; arrows are none of them."""
    stacks: list[Stack] = []
    near = SAME_PLACE * unit
    for mark in marks:
        family = icon(mark.name).family
        if family == "arrow":
            continue
        home = next((s for s in stacks if math.hypot(s.x - mark.x, s.y - mark.y) <= near), None)
        if home is None:
            home = Stack(mark.x, mark.y)
            stacks.append(home)
        (home.rings if family == "halo" else home.icons).append(mark)
    return [s for s in stacks if s.icons]


def spread(stacks: list[Stack], panel: Panel, unit: float, room: Room) -> None:
    """Takes room for the stacks in the given order and moves the blocks among them that would
    cover something; single marks stay where they are."""
    for one in stacks:
        if len(one) > 1:
            one.shift = min(
                _shifts(one, unit), key=lambda shift: _cost(one, shift, panel, unit, room)
            )
        room.take(one.box(one.shift))
        if any(one.shift):  # names keep off the line too
            room.take(*(Box(x, y, x, y).grown(2 * unit) for x, y in _along(one, one.shift)))


def _shifts(one: Stack, unit: float) -> list[tuple[float, float]]:
    box = one.box()
    wide, high = (box.right - box.left) / 2, (box.bottom - box.top) / 2
    around = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1))
    return [(0.0, 0.0)] + [
        (dx * (wide + away * unit), dy * (high + away * unit))
        for away in REACH
        for dx, dy in around
    ]


def _cost(one: Stack, shift: tuple[float, float], panel: Panel, unit: float, room: Room) -> float:
    """What the block covers, what its line crosses and how far it is, in marks covered."""
    moved = one.box(shift)
    outside = 0 if moved.within(panel, 2 * unit) else 100
    crossed = sum(room.count(Box(x, y, x, y).grown(unit)) for x, y in _along(one, shift))
    far = math.hypot(*shift) / (FAR * unit)
    return room.count(moved) + outside + (0.15 * crossed + far if any(shift) else 0)


def _along(one: Stack, shift: tuple[float, float]) -> list[tuple[float, float]]:
    """Points of the line from a place to its block."""
    return [(one.x + shift[0] * p, one.y + shift[1] * p) for p in (0.15, 0.3, 0.45, 0.6, 0.75)]
