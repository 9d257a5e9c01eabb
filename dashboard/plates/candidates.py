"""A name on the map, and the boxes to try for it around its point."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .letters import LINE, width

REACH = 2.2  # label heights between a dot and its name: farther off nobody sees whose it is
CORNER = 0.7  # of the distance, to both sides: a corner is then as far off as the sides
# around a dot, best first. Left: distances and widths to add; top: distances and heights; side of
# the box that is nearest to the dot
BESIDE = (
    (1.0, 0.0, 0.0, -0.5, "left"),
    (-1.0, -1.0, 0.0, -0.5, "right"),
    (0.0, -0.5, -1.0, -1.0, "center"),
    (0.0, -0.5, 1.0, 0.0, "center"),
    (CORNER, 0.0, -CORNER, -1.0, "left"),
    (CORNER, 0.0, CORNER, 0.0, "left"),
    (-CORNER, -1.0, -CORNER, -1.0, "right"),
    (-CORNER, -1.0, CORNER, 0.0, "right"),
    (0.0, -0.2, -1.0, -1.0, "center"),
    (0.0, -0.2, 1.0, 0.0, "center"),
    (0.0, -0.8, -1.0, -1.0, "center"),
    (0.0, -0.8, 1.0, 0.0, "center"),
)
ALIGNS = tuple(one[4] for one in BESIDE)


@dataclass(frozen=True, slots=True)
class Label:
    """A name to place around a point of the page. `dot` is the radius of its town dot, `reach`
    how far from it the name may stand in label heights, `chief` a name that must not be
    missing. One turned by `angle` (degrees clockwise) stands where it is or not at all. Of several
    with the same `of`, only the first that finds room is placed."""

    text: str
    x: float
    y: float
    size: float
    bold: bool = False
    italic: bool = False
    colour: str = ""
    spacing: float = 0.0
    dot: float = 0.0
    reach: float = REACH
    chief: bool = False
    angle: float = 0.0
    of: str = ""
    sign: str = ""  # of the legend, which shows how such a name looks


def centred(label: Label) -> np.ndarray:
    """Boxes (n, 4) of a name without a dot, best first: on its point, and slid off it; one that is
    turned only there."""
    wide = width(label.text, label.size, label.bold, label.spacing)
    high = label.size * LINE
    x, y = label.x, label.y
    if label.angle:
        turn = math.radians(label.angle)
        dx = (wide * abs(math.cos(turn)) + high * abs(math.sin(turn))) / 2
        dy = (wide * abs(math.sin(turn)) + high * abs(math.cos(turn))) / 2
        return np.array([(x - dx, y - dy, x + dx, y + dy)])
    return np.array([
        (x + dx - wide / 2, y + dy - high / 2, x + dx + wide / 2, y + dy + high / 2)
        for dy in (0.0, -high, high, -2 * high, 2 * high)
        for dx in (0.0, -wide / 3, wide / 3)
    ])  # fmt: skip


def beside(label: Label, clear: np.ndarray) -> np.ndarray:
    """Boxes of a name beside its dot: those of BESIDE for every distance from it, px, one distance
    after the other."""
    wide = width(label.text, label.size, label.bold, label.spacing)
    high, spots = label.size * LINE, np.array([one[:4] for one in BESIDE])
    left = label.x + np.outer(clear, spots[:, 0]) + spots[:, 1] * wide
    top = label.y + np.outer(clear, spots[:, 2]) + spots[:, 3] * high
    return np.stack((left, top, left + wide, top + high), axis=-1).reshape(-1, 4)
