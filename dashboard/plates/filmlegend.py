"""The legend of a film: the signs of all its pictures, with room for the count of each.

It is shorter than that of a plate: a picture is seen for a moment, and the map needs the room."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..languages import t
from ..layers import Entry
from ..layers.flows import Flows
from ..mission import Mission
from ..model import Snapshot
from .counted import entries
from .legend import Legend
from .letters import LINE, width, wrap
from .marked import Marked
from .page import Page
from .rows import Row
from .shown import Shown
from .swatches import draw_swatch

Kind = tuple[str, str]  # layer and kind of a record


class Counts(Legend):
    """Leaves the places of its counts free, and knows them once its rows are drawn: `slots` has
    right edge and middle of each in px. `widest` are the longest texts that come to stand there."""

    widest: Mapping[Kind, str] = {}
    slots: Mapping[Kind, tuple[float, float]] = {}

    def rows(
        self, mission: Mission, snapshot: Snapshot, seen: Shown,
        borders: Iterable[str], marked: Marked, flows: Flows,
    ) -> list[Row]:  # fmt: skip
        self.slots = {}
        rows: list[Row] = []
        for layer, found in entries(mission, snapshot, seen, borders):
            rows.append(self.heading(t(layer.label), space=9))
            for entry in found:
                certain = snapshot.counts.get((layer.key, entry.kind), (1, 0))[0]
                rows.append(self._counted(entry, (layer.key, entry.kind), hollow=not certain))
            if layer.scale and flows.all:
                rows += self.scale([entry.told for entry in layer.scale], flows)
        return [*rows, *self._readings(marked, seen.circles), *self.ground()]

    def _counted(self, entry: Entry, key: Kind, hollow: bool) -> Row:
        said = self.widest.get(key, "")
        aside = width(said, self.size) + 8 * self.page.unit if said else 0
        lines = wrap(entry.label, self.size, self.room - self.indent - aside, 3)

        def draw(page: Page, left: float, top: float, room: float) -> None:
            middle = top + self.size * LINE / 2 + 1.5 * page.unit
            draw_swatch(page, entry.swatch, left, middle, self.theme, hollow, self.density)
            page.text(left + self.indent, top + 1.5 * page.unit, lines, self.size, valign="top")
            if said:
                self.slots = {**self.slots, key: (left + room, middle)}

        tall = len(lines) * self.size * LINE + 4 * self.page.unit * self.density
        return Row(tall, draw, entry.label)
