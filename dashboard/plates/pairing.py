"""The legend of two maps: each sign once, with the count of the left map and of the right one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..languages import number as written
from ..languages import t
from ..layers import LAYERS, Entry, Swatch
from ..layers.flows import Flows
from ..mission import Mission
from ..model import Snapshot
from ..model.difference import NOBODY, Difference
from ..model.period import words as day_words
from .counted import NONE, beyond, entries
from .legend import Legend
from .marked import Marked
from .rows import Row
from .shown import Shown

MOST_PAIRS = 6


@dataclass(frozen=True, slots=True)
class Side:
    """What one of the two maps shows."""

    snapshot: Snapshot
    seen: Shown
    borders: tuple[str, ...]
    marked: Marked
    flows: Flows


class PairedLegend(Legend):
    def both(self, mission: Mission, sides: Sequence[Side], found: Difference) -> list[Row]:
        """What changed hands, then every sign that either map draws."""
        periods = [side.snapshot.selection.period for side in sides]
        days = " → ".join(day_words(period.last) for period in periods)
        rows = [*self._turned(mission, found), self.heading(days, space=9)]
        long = any(period.first != period.last for period in periods)
        unsure = any(possible for side in sides for _, possible in side.snapshot.counts.values())
        notes = [t("Figures: earlier map → later map.")]
        if long:
            notes.insert(
                0, t("Areas, lines and posts as on these days; the rest in the whole periods.")
            )
        if unsure:
            notes.append(t("?: only possibly."))
        rows.append(self.note(" ".join(notes)))
        told = {
            (layer.key, entry.kind)
            for side in sides
            for layer, own in entries(mission, side.snapshot, side.seen, side.borders)
            for entry in own
        }
        largest = max((side.flows for side in sides), key=lambda flows: len(flows.all))
        for layer in LAYERS:
            own = [entry for entry in layer.legend(mission) if (layer.key, entry.kind) in told]
            if not own:
                continue
            rows.append(self.heading(t(layer.label), space=9))
            rows += [self._entry_of_both(layer.key, entry, sides) for entry in own]
            if layer.scale and largest.all:
                rows += self._widths_of_both([entry.told for entry in layer.scale], sides)
            if layer.note:
                rows.append(self.note(t(layer.note)))
        names = frozenset().union(*(side.marked.names for side in sides))
        marked = Marked(names, any(side.marked.blocks for side in sides))
        rows += self._readings(marked, any(side.seen.circles for side in sides))
        forms = (t("Earlier map: {text}"), t("Later map: {text}"))
        for side, form in zip(sides, forms, strict=True):
            if text := beyond(mission, side.snapshot, side.seen):
                rows.append(self.note(form.format(text=f"{text[:1].lower()}{text[1:]}"), space=6))
        return [*rows, *self.ground()]

    def _turned(self, mission: Mission, found: Difference) -> list[Row]:
        """Square kilometres by pair of reported controls, the largest first."""
        if not found.km2:
            return [self.heading(t("No ground changed hands"))]
        labels = {status.id: status.label for status in mission.meta.statuses}
        slots = {status.id: status.slot for status in mission.meta.statuses}
        total = round(sum(found.km2.values()))
        rows = [self.heading(t("Changed hands: {n} km\u00b2", n=total))]
        for (was, now), km2 in list(found.km2.items())[:MOST_PAIRS]:
            before, after = (labels.get(one, t("not shown")) for one in (was, now))
            swatch = Swatch("fill", f"status.{slots[now or was]}")
            size = t("{n} km\u00b2", n=round(km2, None if km2 >= 10 else 1))
            rows.append(
                self.entry(Entry(now or NOBODY, f"{before} → {after}", swatch), size, False)
            )
        if rest := sum(list(found.km2.values())[MOST_PAIRS:]):
            rows.append(self.note(t("Other changes: {n} km\u00b2.", n=round(rest))))
        return rows

    def _entry_of_both(self, layer: str, entry: Entry, sides: Sequence[Side]) -> Row:
        counts = [_short(side, layer, entry.kind) for side in sides]
        text = counts[0] if counts[0] == counts[1] else " → ".join(c or NONE for c in counts)
        if text and all(kind_of_ground(side, layer, entry.kind) for side in sides):
            text = t("{n} km\u00b2", n=text)
        certain = any(s.snapshot.counts.get((layer, entry.kind), (1, 0))[0] for s in sides)
        return self.entry(entry, text, hollow=not certain)

    def _widths_of_both(self, scale: Sequence[Entry], sides: Sequence[Side]) -> list[Row]:
        """One scale, the same for both maps."""
        fullest = max((side.flows for side in sides), key=lambda flows: len(flows.signs))
        return self._widths(scale, fullest)


def kind_of_ground(side: Side, layer: str, kind: str) -> bool:
    return layer == "control" and kind in side.snapshot.km2


def _short(side: Side, layer: str, kind: str) -> str:
    """As legend.amount has it, in few signs: `1 + 11?` are eleven only possible ones more."""
    if kind_of_ground(side, layer, kind):
        return written(side.snapshot.km2[kind], 0) if side.snapshot.km2[kind] else NONE
    if (layer, kind) not in side.seen.marked:
        return ""
    certain, possible = side.snapshot.counts.get((layer, kind), (0, 0))
    sure = written(certain) if certain else "" if possible else NONE
    return " + ".join(filter(None, (sure, f"{written(possible)}?" if possible else "")))
