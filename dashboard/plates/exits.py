"""Far ends of movements: where a flow leaves the map, or its line stops short of a place, a
label says where it goes on to. assets/exits.js puts the same on the screen."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import shapely

from ..layers import Scene
from ..layers.bundles import Run
from ..layers.flows import Flows
from ..mission import name_choices
from .letters import LINE, width
from .page import Page
from .projection import View
from .room import Box, Room

NEAR = 44.0  # nominal px within which two ends of one name are one label
EDGE = 5.0  # nominal px between a label and the frame
BEYOND = 10.0  # and between the end of a line and its label
SIZE = 9.0
ARROW = ((0, -0.8), (5.5, -0.8), (5.5, -3.4), (10, 0), (5.5, 3.4), (5.5, 0.8), (0, 0.8))
TRIES = 8


@dataclass(slots=True)
class Exit:
    """Page px of the end, and the way out in radians clockwise from the right. `to` and `from_`:
    movements go there, come from there."""

    name: str
    x: float
    y: float
    turn: float
    to: bool = False
    from_: bool = False

    @property
    def words(self) -> str:
        lead = "to and from" if self.to and self.from_ else "to" if self.to else "from"
        return f"{lead} {self.name}"


def exits(scene: Scene, found: Flows, view: View, unit: float, names: str) -> list[Exit]:
    """In the order of the flows; one for each name and spot."""
    choices = name_choices(scene.atlas.mission.meta)
    choice = choices.index(names) if names in choices else 0
    runs = dict.fromkeys(
        (run.bundles, run.start, run.end, run.open_start, run.open_end)
        for flow in found.all
        for run in (scene.bundles.runs[member] for member in flow.members)
    )
    result: list[Exit] = []
    for bundles, start, end, open_start, open_end in runs:
        run = Run(bundles, (), start, end, open_start, open_end)
        points = _way(scene, run, view)
        for ahead in (True, False):
            name = (run.end if ahead else run.start)[choice]
            open_ = run.open_end if ahead else run.open_start
            spot = _leaving(points if ahead else points[::-1], open_, view) if name else None
            if spot is None:
                continue
            x, y, turn = spot
            same = next(
                (e for e in result
                 if e.name == name and math.hypot(e.x - x, e.y - y) < NEAR * unit),
                None,
            )  # fmt: skip
            if same is None:
                same = Exit(name, x, y, turn)
                result.append(same)
            same.to |= ahead
            same.from_ |= not ahead
    return result


def _way(scene: Scene, run: Run, view: View) -> np.ndarray:
    """Page px of the whole way of a movement."""
    lines = [scene.bundles.all[number].line for number in run.bundles]
    return view.pixels(np.vstack([shapely.get_coordinates(line) for line in lines]))


def _leaving(points: np.ndarray, open_: bool, view: View) -> tuple[float, float, float] | None:
    """Where a way leaves the panel for its last point, or that point where the line stops short
    of the place; None when the end is on the map or nothing of the way is."""
    panel = view.panel
    frame = shapely.box(panel.left, panel.top, panel.right, panel.bottom)
    if frame.covers(shapely.Point(points[-1])):
        return _spot(points[-2], points[-1]) if open_ else None
    for a, b in zip(points[-2::-1], points[:0:-1], strict=True):
        inside = shapely.intersection(shapely.LineString([a, b]), frame)
        if inside.geom_type == "LineString" and inside.length:
            return _spot(a, shapely.get_coordinates(inside)[-1])
    return None


def _spot(before: np.ndarray, end: np.ndarray) -> tuple[float, float, float]:
    turn = math.atan2(end[1] - before[1], end[0] - before[0])
    return float(end[0]), float(end[1]), turn


@dataclass(frozen=True, slots=True)
class Sign:
    exit: Exit
    box: Box


def place(found: list[Exit], page: Page, view: View, words: Room) -> list[Sign]:
    """Each label inside the map at its end, moved along where another one is; their room is
    taken from `words`."""
    unit, panel = page.unit, view.panel
    size = page.sheet.text(SIZE)
    signs = []
    for one in found:
        wide, high = width(one.words, size) + 16 * unit, size * LINE + 2 * unit
        cos, sin = math.cos(one.turn), math.sin(one.turn)
        away = BEYOND * unit + abs(cos) * wide / 2 + abs(sin) * high / 2
        edge = EDGE * unit
        left = _held(one.x + cos * away - wide / 2, panel.left + edge, panel.right - wide - edge)
        top = _held(one.y + sin * away - high / 2, panel.top + edge, panel.bottom - high - edge)
        step = high if one.y < panel.top + panel.height / 2 else -high
        box = Box(left, top, left + wide, top + high)
        for _ in range(TRIES):
            if words.free(box):
                break
            box = box.moved(0, step)
        words.take(box)
        signs.append(Sign(one, box))
    return signs


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
