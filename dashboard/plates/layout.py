"""The bands of the page: header above, footer below, the body between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..languages import later, opened, t
from ..mission import Mission
from ..model import Record, Snapshot
from .cited import citations, cited, files, lead
from .code import code_size, coded
from .letters import LINE, wrap
from .page import MARGIN, Page
from .regional import region
from .setting import Setting
from .sheet import Frame

GAP = 14
ADDRESS_LINES = 8  # half an address leads nowhere
BETWEEN = " / "  # the figures of one day that differ, as model/measures.py joins them
NUMBERS = {2: later("two"), 3: later("three"), 4: later("four")}


@dataclass(frozen=True, slots=True)
class Body:
    """The space between header and footer, px."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Paragraph:
    lines: list[str]
    size: float
    colour: str
    bold: bool = False
    lead: str = ""

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * LINE


@dataclass(frozen=True, slots=True)
class Band:
    """Paragraphs below one another, measured before they are drawn."""

    paragraphs: tuple[Paragraph, ...]
    least: float = 0.0

    @property
    def height(self) -> float:
        return max(self.least, sum(each.height for each in self.paragraphs))

    def draw(self, page: Page, left: float, top: float) -> None:
        for each in self.paragraphs:
            page.text(
                left, top, each.lines, each.size, colour=each.colour, bold=each.bold,
                valign="top", lead=each.lead,
            )  # fmt: skip
            top += each.height


def words_of(snapshot: Snapshot) -> str:
    """The caption without the period, which stands above it. Figures that differ are said to be
    reports: `1 / 2 people` alone reads like a share."""
    text = snapshot.caption.removeprefix(f"{snapshot.selection.period.words}: ")
    for track, step in snapshot.figures:
        if step and track.measure.caption:
            said, count = f"{step.text} {track.measure.caption}", len(step.text.split(BETWEEN))
            if count > 1:
                number = t(NUMBERS.get(count, str(count)))
                text = text.replace(said, t("{n} reports: {said}", n=number, said=said))
    return opened(text)


def told(snapshot: Snapshot, setting: Setting, whole: Frame | None) -> str:
    """The caption; of a map that shows a part of the region, that its figures are not of that
    part."""
    text = words_of(snapshot)
    if setting.frame is None or (whole and setting.frame.holds(whole)):
        return text
    part = t("Figures of the whole region; this map shows a part of it.")
    return f"{text}. {part}"


def header(page: Page, mission: Mission, snapshot: Snapshot, setting: Setting) -> Band:
    """Title, period and caption."""
    sheet, theme = page.sheet, page.theme
    room = sheet.width - 2 * MARGIN * page.unit
    if setting.number:
        room -= 70 * page.unit
    parts = []
    for text, nominal, most, bold, ink in (
        (setting.title or mission.meta.title, 23, 2, True, theme.ink),
        (snapshot.selection.period.words, 14, 1, True, theme.accent),
        (told(snapshot, setting, region(mission)), 10.5, 3, False, theme.muted),
    ):
        size = sheet.text(nominal)
        parts.append(Paragraph(wrap(text, size, room, most, bold), size, ink, bold))
    return Band(tuple(parts))


def draw_number(page: Page, setting: Setting) -> None:
    """Which page of a batch this is, right of the title."""
    if setting.number:
        size = page.sheet.text(10.5)
        right = page.sheet.width - MARGIN * page.unit
        said = "{} / {}".format(*setting.number)
        page.text(right, 14 * page.unit + size, said, size, colour=page.theme.muted, align="right")


def footer(
    page: Page, mission: Mission, records: Sequence[Record], setting: Setting, most: int = 0
) -> Band:
    """Disclaimer, sources in at most so many lines (0: as many as suit the sheet), credits, data
    version and address."""
    sheet, theme = page.sheet, page.theme
    room = sheet.width - 2 * MARGIN * page.unit
    if coded(setting):
        room -= code_size(page) + GAP * page.unit
    version = t("Data version {version}", version=mission.version)
    address = " · ".join(filter(None, (version, mission.announcement, setting.permalink)))
    small = sheet.text(7.8)
    said = sheet.text(9.2)
    most = most or (4 if sheet.wide else 6)
    base = t("Base map: {credits}", credits=mission.meta.credits)
    parts = [Paragraph(wrap(mission.meta.disclaimer, said, room, 4), said, theme.ink)]
    if setting.furniture.sources:
        where = files(mission, records)
        cites = citations(cited(mission, records), where, small, room, most)
        parts.append(Paragraph(cites, small, theme.muted, lead=lead()))
    parts += [
        Paragraph(wrap(base, small, room, 4), small, theme.muted),
        Paragraph(wrap(address, small, room, ADDRESS_LINES), small, theme.muted),
    ]
    least = code_size(page) if coded(setting) else 0
    return Band(tuple(parts), least)


def column_width(page: Page, wide: bool) -> tuple[float, int]:
    """Width of a legend column in px, and how many there are."""
    unit, sheet = page.unit, page.sheet
    if wide:
        return min(max(0.23 * sheet.width, 235 * unit), 310 * unit, 0.34 * sheet.width), 1
    room = sheet.width - 2 * MARGIN * unit
    count = max(2, min(4, int(room // (215 * unit))))
    return (room - (count - 1) * 1.6 * GAP * unit) / count, count
