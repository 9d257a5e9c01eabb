"""The legend: what is drawn on this plate, with its own marks and its counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..basemap.icons import HALOS, POSSIBLE
from ..languages import later, opened, t
from ..layers import Entry
from ..layers.flows import Flows
from ..mission import Mission
from ..model import Snapshot
from ..model.adding import words
from ..model.period import words as day_words
from ..palette import ThemeName
from .based import block, strip
from .counted import amount, beyond, entries
from .letters import LINE, width, wrap
from .marked import Marked
from .marks import draw_icon
from .page import Page
from .rows import Row
from .shown import Shown
from .swatches import WIDE, draw_swatch

POSSIBLE_NOTE = later("Hollow: only possibly there, or in the period")
BLOCK_NOTE = later(
    "Marks of one place stand side by side, a thin line leads to it; a figure counts equal marks, "
    "where there are many also close by."
)
ARROW_NOTE = later("Hollow arrow: date or road not certain")
RING_NOTES = {
    "halo-settlement": later("Ring: at this settlement, exact spot not reported"),
    "halo-approximate": later("Broken ring: approximate place"),
    "halo-radius": later("Broken circle: within it, true to scale"),
}
NOTE_LINES = 8  # a note that is cut explains nothing
ENTRY_LINES = 6


class Legend:
    """Makes rows for columns of `room` px; `density` shrinks text and spacing."""

    def __init__(
        self, page: Page, theme: ThemeName, room: float, density: float,
        base: Sequence[Entry] = (),
    ) -> None:  # fmt: skip
        """`base` are signs of the ground that the map may have."""
        self.page = page
        self.base = base
        self.theme: ThemeName = theme
        self.room = room
        self.density = density
        self.size = page.sheet.text(11 * density)
        self.small = page.sheet.text(8.8 * density)
        self.indent = (WIDE + 8) * page.unit

    def rows(
        self, mission: Mission, snapshot: Snapshot, seen: Shown,
        borders: Iterable[str], marked: Marked, flows: Flows,
    ) -> list[Row]:  # fmt: skip
        period = snapshot.selection.period
        rows = [self.heading(t("On {day}", day=day_words(period.last)))]
        if period.first != period.last:
            rows.append(
                self.note(t("Areas, lines and posts as on this day; the rest in the whole period."))
            )
        for layer, found in entries(mission, snapshot, seen, borders):
            rows.append(self.heading(t(layer.label), space=9))
            for entry in found:
                count = amount(snapshot, seen, layer.key, entry.kind)
                certain = snapshot.counts.get((layer.key, entry.kind), (1, 0))[0]
                away = seen.beyond[layer.key, entry.kind]
                rows.append(self.entry(entry, count, hollow=not certain, away=away))
            if layer.scale and flows.all:
                rows += self._widths([entry.told for entry in layer.scale], flows)
            if layer.note:
                rows.append(self.note(t(layer.note)))
        rows += self._readings(marked, seen.circles)
        if text := beyond(mission, snapshot, seen):
            rows.append(self.note(text, space=6))
        return [*rows, *self.ground()]

    def _widths(self, scale: Sequence[Entry], flows: Flows) -> list[Row]:
        """What the widths of the movements mean, and what they leave out."""
        rows = self.scale(scale, flows)
        if said := words(flows.movements, flows.unknown, flows.apart, flows.scale.measure):
            rows.append(self.note(f"{opened(said)}."))
        return rows

    def scale(self, scale: Sequence[Entry], flows: Flows) -> list[Row]:
        """What the widths of the movements mean, two in a line."""
        signs, called = {entry.kind: entry for entry in scale}, flows.signs
        steps = [
            replace(signs[f"width-{i}"], label=label)
            for i, label in enumerate(flows.scale.labels)
            if f"width-{i}" in called
        ]
        rows = [self.samples(two) for two in self._pairs(steps)]
        rest = [signs[kind] for kind in ("missing", "thin", "direction") if kind in called]
        return rows + [self.samples(two) for two in self._pairs(rest)]

    def _pairs(self, entries: Sequence[Entry]) -> list[list[Entry]]:
        """Two in a line where both fit; a long word of a language gets a line of its own."""
        room = self.room / 2 - self.indent - 8 * self.page.unit
        lines: list[list[Entry]] = []
        for entry in entries:
            if (
                lines
                and len(lines[-1]) == 1
                and all(self._fits(e, room) for e in (*lines[-1], entry))
            ):
                lines[-1].append(entry)
            else:
                lines.append([entry])
        return lines

    def _fits(self, entry: Entry, room: float) -> bool:
        return self._wide(entry) - self.indent <= room

    def _readings(self, marked: Marked, circles: bool) -> list[Row]:
        """How to read hollow marks, rings and blocks, if any; arrows stand in the scale."""
        names = marked.names
        arrows = {name for name in names if name.startswith("arrow-")}
        hollow = sorted(name for name in names - arrows if name.endswith(POSSIBLE))
        found = [(hollow[0], POSSIBLE_NOTE)] if hollow else []
        rings = names | ({"halo-radius"} if circles else set())
        found += [(f"halo-{h}", RING_NOTES[f"halo-{h}"]) for h in HALOS if f"halo-{h}" in rings]
        # arrows that are faint have no picture of their own among the steps of the scale
        faint = sorted(name for name in arrows if name.endswith(POSSIBLE))
        found += [(faint[0], ARROW_NOTE)] if faint else []
        rows = [self.reading(name, t(text)) for name, text in found]
        if marked.blocks:
            rows.append(self.note(t(BLOCK_NOTE)))
        return [self.heading(t("How to read the marks"), space=9), *rows] if rows else []

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
        lines = wrap(entry.label, size, self.room - indent - aside, ENTRY_LINES)
        told = t("{n} outside this map", n=away) if away else ""
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

    def ground(self) -> list[Row]:
        """Signs of what no record carries, last and the first to go where there is no room."""
        if not self.base:
            return []
        head = self.heading(t("Ground"))

        def rows(signs: Sequence[Entry]) -> list[Row]:
            return [head, *(self.samples(two, air=2) for two in self._pairs(signs))]

        def flat(room: float) -> Row:
            return strip(self.base, t("Ground"), self.sample, self._wide, self.small, room)

        return [block(self.base, rows, 9 * self.page.unit * self.density, flat)]

    def sample(self, page: Page, entry: Entry, left: float, middle: float) -> None:
        """A small sign with its word."""
        draw_swatch(page, entry.swatch, left, middle, self.theme, False)
        said = entry.short or entry.label
        page.text(left + self.indent, middle, said, self.small, colour=page.theme.muted)

    def _wide(self, entry: Entry) -> float:
        """Px of a small sign with its word."""
        return self.indent + width(entry.short or entry.label, self.small)

    def samples(self, entries: Sequence[Entry], air: float = 4) -> Row:
        """Small signs side by side, which explain sizes and count nothing."""
        size, part = self.small, self.room / 2

        def draw(page: Page, left: float, top: float, _: float) -> None:
            middle = top + size * LINE / 2 + page.unit
            for i, entry in enumerate(entries):
                self.sample(page, entry, left + i * part, middle)

        tall = size * LINE + air * self.page.unit * self.density
        return Row(tall, draw, " ".join(entry.short or entry.label for entry in entries))

    def note(self, text: str, space: float = 0, indent: float = 0) -> Row:
        size = self.small
        lines = wrap(text, size, self.room - indent, NOTE_LINES)

        def draw(page: Page, left: float, top: float, _: float) -> None:
            page.text(left + indent, top, lines, size, colour=page.theme.muted, valign="top")

        tall = len(lines) * size * LINE + 2 * self.page.unit
        return Row(tall, draw, text, space=space * self.page.unit)

    def reading(self, name: str, text: str) -> Row:
        note = self.note(text, indent=self.indent)
        tall = max(note.height, 20 * self.page.unit * self.density)

        def draw(page: Page, left: float, top: float, room: float) -> None:
            centre = (left + WIDE * page.unit / 2, top + tall / 2)
            scale = (0.55 if name.startswith("halo") else 0.8) * self.density
            draw_icon(page, name, self.theme, centre=centre, scale=scale)
            note.draw(page, left, top + (tall - note.height) / 2 + page.unit, room)

        return Row(tall, draw, text)
