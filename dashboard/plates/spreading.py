"""Where the blocks of marks stand: at their place or close beside it, on nothing else.

Every block tries its shapes and sizes at many spots around its place; the cheapest is taken. The
costs are in px of distance from the place.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

import numpy as np

from .projection import Panel
from .room import Box, Room
from .stacks import SAME_PLACE, Stack

FARTHEST = 90  # nominal px between a place and the middle of its block
GAPS = (5, 12, 20, 30, 42, 56)  # nominal px between a place and the edge of its block
ANGLES = np.radians(np.arange(0, 360, 15))
WAYS = np.column_stack((np.cos(ANGLES), np.sin(ANGLES)))
CONDENSED = {1.0: 0.0, 0.82: 20.0, 0.68: 42.0}  # sizes of icons and what they cost
SMALLEST = 0.58  # of an icon's own size: smaller ones cannot be read
OUTSIDE, WORD, MARK, TOUCH, LINE = 1e5, 4000.0, 60.0, 20.0, 5.0
LIKELY = 20  # spots whose lines are looked at first
ICON = 240.0  # for every icon that is hidden, as far as it is
NEARER = 35.0  # for every other place that is nearer to the block than its own
HIDDEN = 1.7  # half icons: marks nearer to each other hide a seventh of one another
CROSSED_WORD, CROSSED_MARK = 400.0, 14.0
MOVED = 10.0  # a block beside its place needs a line to it
CORNERS = ((1, -1), (-1, -1), (1, 1), (-1, 1))
STEPS = np.linspace(0.0, 1.0, 9)[1:]


@dataclass(slots=True)
class Crowd:
    """What is taken on the map: `words` that nothing may cover, `marks` that should not be
    covered, with their rings and lines, of them the `icons`, points along the `lines` that should
    stay in sight, and the `places`, (n, 2) px, that a block could be taken for another's."""

    words: Room = field(default_factory=Room)
    marks: Room = field(default_factory=Room)
    icons: Room = field(default_factory=Room)
    lines: Room = field(default_factory=Room)
    places: np.ndarray = field(default_factory=lambda: np.empty((0, 2)))

    def copy(self) -> Crowd:
        return Crowd(
            self.words.copy(), self.marks.copy(), self.icons.copy(), self.lines.copy(), self.places
        )


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
    """The line from the place to the edge of the icon of its block that is nearest."""
    ends = [
        (min(max(one.x, m.x - m.half), m.x + m.half), min(max(one.y, m.y - m.half), m.y + m.half))
        for m, _ in one.placed()
    ]
    return (one.x, one.y), min(ends, key=lambda end: math.hypot(end[0] - one.x, end[1] - one.y))


def _covers(one: Stack, corner: tuple[int, int], crowd: Crowd) -> float:
    one.corner = corner
    figure = np.array([one.figure(*one.placed()[0])[0]])
    return float(crowd.words.counts(figure)[0] * 1000 + crowd.marks.covered(figure)[0])


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
    best: tuple[float, int, float, tuple[float, float]] | None = None
    for across, size, price in islice(_shapes(one), most):
        if best is not None and price >= best[0]:
            continue
        one.across, one.size, one.shift = across, size, (0.0, 0.0)
        shifts, gaps = _shifts(one, unit)
        costs = price + _costs(one, shifts, gaps, panel, unit, crowd)
        least = int(costs.argmin())
        if best is None or costs[least] < best[0]:
            x, y = shifts[least].tolist()
            best = float(costs[least]), across, size, (x, y)
    assert best is not None
    _, one.across, one.size, one.shift = best


def _shifts(one: Stack, unit: float) -> tuple[np.ndarray, np.ndarray]:
    """Where to try the block, (n, 2) px from its place, and the gap between the two."""
    box = _bare(one)
    wide, high = (box.right - box.left) / 2, (box.bottom - box.top) / 2
    edge = np.minimum(wide / np.abs(WAYS[:, 0]).clip(1e-9), high / np.abs(WAYS[:, 1]).clip(1e-9))
    gaps = np.repeat(np.array(GAPS) * unit, len(WAYS))
    ways, edges = np.tile(WAYS, (len(GAPS), 1)), np.tile(edge, len(GAPS))
    away = edges + gaps
    near = away <= np.maximum(FARTHEST * unit, edges + GAPS[0] * unit)
    found = (ways * away[:, None])[near]
    return np.vstack(((0.0, 0.0), found)), np.concatenate(((0.0,), gaps[near]))


def _bare(one: Stack) -> Box:
    """The block at its place without a ring."""
    rings, one.rings = one.rings, []
    box = one.box()
    one.rings = rings
    return box


def _costs(
    one: Stack, shifts: np.ndarray, gaps: np.ndarray, panel: Panel, unit: float, crowd: Crowd
) -> np.ndarray:
    bare = np.array(_bare(one))
    boxes = bare + np.tile(shifts, 2)
    boxes[0] = one.box()
    pad = 2 * unit
    low = np.array([panel.left + pad, panel.top + pad])
    high = np.array([panel.right - pad, panel.bottom - pad])
    outside = (boxes[:, :2] < low).any(axis=1) | (boxes[:, 2:] > high).any(axis=1)
    icon = (2 * one.half) ** 2
    away = gaps > 0
    cost = outside * OUTSIDE + crowd.words.counts(boxes) * WORD
    covered, touched = crowd.marks.met(boxes)
    cost += covered / icon * MARK + touched * TOUCH
    cost += crowd.icons.covered(boxes) / icon * ICON
    cost += crowd.lines.counts(boxes) * LINE + gaps + away * MOVED
    cost += 0.25 * np.hypot(shifts[:, 0], shifts[:, 1])
    place = np.array([one.x, one.y])
    ends = np.clip(place, boxes[:, :2], boxes[:, 2:]) - place
    cost += NEARER * _mistaken(place, boxes, crowd.places)
    if len(one) == 1:  # it is here because it cannot stay
        cost[0] += OUTSIDE
    # what the line crosses only adds to the cost, so mostly a few need to be looked at
    order = np.argsort(cost, kind="stable")
    for some in (order[:LIKELY], order[LIKELY:]):
        cost[some] += (
            _crossed(place + ends[some, None, :] * STEPS[None, :, None], unit, crowd) * away[some]
        )
        if cost[order[:LIKELY]].min() <= cost[order[LIKELY:]].min(initial=np.inf):
            break
    return cost


def _crossed(spots: np.ndarray, unit: float, crowd: Crowd) -> np.ndarray:
    """What lines, (n, steps, 2) px, cross."""
    points = spots.reshape(-1, 2)
    tiny = np.hstack((points - unit, points + unit))
    cost = crowd.words.counts(tiny) * CROSSED_WORD + crowd.marks.counts(tiny) * CROSSED_MARK
    return cost.reshape(len(spots), -1).sum(axis=1)


def _mistaken(place: np.ndarray, boxes: np.ndarray, places: np.ndarray) -> np.ndarray:
    """How many other places are about as near to each box as its own place."""
    others = places[np.hypot(*(places - place).T) > SAME_PLACE]

    def away(spots: np.ndarray) -> np.ndarray:
        near = np.clip(spots[None], boxes[:, None, :2], boxes[:, None, 2:]) - spots[None]
        return np.hypot(near[..., 0], near[..., 1])

    return (away(others) < 1.1 * away(place[None])).sum(axis=1)


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
