"""Pages that cite every source of a plate in full, for those that its foot has no room for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import quote

from ..languages import t
from ..mission import Mission, Source
from ..palette import PRINTED, ThemeName
from .drawing import Drawing
from .layout import GAP, MARGIN
from .letters import LINE, wrap
from .page import Page
from .sheet import Sheet

COLUMN = 330  # nominal px that a column has at least
SMALL, FAMILY = 8.2, 10.5  # nominal size of text
AIR = 0.45  # lines between two sources
SCRIPTS = ("LATIN", "CYRILLIC", "ARMENIAN")


@dataclass(frozen=True, slots=True)
class _Item:
    """Lines that stay together. `air` px stand above them, unless they open a column; an item
    that `leads` is not the last of one."""

    lines: list[str]
    size: float
    air: float
    leads: bool = False

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * LINE


def references(
    mission: Mission, ids: Iterable[str], sheet: Sheet, theme: ThemeName, about: str
) -> list[Drawing]:
    """Drawings of the sheet's size, in the language that is spoken: pages by family and publisher,
    the oldest first. `about` is the title of the plate. Nothing where there are no sources."""
    page = Page(sheet, PRINTED[theme])
    edge, gap = MARGIN * page.unit, 1.6 * GAP * page.unit
    room, size = sheet.width - 2 * edge, sheet.text(12)
    count = max(1, int((room + gap) // (COLUMN * page.unit + gap)))
    wide = (room - (count - 1) * gap) / count
    head = wrap(t("Sources of {title}", title=about), size, room, 2, bold=True)
    top = edge + len(head) * size * LINE + 8 * page.unit
    found = [mission.sources[name] for name in ids]
    columns = list(_columns(_items(mission, found, sheet, wide), sheet.height - edge - top))
    runs = [columns[at : at + count] for at in range(0, len(columns), count)]
    return [
        _page(Page(sheet, page.theme), head, run, (number, len(runs)), top, wide + gap)
        for number, run in enumerate(runs, 1)
    ]


def _items(mission: Mission, found: Sequence[Source], sheet: Sheet, wide: float) -> Iterator[_Item]:
    small, large = sheet.text(SMALL), sheet.text(FAMILY)
    for family in mission.meta.families:
        own = [*{one.citation: one for one in found if one.affiliation == family.id}.values()]
        own.sort(key=lambda one: (one.publisher, one.published or date.min, one.id))
        if own:
            said = f"{family.label} ({len(own)})"
            yield _Item(wrap(said, large, wide, 2, bold=True), large, large, leads=True)
        for one in own:
            plain = replace(one, url="".join(map(_plain, one.url)))
            yield _Item(wrap(plain.citation, small, wide), small, AIR * small)


def _plain(letter: str) -> str:
    """A letter of an address as a browser takes it too, where the plate's fonts do not have it."""
    known = letter.isascii() or unicodedata.name(letter, "").startswith(SCRIPTS)
    return letter if known else quote(letter)


def _columns(items: Iterable[_Item], high: float) -> Iterator[list[_Item]]:
    column: list[_Item] = []
    used = 0.0
    for item in items:
        if column and used + item.air + item.height > high:
            moved = [column.pop()] if len(column) > 1 and column[-1].leads else []
            yield column
            column, used = moved, sum(one.height for one in moved)
        used += item.height + (item.air if column else 0)
        column.append(item)
    if column:
        yield column


def _page(
    page: Page, head: list[str], run: list[list[_Item]], number: tuple[int, int], top: float,
    step: float,
) -> Drawing:  # fmt: skip
    edge, size = MARGIN * page.unit, page.sheet.text(12)
    page.text(edge, edge, head, size, bold=True, valign="top")
    small = page.sheet.text(SMALL)
    said = "{} / {}".format(*number)
    right = page.sheet.width - edge
    page.text(
        right, page.sheet.height - edge / 2, said, small, colour=page.theme.muted, align="right"
    )
    for at, column in enumerate(run):
        left, low = edge + at * step, top
        for index, item in enumerate(column):
            low += item.air if index else 0
            page.text(left, low, item.lines, item.size, bold=item.leads, valign="top")
            low += item.height
    return page.drawing((), " ".join(head), " ".join(head))
