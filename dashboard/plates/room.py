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

    def within(self, panel: Panel, pad: float = 0.0) -> bool:
        return (
            self.left >= panel.left + pad
            and self.top >= panel.top + pad
            and self.right <= panel.right - pad
            and self.bottom <= panel.bottom - pad
        )


class Room:
    """The boxes taken so far."""

    def __init__(self) -> None:
        self._taken = np.empty((0, 4))

    def take(self, *boxes: Box) -> None:
        if boxes:
            self._taken = np.vstack((self._taken, np.array(boxes)))

    def count(self, box: Box) -> int:
        """How many taken boxes meet this one; touching edges do not meet."""
        t = self._taken
        meets = (
            (t[:, 0] < box.right)
            & (t[:, 2] > box.left)
            & (t[:, 1] < box.bottom)
            & (t[:, 3] > box.top)
        )
        return int(meets.sum())

    def free(self, box: Box) -> bool:
        return self.count(box) == 0
