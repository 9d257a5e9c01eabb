"""Rectangles on the page that must not meet."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .projection import Panel


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> Box:
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def moved(self, dx: float, dy: float) -> Box:
        return Box(self.left + dx, self.top + dy, self.right + dx, self.bottom + dy)

    def within(self, panel: Panel, pad: float = 0.0) -> bool:
        return (
            self.left >= panel.left + pad
            and self.top >= panel.top + pad
            and self.right <= panel.right - pad
            and self.bottom <= panel.bottom - pad
        )


def around(*boxes: Box) -> Box:
    """The smallest box that holds them all."""
    left, top, right, bottom = zip(*boxes, strict=True)
    return Box(min(left), min(top), max(right), max(bottom))


class Room:
    """The boxes taken so far. Many boxes are asked about at once as an (n, 4) array."""

    def __init__(self) -> None:
        self._taken = np.empty((0, 4))

    def copy(self) -> Room:
        other = Room()
        other._taken = self._taken
        return other

    def near(self, reach: Box) -> Room:
        """The taken boxes that meet this one, for many questions about a part of the page."""
        other, taken = Room(), self._taken
        inside = (taken[:, 0] < reach.right) & (taken[:, 2] > reach.left)
        other._taken = taken[inside & (taken[:, 1] < reach.bottom) & (taken[:, 3] > reach.top)]
        return other

    def take(self, *boxes: Box) -> None:
        if boxes:
            self._taken = np.vstack((self._taken, np.array(boxes)))

    def leave(self, box: Box) -> None:
        """Give up a box that was taken."""
        self._taken = self._taken[(self._taken != box).any(axis=1)]

    def count(self, box: Box) -> int:
        """How many taken boxes meet this one; touching edges do not meet."""
        return int(self.counts(np.array([box]))[0])

    def counts(self, boxes: np.ndarray) -> np.ndarray:
        wide, high = self._overlap(boxes)
        return ((wide > 0) & (high > 0)).sum(axis=1)

    def covered(self, boxes: np.ndarray) -> np.ndarray:
        """Px2 of the taken boxes that each of these covers."""
        wide, high = self._overlap(boxes)
        return (np.clip(wide, 0, None) * np.clip(high, 0, None)).sum(axis=1)

    def met(self, boxes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """`covered` and `counts` at once."""
        wide, high = self._overlap(boxes)
        both = np.clip(wide, 0, None) * np.clip(high, 0, None)
        return both.sum(axis=1), (both > 0).sum(axis=1)

    def _overlap(self, boxes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        b, t = boxes[:, None, :], self._taken[None, :, :]
        wide = np.minimum(b[..., 2], t[..., 2]) - np.maximum(b[..., 0], t[..., 0])
        high = np.minimum(b[..., 3], t[..., 3]) - np.maximum(b[..., 1], t[..., 1])
        return wide, high

    def free(self, box: Box) -> bool:
        t = self._taken
        met = (t[:, 0] < box.right) & (t[:, 2] > box.left)
        return not (met & (t[:, 1] < box.bottom) & (t[:, 3] > box.top)).any()
