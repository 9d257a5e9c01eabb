"""What the spots around a place cost a block of marks, in px of distance from the place."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .projection import Panel
from .room import Box, Room
from .stacks import SAME_PLACE, Stack

FARTHEST = 90  # nominal px between a place and the middle of its block
GAPS = (5, 12, 20, 30, 42, 56)  # nominal px between a place and the edge of its block
ANGLES = np.radians(np.arange(0, 360, 15))
WAYS = np.column_stack((np.cos(ANGLES), np.sin(ANGLES)))
OUTSIDE, WORD, MARK, TOUCH, LINE = 1e5, 4000.0, 60.0, 20.0, 5.0
LIKELY = 20  # spots whose lines are looked at first
ICON = 240.0  # for every icon that is hidden, as far as it is
NEARER = 35.0  # for every other place that is nearer to the block than its own
CROSSED_WORD, CROSSED_MARK = 400.0, 14.0
MOVED = 10.0  # a block beside its place needs a line to it
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

    def near(self, reach: Box) -> Crowd:
        """What can be met inside a part of the map."""
        return Crowd(
            self.words.near(reach), self.marks.near(reach), self.icons.near(reach),
            self.lines.near(reach), self.places,
        )  # fmt: skip

    def copy(self) -> Crowd:
        return Crowd(
            self.words.copy(), self.marks.copy(), self.icons.copy(), self.lines.copy(), self.places
        )


def shifts_of(one: Stack, unit: float) -> tuple[np.ndarray, np.ndarray]:
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


def cheapest(
    one: Stack, panel: Panel, unit: float, crowd: Crowd, most: float = np.inf
) -> tuple[float, tuple[float, float]]:
    """What the best spot costs, and how far it is from the place; `most` at once where none costs
    less."""
    shifts, gaps = shifts_of(one, unit)
    bare = np.array(_bare(one))
    boxes = bare + np.tile(shifts, 2)
    boxes[0] = one.box()
    place = np.array([one.x, one.y])
    ends = np.vstack((boxes[:, :2], boxes[:, 2:], place))
    crowd = crowd.near(Box(*ends.min(axis=0), *ends.max(axis=0)).grown(unit))
    pad = 2 * unit
    low = np.array([panel.left + pad, panel.top + pad])
    high = np.array([panel.right - pad, panel.bottom - pad])
    outside = (boxes[:, :2] < low).any(axis=1) | (boxes[:, 2:] > high).any(axis=1)
    away = gaps > 0
    cost = outside * OUTSIDE + gaps + away * MOVED + 0.25 * np.hypot(shifts[:, 0], shifts[:, 1])
    if len(one) == 1:  # it is here because it cannot stay
        cost[0] += OUTSIDE
    some = np.flatnonzero(cost < most)  # what is met only adds to it
    if not len(some):
        return most, (0.0, 0.0)
    cost, boxes, away = cost[some], boxes[some], away[some]
    cost += _met(one, boxes, crowd)
    # so does what the line crosses: mostly a few need to be looked at
    ends = np.clip(place, boxes[:, :2], boxes[:, 2:]) - place
    order = np.argsort(cost, kind="stable")
    for few in (order[:LIKELY], order[LIKELY:]):
        cost[few] += (
            _crossed(place + ends[few, None, :] * STEPS[None, :, None], unit, crowd) * away[few]
        )
        if cost[order[:LIKELY]].min() <= cost[order[LIKELY:]].min(initial=np.inf):
            break
    best = int(cost.argmin())
    x, y = shifts[some[best]].tolist()
    return min(float(cost[best]), most), (x, y)


def _met(one: Stack, boxes: np.ndarray, crowd: Crowd) -> np.ndarray:
    """What a block costs by what it meets in these boxes."""
    place, icon = np.array([one.x, one.y]), (2 * one.half) ** 2
    cost = crowd.words.counts(boxes) * WORD + crowd.lines.counts(boxes) * LINE
    covered, touched = crowd.marks.met(boxes)
    cost += covered / icon * MARK + touched * TOUCH
    cost += crowd.icons.covered(boxes) / icon * ICON
    return cost + NEARER * _mistaken(place, boxes, crowd.places)


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
