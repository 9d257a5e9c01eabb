"""Place names: the important first, none over another, over a mark or out of the map."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from .candidates import ALIGNS, Label, beside, centred
from .letters import LINE
from .placed import Placed, off
from .projection import View
from .room import Box, Room

STEPS = (0.0, 0.3, 0.6, 0.95, 1.35, 1.8, 2.2)
GAP = 3.0
AIR = 1.5  # around a name
# what a chief name pays for what it covers, and where it would be taken for another's, px
ON_MARK, ON_OTHER, ON_WORD, BEYOND_MARK = 30.0, 1e3, 1e4, 20.0
WORTH = 3.0  # nominal px that a chief name must gain to be moved
HAIR = 0.5
PARTS = np.linspace(0.0, 1.0, 6)[1:]  # of the way from a dot to its name


class Names:
    """The names placed so far. `room` is what marks and furniture take, `movable` the marks
    that make way for a chief name; `words` are the names."""

    def __init__(self, view: View, room: Room, unit: float, movable: Room | None = None) -> None:
        self.placed: list[Placed] = []
        self.words = Room()
        self._view, self._room, self._unit = view, room, unit
        self._movable = movable or Room()
        self._dots = Room()
        self._done: set[str] = set()
        self._chiefs: list[tuple[float, float]] = []
        self._towns: list[tuple[float, float]] = []  # dots of lesser names

    def place(self, labels: Iterable[Label], room: Room | None = None) -> None:
        """Greedy, in the given order; a name that finds no room is left out, a chief one stands
        where it covers least. `room` replaces what marks and furniture take."""
        self._room = room or self._room
        labels = list(labels)
        self._chiefs += [(one.x, one.y) for one in labels if one.chief]
        for label in labels:
            if label.chief:
                self._dots.take(Box(label.x, label.y, label.x, label.y).grown(label.dot + 0.5))
        for label in labels:
            if label.of and label.of in self._done:
                continue
            dot = Box(label.x, label.y, label.x, label.y).grown(label.dot + 0.5)
            if (
                label.dot
                and not label.chief
                and (not self.words.free(dot) or self._misleads(label))
            ):
                continue
            found = self._least(label) if label.chief and label.dot else self._first(label)
            if found is None:
                continue
            self.placed.append(found)
            self._done.add(label.of)
            if label.dot and not label.chief:
                self._towns.append((label.x, label.y))
            self.words.take(found.box.grown(AIR * self._unit))
            if label.dot and not label.chief:
                self._dots.take(dot)

    def _tries(self, label: Label) -> tuple[np.ndarray, np.ndarray, tuple[str, ...]]:
        """Boxes (n, 4) on the map, the best first, with how far from the dot they are, px, and
        their sides."""
        near, tall = self._beside(label), label.size * LINE
        if label.dot:
            farthest = max(near, label.reach * tall)
            away = np.unique(np.minimum(near + np.array(STEPS) * tall, farthest))
            boxes, sides = beside(label, away), ALIGNS * len(away)
            away = np.repeat(away, len(ALIGNS))
        else:
            boxes = centred(label)
            away, sides = np.full(len(boxes), near), ("center",) * len(boxes)
        panel, pad = self._view.panel, 2 * self._unit
        low, high = (panel.left + pad, panel.top + pad), (panel.right - pad, panel.bottom - pad)
        kept = np.flatnonzero(np.all((boxes[:, :2] >= low) & (boxes[:, 2:] <= high), axis=1))
        return away[kept], boxes[kept], tuple(sides[i] for i in kept.tolist())

    def _beside(self, label: Label) -> float:
        """Px between a point and a name that stands right beside it."""
        return label.dot + GAP * self._unit

    def _first(self, label: Label) -> Placed | None:
        _, boxes, sides = self._tries(label)
        for (*edges,), side in zip(boxes.tolist(), sides, strict=True):
            box = Box(*edges)
            free = self._room.free(box) and self.words.free(box) and self._dots.free(box)
            if free and not (label.dot and self._nearer(label, np.array([box]))[0]):
                return Placed(label, box, side)
        return None

    def again(self, marks: Room) -> None:
        """Chief names look once more when all `marks` have their places: nearer to their dots, or
        where no mark stands between, but on nothing."""
        self._room, self._movable = marks, Room()
        for index, one in enumerate(self.placed):
            if not (one.label.chief and one.label.dot):
                continue
            self.words.leave(one.box.grown(AIR * self._unit))
            near = off(one) <= self._beside(one.label) + HAIR
            if not near or self._faults(one.label, np.array([one.box]))[0]:
                self.placed[index] = one = self._better(one)
            self.words.take(one.box.grown(AIR * self._unit))

    def _better(self, one: Placed) -> Placed:
        """The name where it is better off and covers nothing, else as it is."""
        boxes, sides, cost = self._costs(one.label)
        now = boxes.tolist().index([*one.box])
        covers = self.words.counts(boxes) + self._room.counts(boxes)
        least = int(np.where(covers, np.inf, cost).argmin())
        if covers[least] or cost[least] >= cost[now] - WORTH * self._unit:
            return one
        return Placed(one.label, Box(*boxes[least].tolist()), sides[least])

    def _least(self, label: Label) -> Placed | None:
        """The spot that covers least; among those that cover nothing the first."""
        boxes, sides, cost = self._costs(label)
        if not len(boxes):
            return None
        least = int(cost.argmin())
        return Placed(label, Box(*boxes[least].tolist()), sides[least])

    def _costs(self, label: Label) -> tuple[np.ndarray, tuple[str, ...], np.ndarray]:
        """Boxes to try, their sides, and what each of them costs a chief name."""
        away, boxes, sides = self._tries(label)
        return boxes, sides, away + self._faults(label, boxes)

    def _faults(self, label: Label, boxes: np.ndarray) -> np.ndarray:
        """What a chief name in each of these boxes pays besides its distance."""
        cost = self.words.counts(boxes) * ON_WORD
        cost += (self._room.counts(boxes) * 2 + self._movable.counts(boxes)) * ON_MARK
        cost += self._dots.counts(boxes) * 2 * ON_MARK
        cost += self._nearer(label, boxes) * ON_OTHER
        return cost + self._between(label, boxes) * BEYOND_MARK

    def _between(self, label: Label, boxes: np.ndarray) -> np.ndarray:
        """Whether a mark stands between the dot and each box."""
        place = np.array([label.x, label.y])
        ends = np.clip(place, boxes[:, :2], boxes[:, 2:]) - place
        spots = place + ends[:, None, :] * PARTS[None, :, None]
        points = np.concatenate((spots - HAIR, spots + HAIR), axis=-1).reshape(-1, 4)
        return self._room.counts(points).reshape(len(boxes), -1).max(axis=1) > 0

    def _nearer(self, label: Label, boxes: np.ndarray) -> np.ndarray:
        """Whether the dot of another name is nearer to a box than the label's own."""
        dots = self._chiefs if label.chief else [*self._chiefs, *self._towns]
        here = (label.x, label.y)
        others = np.array([spot for spot in dots if spot != here]).reshape(-1, 2)
        own = _away(np.array([here]), boxes)
        return (_away(others, boxes) < 1.1 * own).sum(axis=0)

    def _misleads(self, label: Label) -> bool:
        """Whether a name already stands nearer to this one's dot than to its own."""
        named = [one for one in self.placed if one.label.dot]
        if not named:
            return False
        boxes = np.array([one.box for one in named])
        own = np.array([off(one) for one in named])
        return bool((_away(np.array([[label.x, label.y]]), boxes)[0] < 1.1 * own).any())


def _away(spots: np.ndarray, boxes: np.ndarray) -> np.ndarray:
    """Px from each of n spots (n, 2) to each of m boxes (m, 4), as (n, m)."""
    x, y = spots[:, :1], spots[:, 1:]
    dx = x - np.clip(x, boxes[:, 0], boxes[:, 2])
    dy = y - np.clip(y, boxes[:, 1], boxes[:, 3])
    return np.hypot(dx, dy)
