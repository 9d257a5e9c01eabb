"""The legend: what is drawn on this plate, with its own marks and its counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..basemap.icons import HALOS, POSSIBLE
from ..layers import LAYERS, Entry, Layer
from ..layers.flows import Flows
from ..mission import Mission, named
from ..model import Snapshot
from ..model.adding import words
from ..model.period import words as day_words
from ..palette import ThemeName
from .letters import LINE, width, wrap
from .marks import Mark, draw_icon
from .page import Page
from .rows import Row
from .shown import Shown
from .stacks import stack
from .swatches import WIDE, draw_swatch

NONE = "\u2013"
NAMED = 4  # places of marks outside the map, for each layer
POSSIBLE_NOTE = "Hollow: only possibly there, or in the period"
BLOCK_NOTE = (
    "Marks of one place stand side by side, a thin line leads to it; a figure counts equal marks, "
    "where there are many also close by."
)
RING_NOTES = {
    "halo-settlement": "Ring: at this settlement, exact spot not reported",
    "halo-approximate": "Broken ring: approximate place",
    "halo-radius": "Broken circle: within it, true to scale",
}


def entries(
    mission: Mission, snapshot: Snapshot, seen: Shown, borders: Iterable[str]
) -> list[tuple[Layer, list[Entry]]]:
    """The layers and kinds that the plate draws or counts, in the order of the map."""
    kinds = seen.kinds | {("boundaries", kind) for kind in borders}
    found = []
    for layer in LAYERS:
        if layer.key in snapshot.selection.layers:
            rows = [e for e in layer.legend(mission) if (layer.key, e.kind) in kinds]
            if rows:
                found.append((layer, rows))
    return found


def amount(snapshot: Snapshot, seen: Shown, layer: str, kind: str) -> str:
    """`5 + 7 possible` for marks, square kilometres for areas, nothing for lines; a dash for none,
    as on the screen: none reported is not none there."""
    if layer == "control" and kind in snapshot.km2:
        return f"{snapshot.km2[kind]:,.0f} km²" if snapshot.km2[kind] else NONE
    if (layer, kind) not in seen.marked:
        return ""
    certain, possible = snapshot.counts.get((layer, kind), (0, 0))
    if not possible:
        return f"{certain:,}" if certain else NONE
    return f"{certain:,} + {possible:,} possible" if certain else f"{possible:,} possible"


def beyond(mission: Mission, snapshot: Snapshot, seen: Shown) -> str:
    """What is counted but not on this map, by layer and place; empty when all is on it."""
    language, parts = snapshot.selection.names, []
    for layer in LAYERS:
        own = [record for record in seen.outside if record.layer == layer.key]
        if own:
            found = (mission.places.get(getattr(record.row, "place", "")) for record in own)
            known = Counter(
                named(p.names, p.name, language, mission.meta) for p in found if p
            ).most_common()
            where = [f"{name} {n}" if n > 1 else name for name, n in known[:NAMED]]
            if where and (rest := len(own) - sum(n for _, n in known[:NAMED])):
                where.append(f"elsewhere {rest}")
            parts.append(
                f"{layer.label} {len(own):,}" + (f" ({', '.join(where)})" if where else "")
            )
    return f"Outside this map, but counted: {'; '.join(parts)}." if parts else ""


class Legend:
    """Makes rows for columns of `room` px; `density` shrinks text and spacing."""

    def __init__(self, page: Page, theme: ThemeName, room: float, density: float) -> None:
        self.page = page
        self.theme: ThemeName = theme
        self.room = room
        self.density = density
        self.size = page.sheet.text(11 * density)
        self.small = page.sheet.text(8.8 * density)
        self.indent = (WIDE + 8) * page.unit

    def rows(
        self, mission: Mission, snapshot: Snapshot, seen: Shown,
        borders: Iterable[str], marks: Iterable[Mark], flows: Flows,
    ) -> list[Row]:  # fmt: skip
        period = snapshot.selection.period
        rows = [self.heading(f"On {day_words(period.last)}")]
        if period.first != period.last:
            rows.append(
                self.note("Areas, lines and posts as on this day; the rest in the whole period.")
            )
        for layer, found in entries(mission, snapshot, seen, borders):
            rows.append(self.heading(layer.label, space=9))
            for entry in found:
                count = amount(snapshot, seen, layer.key, entry.kind)
                certain = snapshot.counts.get((layer.key, entry.kind), (1, 0))[0]
                away = seen.beyond[layer.key, entry.kind]
                rows.append(self.entry(entry, count, hollow=not certain, away=away))
            if layer.scale and flows.all:
                rows += self._widths(layer.scale, flows)
            if layer.note:
                rows.append(self.note(layer.note))
        rows += self._readings(list(marks), seen.circles)
        if text := beyond(mission, snapshot, seen):
            rows.append(self.note(text, space=6))
        return rows

    def _widths(self, scale: Sequence[Entry], flows: Flows) -> list[Row]:
        """What the widths of the movements mean, two in a line, and what they leave out."""
        signs = {entry.kind: entry for entry in scale}
        steps = [
            replace(signs[f"width-{i}"], label=label)
            for i, label in enumerate(flows.scale.labels)
            if f"width-{i}" in flows.signs
        ]
        rows = [self.samples(steps[i : i + 2]) for i in range(0, len(steps), 2)]
        rest = [signs[kind] for kind in ("missing", "thin", "direction") if kind in flows.signs]
        rows += [self.samples(rest[i : i + 2]) for i in range(0, len(rest), 2)]
        if said := words(flows.movements, flows.unknown, flows.apart, flows.scale.measure):
            rows.append(self.note(f"{said[:1].upper()}{said[1:]}."))
        return rows

    def _readings(self, marks: list[Mark], circles: bool) -> list[Row]:
        """How to read hollow marks, rings and blocks, if any; arrows stand in the scale."""
        names = {mark.name for mark in marks}
        arrows = {name for name in names if name.startswith("arrow-")}
        hollow = sorted(name for name in names - arrows if name.endswith(POSSIBLE))
        found = [(hollow[0], POSSIBLE_NOTE)] if hollow else []
        rings = names | ({"halo-radius"} if circles else set())
        found += [(f"halo-{h}", RING_NOTES[f"halo-{h}"]) for h in HALOS if f"halo-{h}" in rings]
        rows = [self._reading(name, text) for name, text in found]
        if any(len(one) > 1 or len(one.icons) > 1 for one in stack(marks, self.page.unit)):
            rows.append(self.note(BLOCK_NOTE))
        return [self.heading("How to read the marks", space=9), *rows] if rows else []

    def heading(self, text: str, space: float = 0) -> Row:
        size = self.page.sheet.text(9.2 * self.density)
        lines = wrap(text, size, self.room, 2, bold=True)

        def draw(page: Page, left: float, top: float, _: float) -> None:
            page.text(left, top, lines, size, bold=True, colour=page.theme.muted, valign="top")

        tall = len(lines) * size * LINE + 3 * self.page.unit * self.density
        return Row(tall, draw, text, heading=True, space=space * self.page.unit * self.density)

    def entry(self, entry: Entry, count: str, hollow: bool, away: int = 0) -> Row:
        """`away` of its marks are not on this map: said beside the label, or below it."""
        size, indent = self.size, self.indent
        aside = width(count, size) + 8 * self.page.unit if count else 0
        lines = wrap(entry.label, size, self.room - indent - aside, 3)
        told = f"{away:,} outside this map" if away else ""
        end = width(lines[-1], size) + 8 * self.page.unit
        beside = end + width(told, self.small) <= self.room - indent - aside

        def draw(page: Page, left: float, top: float, room: float) -> None:
            middle = top + size * LINE / 2 + 1.5 * page.unit
            draw_swatch(page, entry.swatch, left, middle, self.theme, hollow, self.density)
            page.text(left + indent, top + 1.5 * page.unit, lines, size, valign="top")
            if count:
                page.text(left + room, middle, count, size, colour=page.theme.muted, align="right")
            if told:
                low = top + 1.5 * page.unit + len(lines) * size * LINE
                x, y = (end, low - size * LINE / 2) if beside else (0, low + under / 2)
                page.text(left + indent + x, y, told, self.small, colour=page.theme.muted)

        under = self.small * LINE if told and not beside else 0
        tall = len(lines) * size * LINE + under + 4 * self.page.unit * self.density
        return Row(tall, draw, f"{entry.label} {count} {told}".strip())

    def samples(self, entries: Sequence[Entry]) -> Row:
        """Small signs side by side, which explain sizes and count nothing."""
        size, part = self.small, self.room / 2

        def draw(page: Page, left: float, top: float, _: float) -> None:
            middle = top + size * LINE / 2 + page.unit
            for i, entry in enumerate(entries):
                draw_swatch(page, entry.swatch, left + i * part, middle, self.theme, False)
                text = left + i * part + self.indent
                page.text(text, middle, entry.short or entry.label, size, colour=page.theme.muted)

        tall = size * LINE + 4 * self.page.unit * self.density
        return Row(tall, draw, " ".join(entry.short or entry.label for entry in entries))

    def note(self, text: str, space: float = 0, indent: float = 0) -> Row:
        size = self.small
        lines = wrap(text, size, self.room - indent, 4)

        def draw(page: Page, left: float, top: float, _: float) -> None:
            page.text(left + indent, top, lines, size, colour=page.theme.muted, valign="top")

        tall = len(lines) * size * LINE + 2 * self.page.unit
        return Row(tall, draw, text, space=space * self.page.unit)

    def _reading(self, name: str, text: str) -> Row:
        note = self.note(text, indent=self.indent)
        tall = max(note.height, 20 * self.page.unit * self.density)

        def draw(page: Page, left: float, top: float, room: float) -> None:
            centre = (left + WIDE * page.unit / 2, top + tall / 2)
            scale = (0.55 if name.startswith("halo") else 0.8) * self.density
            draw_icon(page, name, self.theme, centre=centre, scale=scale)
            note.draw(page, left, top + (tall - note.height) / 2 + page.unit, room)

        return Row(tall, draw, text)
