"""A film's page: laid out once for all pictures, so that nothing but the map's contents moves.

What never changes is drawn once, the ground once for each of its states, and each picture only
adds its movements and marks. Texts that change (day, caption, counts) have fixed places.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..layers import LAYERS, Scene
from ..model import Selection, Snapshot, take
from ..model.period import Period
from ..model.period import words as day_words
from ..palette import PRINTED, Theme, ThemeName
from .counted import amount
from .drawing import Drawing, Item
from .drawn import arrow_boxes, draw_arrows, draw_stacks
from .exits import exits
from .filmlegend import Kind
from .flows import arrows, boxes, draw_flows
from .graticule import draw_graticule
from .ground import draw_borders, draw_ground, draw_waters
from .labels import AIR
from .layout import MARGIN, words_of
from .letters import LINE, wrap
from .marks import marks_of
from .page import Page
from .projection import View
from .relief import relief_picture
from .room import Room
from .setting import Setting
from .sheet import Sheet
from .shown import Shown
from .signs import draw_exits, place
from .spots import Crowd
from .spreading import alone, spread, stand
from .stacks import stack
from .tracing import draw_fills, draw_lines, strong_lines

MOVING = frozenset(layer.key for layer in LAYERS if layer.moving)
CAPTION = 2  # lines
SHAPES = 4  # of a block: mostly the first is taken, so that it seldom changes from day to day
DAY, SMALL = 22, 10.5  # nominal px of text
TOP = 12  # nominal px above the day
BAR = 5.0  # nominal px of the bar that shows how far the film is

Key = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Words:
    """A text of one picture: `x` is its left edge, or its right one where it is `right`; `y` the
    middle of its line; px of the sheet."""

    text: str
    x: float
    y: float
    size: float
    colour: str
    bold: bool = False
    right: bool = False


@dataclass(frozen=True)
class Stage:
    """The page of a film. `ties` are dots of towns and lines to their names, under the marks;
    `names` lie above them, so that none is ever buried. `slots` are the places of counts: right
    edge and middle. `adding`: every picture starts on the first day, and its day is the last."""

    scene: Scene
    selection: Selection
    setting: Setting
    sheet: Sheet
    theme: ThemeName
    view: View
    still: tuple[Item, ...]
    ties: tuple[Item, ...]
    names: tuple[Item, ...]
    taken: Room
    slots: Mapping[Kind, tuple[float, float]]
    count_size: float
    caption_room: float
    adding: bool

    @property
    def inks(self) -> Theme:
        return PRINTED[self.theme]

    def snapshot(self, period: Period) -> Snapshot:
        return take(self.scene.atlas, replace(self.selection, period=period))

    def drawing(self, items: Sequence[Item], paper: str = "") -> Drawing:
        sheet = self.sheet
        return Drawing(sheet.width, sheet.height, paper, (self.view,), tuple(items), "", "")

    def ground(self, snapshot: Snapshot) -> Drawing:
        """The whole page without movements, marks, names and what changes in the texts."""
        page, mission = Page(self.sheet, self.inks), self.scene.atlas.mission
        traces = self.scene.figure_traces(still_of(snapshot), page.theme)
        level = {trace.key: trace.level for trace in self.scene.traces}
        fills = [one for one in traces if level[one["meta"]["key"]] == "fill"]
        lines = [one for one in traces if level[one["meta"]["key"]] == "line"]
        draw_ground(page, self.view, mission)
        draw_fills(page, self.view, self.scene, fills)
        draw_waters(page, self.view, mission)
        draw_lines(page, self.view, self.scene, fills)
        if "boundaries" in self.selection.layers:
            draw_borders(page, self.view, mission)
        draw_lines(page, self.view, self.scene, lines)
        if "relief" in self.selection.layers:
            page.picture(relief_picture(self.view, mission, self.theme, page.unit))
        if self.setting.furniture.graticule:
            draw_graticule(page, self.view)
        return self.drawing((*page.ground, *page.pictures, *self.still), page.theme.paper)

    def movements(self, snapshot: Snapshot) -> Drawing:
        """What lies below the marks."""
        page = Page(self.sheet, self.inks)
        found = self.scene.flows(snapshot)
        draw_flows(page, self.view, found)
        draw_arrows(page, arrows(found, self.view, page.unit), self.theme)
        return self.drawing((*page.ground, *page.shapes))

    def marks(self, snapshot: Snapshot) -> Drawing:
        """What lies below the names, and keeps off them."""
        page, view, scene = Page(self.sheet, self.inks), self.view, self.scene
        traces, found = scene.figure_traces(snapshot, page.theme), scene.flows(snapshot)
        marks = [*marks_of(traces, view, page.unit), *arrows(found, view, page.unit)]
        crowd, stacks, words = Crowd(), stack(marks, page.unit), self.taken.copy()
        busy = Room()
        busy.take(*arrow_boxes(marks), *(one.box() for one in stacks))
        ends = exits(scene, found, view, page.unit, self.selection.names)
        signs = place(ends, page, view, words, busy)
        crowd.marks.take(*arrow_boxes(marks))
        crowd.words = words
        crowd.lines.take(*strong_lines(traces, view, page.unit), *boxes(found, view, page.unit))
        fixed = alone(stacks, words, AIR * page.unit)
        stand(fixed, page.unit, crowd)
        rest = sorted((one for one in stacks if one not in fixed), key=len, reverse=True)
        crowd.places = np.array([(one.x, one.y) for one in rest]).reshape(-1, 2)
        spread(rest, view.panel, page.unit, crowd, SHAPES)
        draw_stacks(page, stacks, self.theme)
        draw_exits(page, signs)
        return self.drawing((*page.ground, *page.shapes, *page.notes))

    def words(self, snapshot: Snapshot) -> list[Words]:
        """The texts of one picture."""
        ink, edge, unit = self.inks, MARGIN * self.sheet.unit, self.sheet.unit
        right = self.sheet.width - edge
        period = snapshot.selection.period
        day = day_words(period.last) if self.adding else period.words
        large, small = self.sheet.text(DAY), self.sheet.text(SMALL)
        top = TOP * unit
        found = [Words(day, right, top + large * LINE / 2, large, ink.accent, True, True)]
        low = top + large * LINE
        for line in wrap(words_of(snapshot), small, self.caption_room, CAPTION):
            found.append(Words(line, edge, low + small * LINE / 2, small, ink.muted))
            low += small * LINE
        seen = Shown((), (), frozenset(self.slots))
        for (layer, kind), (x, y) in self.slots.items():
            said = amount(snapshot, seen, layer, kind)
            if said:
                found.append(Words(said, x, y, self.count_size, ink.muted, right=True))
        return found


def still_of(snapshot: Snapshot) -> Snapshot:
    """Only what the ground is made of."""
    return replace(snapshot, drawn=tuple(p for p in snapshot.drawn if p[0].layer not in MOVING))


def keys_of(snapshot: Snapshot) -> tuple[Key, Key]:
    """What the ground and the moving things of a picture depend on: equal keys, equal pictures."""
    pairs = [(record, (record.id, int(sure))) for record, sure in snapshot.drawn]
    still = tuple(key for record, key in pairs if record.layer not in MOVING)
    return still, tuple(key for record, key in pairs if record.layer in MOVING)
