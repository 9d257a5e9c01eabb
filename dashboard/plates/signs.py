"""Labels at the far ends of movements, placed where they cover nothing. assets/spots.js chooses
in the same way on the screen."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product

import numpy as np

from .exits import Exit
from .letters import LINE, width
from .page import Page
from .projection import View
from .room import Box, Room

EDGE = 5.0  # nominal px between a label and the frame
BEYOND = 10.0  # and between the end of a line and its label
STEP, STEPS = 8.0, 24  # nominal px along the frame, to either side
ROW, ROWS = 30.0, 5  # rows from the frame inwards; a row in is as bad as so many nominal px along
RINGS = (0.0, 7.0, 16.0, 28.0)  # nominal px farther from the end of a line
TURNS = (0.0, 0.4, -0.4, 0.8, -0.8, 1.2, -1.2, 1.6, -1.6, 2.0, -2.0)  # radians
SIZE = 9.0
AT_ONCE = 16  # spots looked at
ARROW = ((0, -0.8), (5.5, -0.8), (5.5, -3.4), (10, 0), (5.5, 3.4), (5.5, 0.8), (0, 0.8))


@dataclass(frozen=True, slots=True)
class Sign:
    exit: Exit
    box: Box


def place(found: list[Exit], page: Page, view: View, words: Room, marks: Room) -> list[Sign]:
    """Each label inside the map at its end, at the first spot that meets neither words nor marks,
    else where it meets the fewest. Their room is taken from `words`."""
    signs = []
    for one in found:
        tries: list[Box] = []
        spots = _spots(one, page, view)
        while some := [*islice(spots, AT_ONCE)]:
            tries += some
            if any(words.free(box) and marks.free(box) for box in some):
                break  # it is the first of them that is free, and nothing is better
        boxes = np.array(tries)
        box = tries[np.lexsort((marks.counts(boxes), words.counts(boxes)))[0]]
        words.take(box)
        signs.append(Sign(one, box))
    return signs


def _spots(one: Exit, page: Page, view: View) -> Iterator[Box]:
    """The best first: beyond the end of a line and around it; at the frame inside it and along
    it."""
    unit, panel, size = page.unit, view.panel, page.sheet.text(SIZE)
    wide, high = width(one.words, size) + 16 * unit, size * LINE + 2 * unit
    edge = EDGE * unit

    def around(angle: float, gap: float) -> Box:
        cos, sin = math.cos(angle), math.sin(angle)
        away = gap * unit + abs(cos) * wide / 2 + abs(sin) * high / 2
        left = _held(one.x + cos * away - wide / 2, panel.left + edge, panel.right - wide - edge)
        top = _held(one.y + sin * away - high / 2, panel.top + edge, panel.bottom - high - edge)
        return Box(left, top, left + wide, top + high)

    if not one.framed:
        for ring, turn in product(RINGS, TURNS):
            yield around(one.turn + turn, BEYOND + ring)
        return
    box = around(one.turn, BEYOND)
    tries = product(range(-STEPS, STEPS + 1), range(ROWS))
    for step, row in sorted(tries, key=lambda t: abs(t[0]) * STEP + t[1] * ROW):
        inset = row * (high + 2 * unit)
        room = Box(panel.left + edge, panel.top + edge, panel.right - wide - edge,
                   panel.bottom - high - edge).grown(-inset)  # fmt: skip
        x = _held(box.left, room.left, room.right)
        y = _held(box.top, room.top, room.bottom)
        x, y = _along(room, x, y, step * STEP * unit)
        yield Box(x, y, x + wide, y + high)


def _along(room: Box, x: float, y: float, by: float) -> tuple[float, float]:
    """A point on the edge of `room`, moved by so many px along it, clockwise."""
    wide, high = room.right - room.left, room.bottom - room.top
    if y <= room.top:
        at = x - room.left
    elif x >= room.right:
        at = wide + y - room.top
    elif y >= room.bottom:
        at = wide + high + room.right - x
    else:
        at = 2 * wide + high + room.bottom - y
    at = (at + by) % (2 * (wide + high))
    if at <= wide:
        return room.left + at, room.top
    if at <= wide + high:
        return room.right, room.top + at - wide
    if at <= 2 * wide + high:
        return room.right - (at - wide - high), room.bottom
    return room.left, room.bottom - (at - 2 * wide - high)


def _held(value: float, least: float, most: float) -> float:
    return min(max(value, least), max(least, most))


def draw_exits(page: Page, signs: list[Sign]) -> None:
    unit, size = page.unit, page.sheet.text(SIZE)
    for sign in signs:
        box, turn = sign.box, sign.exit.turn + (0 if sign.exit.to else math.pi)
        page.box(
            box.left, box.top, box.right - box.left, box.bottom - box.top,
            fill=page.theme.paper, opacity=0.86,
        )  # fmt: skip
        middle = (box.top + box.bottom) / 2
        x = box.left + 8 * unit
        cos, sin = math.cos(turn), math.sin(turn)
        spots = [((a - 5) * unit, b * unit) for a, b in ARROW]
        path = " L".join(
            f"{x + a * cos - b * sin:.2f},{middle + a * sin + b * cos:.2f}" for a, b in spots
        )
        page.path(f"M{path} Z", fill=page.theme.ink)
        page.text(box.left + 15 * unit, middle, sign.exit.words, size)
