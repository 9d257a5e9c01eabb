"""Lays the page of a film out: one layout that has room for all of its pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ..layers import Scene
from ..model import Certainty, Selection, Snapshot, take
from ..model.period import Period
from ..palette import PRINTED
from .based import based
from .columns import Arrangement, arrange, bare
from .corner import draw_corner
from .counted import amount
from .drawn import arrow_boxes
from .film import BAR, CAPTION, DAY, SMALL, TOP, Stage
from .filmlegend import Counts, Kind
from .flows import arrows, within
from .graticule import draw_degrees
from .ground import draw_waters, drawn_borders
from .inset import draw_inset
from .labels import Names
from .layout import MARGIN, Band, Body, Paragraph, footer
from .letters import LINE, width, wrap
from .marked import Marked
from .marks import marks_of
from .naming import names_of
from .page import Page
from .placed import Placed, draw_labels
from .plate import theme_of
from .projection import Panel, View, plane_of
from .room import Box, Room
from .rows import Row
from .setting import Setting
from .sheet import Frame
from .shown import Shown, shown
from .stacks import stack

SOURCES = 2  # lines of them
PLACE = 3.0  # nominal px around the place of marks that names leave free


def stage(
    scene: Scene, selection: Selection, periods: Sequence[Period], setting: Setting, adding: bool
) -> Stage:
    """Of a scene told in the language that is spoken. Raises ValueError when the sheet is too small
    for its legend."""
    sheet, theme = setting.sheet, theme_of(selection, setting)
    page, mission, unit = Page(sheet, PRINTED[theme]), scene.atlas.mission, sheet.unit
    snapshots = [take(scene.atlas, replace(selection, period=one)) for one in periods]
    scene = replace(scene, least=max(scene.flows(one).largest for one in snapshots))
    whole = _whole(snapshots)
    traces = scene.figure_traces(whole, page.theme)
    plane, window = plane_of(mission.meta.crs), setting.frame or Frame.of(mission.meta.extent)
    borders = "boundaries" in selection.layers

    large, small, edge = sheet.text(DAY), sheet.text(SMALL), MARGIN * unit
    day = max((one.words for one in periods), key=lambda said: width(said, large, True))
    room = sheet.width - 2 * edge
    title_room = room - width(day, large, True) - 20 * unit
    title = setting.title or mission.meta.title
    lines = wrap(title, sheet.text(17), title_room, 1, True)
    head = Band((Paragraph(lines, sheet.text(17), page.theme.ink, True),))
    top = TOP * unit + large * LINE + CAPTION * small * LINE + 6 * unit
    made: list[Counts] = []

    def scale(panel: Panel) -> float:
        return View.fit(plane, window, panel).metres_per_px

    def arranged(view: View) -> tuple[Arrangement, Band]:
        seen = shown(scene, whole, view)
        foot = footer(page, mission, seen.records, setting, SOURCES)
        low = sheet.height - (14 + BAR) * unit - foot.height - 6 * unit
        body = Body(edge, top, sheet.width - edge, low)
        if not setting.furniture.legend:
            return bare(body), foot
        found = drawn_borders(mission, view) if borders else ()
        widest = _widest(snapshots, seen)  # the same however the legend is laid out

        own = within(scene.flows(whole), view, unit)
        marked = Marked.of((*marks_of(traces, view, unit), *arrows(own, view, unit)), unit)

        def legend(wide: float, density: float) -> list[Row]:
            made.append(Counts(page, theme, wide, density, based(selection, True)))
            made[-1].widest = widest
            return made[-1].rows(mission, whole, seen, found, marked, own)

        return arrange(page, body, legend, scale), foot

    view = View.fit(plane, window, Panel(0, 0, sheet.width, sheet.height))
    first, _ = arranged(view)
    arrangement, foot = arranged(View.fit(plane, window, first.panel))
    view = View.fit(plane, window, arrangement.panel)

    names, taken = _furnish(page, view, scene, selection, whole, setting)
    still_names = Page(sheet, page.theme)
    draw_labels(still_names, names, ())
    draw_waters(still_ground := Page(sheet, page.theme), view, mission)
    relief = "relief" in selection.layers and mission.relief
    page.signs = still_names.signs | still_ground.signs | ({"slopes"} if relief else set())
    head.draw(page, edge, TOP * unit + (large - sheet.text(17)) * LINE / 2)
    arrangement.draw(page)
    counts = next((one for one in made if one.slots), None)  # the one whose rows are drawn
    foot.draw(page, edge, sheet.height - (14 + BAR) * unit - foot.height)
    panel = view.panel
    page.box(
        panel.left, panel.top, panel.width, panel.height, stroke=page.theme.border,
        width=0.8 * unit,
    )  # fmt: skip
    return Stage(
        scene, selection, setting, sheet, theme, view, (*page.shapes, *page.notes),
        (*still_names.ground,), (*still_names.notes,), taken, counts.slots if counts else {},
        counts.size if counts else sheet.text(11), room, adding,
    )  # fmt: skip


def _furnish(
    page: Page, view: View, scene: Scene, selection: Selection, whole: Snapshot, setting: Setting
) -> tuple[list[Placed], Room]:
    """Scale bar, inset and names, placed once: a name that jumps is read as something that
    happened. Marks make way."""
    mission, unit = scene.atlas.mission, page.unit
    busy, places = Room(), Room()
    traces = scene.figure_traces(whole, page.theme)
    marks = marks_of(traces, view, unit)
    stacks = stack(marks, unit)
    busy.take(*(one.box() for one in stacks))
    # blocks of marks move off names, but their places stay, and so do arrows
    places.take(*arrow_boxes([*marks, *arrows(scene.flows(whole), view, unit)]))
    places.take(*(Box(one.x, one.y, one.x, one.y).grown(PLACE * unit) for one in stacks))
    names = Names(view, places, unit)
    names.words.take(*draw_corner(page, view, busy, setting.furniture))
    names.words.take(*draw_inset(page, view, mission, busy, setting.furniture))
    names.words.take(*draw_degrees(page, view, names.words, setting.furniture))
    if "names" in selection.layers and selection.names != "off":
        near = {getattr(r.row, "place", "") for r in shown(scene, whole, view).records}
        labels = names_of(mission, view, page, selection.names, frozenset(near))
        names.place(label for label in labels if label.chief)
        names.place(label for label in labels if not label.chief)
    return names.placed, names.words


def _widest(snapshots: Sequence[Snapshot], seen: Shown) -> dict[Kind, str]:
    """The longest count of each kind."""
    found: dict[Kind, str] = {}
    kinds = seen.kinds
    for snapshot in snapshots:
        for key in {*kinds, *(("control", kind) for kind in snapshot.km2)}:
            said = amount(snapshot, seen, *key)
            if width(said, 1) > width(found.get(key, ""), 1):
                found[key] = said
    return found


def _whole(snapshots: Sequence[Snapshot]) -> Snapshot:
    """All that any of the pictures shows, as sure as it ever is."""
    sure: dict[str, tuple[Any, Certainty]] = {}
    counts: dict[Kind, tuple[int, int]] = {}
    km2: dict[str, float] = {}
    for snapshot in snapshots:
        for record, certainty in snapshot.drawn:
            before = sure.get(record.id)
            if before is None or before[1] < certainty:
                sure[record.id] = (record, certainty)
        for key, (one, other) in snapshot.counts.items():
            most = counts.get(key, (0, 0))
            counts[key] = (max(most[0], one), max(most[1], other))
        km2 |= {kind: max(km2.get(kind, 0), area) for kind, area in snapshot.km2.items()}
    return replace(snapshots[-1], drawn=tuple(sure.values()), counts=counts, km2=km2)
