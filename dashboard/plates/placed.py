"""A name at its place on the map, and how it is drawn."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from .candidates import Label
from .letters import LINE
from .marks import Mark
from .page import Page
from .room import Box

DOT = 1.9
TIED = 1.0  # label heights from which a line leads from a dot to its name


@dataclass(frozen=True, slots=True)
class Placed:
    label: Label
    box: Box
    align: str


def off(one: Placed) -> float:
    """Px between a name and its point."""
    (end_x, end_y), label = nearest(one), one.label
    return math.hypot(end_x - label.x, end_y - label.y)


def nearest(one: Placed) -> tuple[float, float]:
    """What of a name is nearest to its point."""
    label, box = one.label, one.box
    return min(max(label.x, box.left), box.right), min(max(label.y, box.top), box.bottom)


def tied(one: Placed) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """The line from a dot to its name, where that stands far off; as on the screen."""
    label, far = one.label, TIED * one.label.size * LINE
    return ((label.x, label.y), nearest(one)) if label.dot and off(one) > far else None


def draw_labels(page: Page, placed: list[Placed], marks: Iterable[Mark]) -> None:
    """Names, each tied to its place where it stands off, and a dot at every town that has no mark
    of its own."""
    spots = [(mark.x, mark.y) for mark in marks]
    dotted = [
        one
        for one in placed
        if one.label.dot
        and all(math.hypot(one.label.x - x, one.label.y - y) > 6 * page.unit for x, y in spots)
    ]
    for one in placed:
        if line := tied(one):  # under the marks, so that it comes out of one at its place
            path = "M" + " L".join(f"{x:.2f},{y:.2f}" for x, y in line)
            page.stroke(path, page.theme.label_halo, 2.6 * page.unit, 0.8)
            page.stroke(path, page.theme.label, 0.8 * page.unit)
    page.dots([(one.label.x, one.label.y) for one in dotted], DOT * page.unit)
    page.signs |= {"chief" if one.label.chief else "town" for one in dotted}
    page.signs |= {one.label.sign for one in placed} - {""}
    for one in placed:
        label, box = one.label, one.box
        x = {"left": box.left, "right": box.right}.get(one.align, (box.left + box.right) / 2)
        if label.spacing:  # the space after the last letter is no part of the word
            x += label.spacing * label.size / 2
        page.text(
            x, (box.top + box.bottom) / 2, label.text, label.size,
            colour=label.colour or page.theme.label, bold=label.bold, italic=label.italic,
            align=one.align, halo=2.6 * page.unit, spacing=label.spacing, angle=label.angle,
        )  # fmt: skip
