"""Where the blocks of marks stand: at their place or close beside it, on nothing else.

Every block tries its shapes and sizes at many spots around its place (spots.py); the cheapest is
taken.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import numpy as np

from .marks import Mark
from .projection import Panel
from .room import Box, Room
from .spots import STEPS, Crowd, cheapest
from .stacks import Stack

CONDENSED = {1.0: 0.0, 0.82: 20.0, 0.68: 42.0}  # sizes of icons and what they cost
SMALLEST = 0.58  # of an icon's own size: smaller ones cannot be read
MANY, SOME = 0.1, 3  # of the blocks, and at least so many, condensed: then all are as small
HIDDEN = 1.7  # half icons: marks nearer to each other hide a seventh of one another
INTO = 0.75  # of half an icon: where the line to a block ends, from the middle of its icon
USUAL = 0.2  # of a figure may be covered before it takes its next corner
CORNERS = ((1, -1), (-1, -1), (1, 1), (-1, 1))


def spread(
    stacks: Iterable[Stack], panel: Panel, unit: float, crowd: Crowd, most: int = 99
) -> None:
    """Finds a spot for the stacks, in the given order; at most so many shapes of each are tried.
    Those that found no free one try again when all have theirs."""
    stacks = list(stacks)
    before = crowd.copy()
    for one in stacks:
        _settle(one, panel, unit, crowd, most)
        stand([one], unit, crowd)
    met = [one for one in stacks if _hides(one, crowd)]
    taken = [(one, *_takes(one, unit)) for one in stacks] if met else []
    for one in met:
        around = before.copy()
        for other, marks, icons in taken:
            if other is not one:
                around.marks.take(*marks)
                around.icons.take(*icons)
        _settle(one, panel, unit, around, most)
        taken = [(s, *(_takes(s, unit) if s is one else boxes)) for s, *boxes in taken]
    if met:
        crowd.marks, crowd.icons = before.marks, before.icons
        stand(stacks, unit, crowd)


def even(stacks: Sequence[Stack], unit: float, crowd: Crowd, before: Crowd) -> None:
    """Where many blocks are condensed the others are too, as size says nothing and must not seem
    to. A ring goes with an icon of full size. `before` is the crowd without the stacks: figures
    look for their corners again, as they stand beside small icons."""
    free = [one for one in stacks if not one.ringed]
    small = sorted(one.size for one in free if one.size < 1)
    if len(small) < max(SOME, MANY * len(free)):
        return
    for one in free:  # where it stands: the icons cover nothing new
        one.size = min(one.size, small[len(small) // 2])
    crowd.marks, crowd.icons = before.marks, before.icons
    for one in stacks:
        crowd.marks.take(*_icons(one))
    stand(stacks, unit, crowd)


def _hides(one: Stack, crowd: Crowd) -> bool:
    """Whether its icons and those of others meet."""
    icons = np.array(_icons(one))
    own = sum((box.right - box.left) * (box.bottom - box.top) for box in _icons(one))
    return bool(crowd.icons.covered(icons).sum() > own * 1.02)


def stand(stacks: Iterable[Stack], unit: float, crowd: Crowd) -> None:
    """Takes the room of stacks where they are."""
    for one in stacks:
        if len(one) == 1 and one.pictures[0][1] > 1:
            one.corner = min(CORNERS, key=lambda at: _covers(one, at, crowd))
        marks, icons = _takes(one, unit)
        crowd.marks.take(*marks)
        crowd.icons.take(*icons)


def _takes(one: Stack, unit: float) -> tuple[list[Box], list[Box]]:
    """What a stack covers where it is, with the line to its place, and its icons alone."""
    marks = [one.box()]
    if any(one.shift):  # names keep off the line too
        x, y = leader(one)[1]
        for part in STEPS:
            spot = one.x + (x - one.x) * part, one.y + (y - one.y) * part
            marks.append(Box(*spot, *spot).grown(1.5 * unit))
    return marks, _icons(one)


def _icons(one: Stack) -> list[Box]:
    return [Box(m.x, m.y, m.x, m.y).grown(m.half) for m, _ in one.placed()]


def leader(one: Stack) -> tuple[tuple[float, float], tuple[float, float]]:
    """The line from the place to the nearest icon of its block, and a little into it: a round one
    does not reach the corners of its square."""

    def away(mark: Mark) -> float:
        return math.hypot(mark.x - one.x, mark.y - one.y)

    mark = min((mark for mark, _ in one.placed()), key=away)
    part = max(1 - INTO * mark.half / (away(mark) or 1), 0)
    return (one.x, one.y), (one.x + (mark.x - one.x) * part, one.y + (mark.y - one.y) * part)


def _covers(one: Stack, corner: tuple[int, int], crowd: Crowd) -> float:
    one.corner = corner
    box = one.figure(*one.placed()[0])[0]
    figure, usual = np.array([box]), (box.right - box.left) * (box.bottom - box.top) * USUAL
    covered = crowd.words.counts(figure)[0] * 1000 + crowd.marks.covered(figure)[0]
    return float(covered + usual * CORNERS.index(corner))


def _shapes(one: Stack) -> Iterator[tuple[int, float, float]]:
    """Pictures in a row, size and cost of the ways to draw a block, the best first."""
    n, usual = len(one), one.grid[0]
    scale = one.icons[0].scale
    rows = {usual, math.ceil(n / 2), math.ceil(n / 3), *((1, n) if n <= 4 else ())}
    for size, price in CONDENSED.items():
        if size == 1.0 or scale * size >= SMALLEST:
            for across in sorted(rows, key=lambda row: abs(row - usual)):
                yield across, size, price + 2.0 * abs(across - usual)


def _settle(one: Stack, panel: Panel, unit: float, crowd: Crowd, most: int) -> None:
    """Gives the block the cheapest shape, size and spot."""
    found = (math.inf, 0, 1.0, (0.0, 0.0))
    for across, size, price in islice(_shapes(one), most):
        if price >= found[0]:
            continue
        one.across, one.size, one.shift = across, size, (0.0, 0.0)
        least, shift = cheapest(one, panel, unit, crowd, found[0] - price)
        if price + least < found[0]:
            found = price + least, across, size, shift
    _, one.across, one.size, one.shift = found


def alone(stacks: Iterable[Stack], words: Room, margin: float = 0.0) -> list[Stack]:
    """The single marks that can stay on their place: they cover no name and none hides half of
    another. `margin` is the air around the names, px: a ring may lie in it."""
    kept: list[Stack] = []
    for one in stacks:
        near = HIDDEN * one.half
        if (
            len(one) == 1
            and words.free(one.box().grown(-margin))
            and all(math.hypot(one.x - s.x, one.y - s.y) > near for s in kept)
        ):
            kept.append(one)
    return kept
