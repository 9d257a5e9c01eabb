"""Two days on one plate: two maps of the same frame, one legend, and what changed between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..languages import t
from ..layers import Scene
from ..model import Selection, Snapshot, take
from ..model.difference import Difference, difference
from ..model.period import between, number
from ..palette import PRINTED
from .based import based
from .code import draw_code
from .columns import Arrangement, LegendAt, bare, ways
from .drawing import Drawing
from .flows import arrows, within
from .ground import drawn_borders
from .layout import GAP, MARGIN, Band, Body, Paragraph, draw_number, footer
from .letters import wrap
from .marked import Marked
from .marks import marks_of
from .page import Page
from .pairing import PairedLegend, Side
from .plate import draw_map, in_words, theme_of
from .projection import Panel, Plane, View, plane_of
from .rows import Row
from .setting import Setting
from .sheet import Frame
from .shown import shown

DATE = 15  # nominal px of the strip with the date above a map


@dataclass(frozen=True, slots=True)
class _Pair:
    """The two views of one frame and the strips above them."""

    views: tuple[View, View]
    strip: float


def build_compared(scene: Scene, selection: Selection, setting: Setting) -> Drawing:
    """As `plate.build`, for a selection with a compared day: the earlier period comes first."""
    atlas, mission = scene.atlas, scene.atlas.mission
    sheet, theme = setting.sheet, theme_of(selection, setting)
    page = Page(sheet, PRINTED[theme])
    plane, window = plane_of(mission.meta.crs), setting.frame or Frame.of(mission.meta.extent)
    snapshots = [take(atlas, one) for one in selection.both(number(mission.meta.first_day))]
    # one scale of widths for both maps, or the same width would mean two things
    scene = replace(scene, least=max(scene.flows(one).largest for one in snapshots))
    base = based(selection, setting.pixels)
    days = [snapshot.selection.period.last for snapshot in snapshots]
    found = difference(atlas, days[0], days[1], selection.layers)

    head = _header(page, setting.title or mission.meta.title, snapshots, found)
    edge, air = MARGIN * page.unit, 8 * page.unit
    top = 14 * page.unit + head.height + air

    def arranged(views: Sequence[View]) -> tuple[Arrangement, Band]:
        """The page when `views` are what the two maps show."""
        sides = [_side(scene, one, view, page) for one, view in zip(snapshots, views, strict=True)]
        records = {record.id: record for side in sides for record in side.seen.records}
        foot = footer(page, mission, [*records.values()], setting)
        bottom = sheet.height - 12 * page.unit - foot.height - air
        body = Body(edge, top, sheet.width - edge, bottom)
        if not setting.furniture.legend:
            return bare(body), foot

        def legend(room: float, density: float) -> list[Row]:
            return PairedLegend(page, theme, room, density, base).both(mission, sides, found)

        return _larger(page, body, legend, plane, window), foot

    # as in plate.py: a first guess and one more round
    first, _ = arranged(_pair(page, plane, window, Panel(0, 0, sheet.width, sheet.height)).views)
    arrangement, foot = arranged(_pair(page, plane, window, first.panel).views)
    pair = _pair(page, plane, window, arrangement.panel)

    for index, (view, snapshot) in enumerate(zip(pair.views, snapshots, strict=True)):
        part = Page(sheet, page.theme, index)
        draw_map(part, view, scene, snapshot, setting)
        part.text(
            view.panel.left, view.panel.top - pair.strip / 2, snapshot.selection.period.words,
            sheet.text(DATE * 0.8), bold=True,
        )  # fmt: skip
        page.join(part)
    head.draw(page, edge, 14 * page.unit)
    draw_number(page, setting)
    arrangement.draw(page)
    foot.draw(page, edge, sheet.height - 12 * page.unit - foot.height)
    draw_code(page, setting, foot)
    told = [in_words(scene, one, view) for one, view in zip(snapshots, pair.views, strict=True)]
    title = _title(setting.title or mission.meta.title, days)
    return page.drawing(pair.views, title, " ".join(told))


def _larger(page: Page, body: Body, legend: LegendAt, plane: Plane, window: Frame) -> Arrangement:
    """The legend beside or below the maps, whichever shows the frame larger."""
    found = ways(page, body, legend)
    return min(found, key=lambda one: _pair(page, plane, window, one.panel).views[0].metres_per_px)


def _title(title: str, days: Sequence[int]) -> str:
    return t("{title}, {days} compared", title=title, days=between(*days))


def _side(scene: Scene, snapshot: Snapshot, view: View, page: Page) -> Side:
    traces, found = scene.figure_traces(snapshot, page.theme), scene.flows(snapshot)
    marks = (*marks_of(traces, view, page.unit), *arrows(found, view, page.unit))
    marked = Marked.of(marks, page.unit)
    on = "boundaries" in snapshot.selection.layers
    borders = tuple(drawn_borders(scene.atlas.mission, view)) if on else ()
    flows = within(found, view, page.unit)
    return Side(snapshot, shown(scene, snapshot, view), borders, marked, flows)


def _pair(page: Page, plane: Plane, window: Frame, room: Panel) -> _Pair:
    """The room cut in two beside or below one another, whichever shows the frame larger."""
    strip, gap = (DATE + 4) * page.unit, GAP * page.unit
    wide, high = (room.width - gap) / 2, (room.height - gap) / 2
    cuts = (
        [Panel(room.left + i * (wide + gap), room.top + strip, wide, room.height - strip)
         for i in (0, 1)],
        [Panel(room.left, room.top + i * (high + gap) + strip, room.width, high - strip)
         for i in (0, 1)],
    )  # fmt: skip
    views = [tuple(View.fit(plane, window, panel) for panel in cut) for cut in cuts]
    best = min(views, key=lambda pair: pair[0].metres_per_px)
    return _Pair((best[0], best[1]), strip)


def _header(page: Page, title: str, snapshots: Sequence[Snapshot], found: Difference) -> Band:
    """Title, the two periods, and the difference in one sentence."""
    room = page.sheet.width - 2 * MARGIN * page.unit
    first, second = (snapshot.selection.period.words for snapshot in snapshots)
    told = t(
        "{days}: {km2} km\u00b2 under another reported control; posts, roads and lines: {appeared} "
        "appeared, {removed} removed, {changed} changed; movements and events in between: "
        "{happened}.",
        days=between(found.earlier, found.later),
        km2=round(sum(found.km2.values())),
        appeared=len(found.appeared),
        removed=len(found.removed),
        changed=len(found.changed),
        happened=len(found.happened),
    )
    parts = []
    for text, nominal, most, bold, ink in (
        (title, 23, 2, True, page.theme.ink),
        (t("{first}  and  {second}", first=first, second=second), 14, 1, True, page.theme.accent),
        (told, 10.5, 3, False, page.theme.muted),
    ):
        size = page.sheet.text(nominal)
        parts.append(Paragraph(wrap(text, size, room, most, bold), size, ink, bold))
    return Band(tuple(parts))
