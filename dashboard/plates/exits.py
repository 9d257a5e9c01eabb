"""Far ends of movements: where a flow leaves the map, or its line stops short of a place, a
label says where it goes on to. assets/exits.js puts the same on the screen."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import shapely

from ..layers import Scene
from ..layers.bundles import Run
from ..layers.ends import SLOT, Words, words_of
from ..layers.flows import Flows
from ..mission import name_choices
from .projection import View

NEAR = 44.0  # nominal px within which two ends of one name are one label

Spot = tuple[float, float, float, bool]  # x, y, turn, framed


@dataclass(slots=True)
class Exit:
    """Page px of the end, and the way out in radians clockwise from the right. `framed`: at the
    frame, not where a line stops on the map. `to` and `from_`: movements go there, come from
    there."""

    name: str
    lead: Words
    x: float
    y: float
    turn: float
    framed: bool
    to: bool = False
    from_: bool = False

    @property
    def words(self) -> str:
        lead = self.lead
        form = lead.both if self.to and self.from_ else lead.to if self.to else lead.from_
        return form.replace(SLOT, self.name)


def exits(scene: Scene, found: Flows, view: View, unit: float, names: str) -> list[Exit]:
    """In the order of the flows; one for each name and spot."""
    choices = name_choices(scene.atlas.mission.meta)
    choice = choices.index(names) if names in choices else 0
    lead = words_of(choices[choice], scene.atlas.mission.meta)
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
            x, y, turn, framed = spot
            same = next(
                (e for e in result
                 if e.name == name and math.hypot(e.x - x, e.y - y) < NEAR * unit),
                None,
            )  # fmt: skip
            if same is None:
                same = Exit(name, lead, x, y, turn, framed)
                result.append(same)
            same.to |= ahead
            same.from_ |= not ahead
    return result


def _way(scene: Scene, run: Run, view: View) -> np.ndarray:
    """Page px of the whole way of a movement."""
    lines = [scene.bundles.all[number].line for number in run.bundles]
    return view.pixels(np.vstack([shapely.get_coordinates(line) for line in lines]))


def _leaving(points: np.ndarray, open_: bool, view: View) -> Spot | None:
    """Where a way leaves the panel for its last point, or that point where the line stops short
    of the place; None when the end is on the map or nothing of the way is."""
    panel = view.panel
    frame = shapely.box(panel.left, panel.top, panel.right, panel.bottom)
    if frame.covers(shapely.Point(points[-1])):
        return _spot(points[-2], points[-1], False) if open_ else None
    for a, b in zip(points[-2::-1], points[:0:-1], strict=True):
        inside = shapely.intersection(shapely.LineString([a, b]), frame)
        if inside.geom_type == "LineString" and inside.length:
            return _spot(a, shapely.get_coordinates(inside)[-1], True)
    return None


def _spot(before: np.ndarray, end: np.ndarray, framed: bool) -> Spot:
    turn = math.atan2(end[1] - before[1], end[0] - before[0])
    return float(end[0]), float(end[1]), turn, framed
