"""Marks, scale bar and names share one map: who chooses first, and who makes way."""

from __future__ import annotations

import numpy as np

from ..layers import Scene
from ..model import Snapshot
from ..palette import ThemeName
from .candidates import Label
from .corner import draw_corner
from .drawn import arrow_boxes, draw_arrows, draw_stacks
from .exits import exits
from .flows import arrows, boxes
from .graticule import draw_degrees
from .inset import draw_inset
from .labels import AIR, Names
from .marks import Mark, marks_of
from .naming import names_of
from .page import Page
from .placed import Placed, draw_labels
from .projection import View
from .room import Box, Room
from .setting import Setting
from .shown import shown
from .signs import Sign, draw_exits, place
from .spots import Crowd
from .spreading import alone, even, spread, stand
from .stacks import Stack, stack
from .tracing import Traces, strong_lines

TOWN = 30  # nominal px around a chief town that the scale bar leaves to its name
SMALL_BLOCK = 3  # pictures of a block that still stands on its place like a single mark


def settle(
    page: Page,
    view: View,
    scene: Scene,
    snapshot: Snapshot,
    traces: Traces,
    marks: list[Mark],
    setting: Setting,
) -> tuple[list[Stack], list[Placed], list[Sign]]:
    """The scale bar takes the quietest corner, then the far ends of movements their places at
    the frame. The chief towns choose next, for their names must
    not be missing; marks that one of them covers move, as blocks of marks do that cover
    something; then the chief towns look once more, and all other names come last."""
    crowd, unit, panel = Crowd(), page.unit, view.panel
    crowd.marks.take(*arrow_boxes(marks))
    stacks = stack(marks, unit)
    home = Room()
    home.take(*(one.box() for one in stacks if len(one) <= SMALL_BLOCK))
    labels: list[Label] = []
    if "names" in snapshot.selection.layers and snapshot.selection.names != "off":
        near = {getattr(record.row, "place", "") for record in shown(scene, snapshot, view).records}
        mission, language = scene.atlas.mission, snapshot.selection.names
        labels = names_of(mission, view, page, language, frozenset(near))
    chief = [label for label in labels if label.chief]
    busy = Room()
    busy.take(*arrow_boxes(marks), *(one.box() for one in stacks))
    busy.take(*(Box(one.x, one.y, one.x, one.y).grown(TOWN * unit) for one in chief))
    names = Names(view, crowd.marks, unit, home)
    parts = setting.furniture
    names.words.take(*draw_corner(page, view, busy, parts))
    names.words.take(*draw_inset(page, view, scene.atlas.mission, busy, parts))
    names.words.take(*draw_degrees(page, view, names.words, parts))
    flows, spoken = scene.flows(snapshot), snapshot.selection.names
    signs = place(exits(scene, flows, view, unit, spoken), page, view, names.words, busy)
    names.place(chief)
    crowd.words = names.words
    borders = scene.atlas.mission.lines if "boundaries" in snapshot.selection.layers else ()
    crowd.lines.take(*strong_lines(traces, view, unit, borders), *boxes(flows, view, unit))
    before = crowd.copy()
    fixed = alone(stacks, names.words, AIR * unit)
    stand(fixed, unit, crowd)
    rest = sorted((one for one in stacks if one not in fixed), key=len, reverse=True)
    rivals = (*rest, *chief)
    crowd.places = np.array([(one.x, one.y) for one in rivals]).reshape(-1, 2)
    spread(rest, panel, unit, crowd)  # the largest first, while there is room for it
    even(stacks, unit, crowd, before)
    names.again(crowd.marks)
    names.place((label for label in labels if not label.chief), crowd.marks)
    return stacks, names.placed, signs


def draw_marks(
    page: Page,
    view: View,
    scene: Scene,
    snapshot: Snapshot,
    traces: Traces,
    setting: Setting,
    theme: ThemeName,
) -> None:
    marks = [
        *marks_of(traces, view, page.unit),
        *arrows(scene.flows(snapshot), view, page.unit),
    ]
    stacks, names, signs = settle(page, view, scene, snapshot, traces, marks, setting)
    draw_arrows(page, marks, theme)
    draw_stacks(page, stacks, theme)
    draw_labels(page, names, marks)
    draw_exits(page, signs)
