"""The publication figure: the layers of a scene on paper, with everything a reader needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..layers import Scene
from ..model import Selection, Snapshot
from ..model.description import describe
from ..palette import PRINTED, ThemeName
from .based import based
from .code import draw_code
from .columns import Arrangement, arrange, bare, guessed
from .drawing import Drawing
from .flows import arrows, draw_flows, within
from .graticule import draw_graticule
from .ground import draw_borders, draw_ground, draw_waters, drawn_borders
from .layout import MARGIN, Band, Body, draw_number, footer, header
from .legend import Legend
from .marked import Marked
from .marking import draw_marks
from .marks import marks_of
from .page import Page
from .projection import Panel, View, plane_of
from .relief import relief_picture
from .rows import Row
from .setting import Setting
from .sheet import Frame
from .shown import shown
from .tracing import draw_fills, draw_lines


def build(scene: Scene, snapshot: Snapshot, setting: Setting) -> Drawing:
    """Raises ValueError when the sheet is too small for its legend."""
    mission, sheet = scene.atlas.mission, setting.sheet
    theme = theme_of(snapshot.selection, setting)
    page = Page(sheet, PRINTED[theme])
    plane = plane_of(mission.meta.crs)
    window = setting.frame or Frame.of(mission.meta.extent)
    traces = scene.figure_traces(snapshot, page.theme)
    found = scene.flows(snapshot)
    borders_on = "boundaries" in snapshot.selection.layers
    base = based(snapshot.selection, setting.pixels)

    head = header(page, mission, snapshot, setting)
    edge, air = MARGIN * page.unit, 8 * page.unit
    top = 14 * page.unit + head.height + air

    made: dict[Any, tuple[Arrangement, Band]] = {}  # by what the legend and the foot tell of

    def scale(panel: Panel) -> float:
        return View.fit(plane, window, panel).metres_per_px

    def arranged(view: View) -> tuple[Arrangement, Band]:
        """The page when `view` is what the map shows."""
        seen = shown(scene, snapshot, view)
        borders = drawn_borders(mission, view) if borders_on else ()
        marks = (*marks_of(traces, view, page.unit), *arrows(found, view, page.unit))
        marked, flows = Marked.of(marks, page.unit), within(found, view, page.unit)
        told = (*(one.id for one in seen.records), "", *(one.id for one in seen.outside))
        key = told, borders, marked, flows.signs
        if (known := made.get(key)) is not None:
            return known
        foot = footer(page, mission, seen.records, setting)
        bottom = sheet.height - 12 * page.unit - foot.height - air
        body = Body(edge, top, sheet.width - edge, bottom)
        if not setting.furniture.legend:
            return bare(body), foot

        def legend(room: float, density: float) -> list[Row]:
            rows = Legend(page, theme, room, density, base)
            return rows.rows(mission, snapshot, seen, borders, marked, flows)

        return made.setdefault(key, (arrange(page, body, legend, scale), foot))

    # What can be seen depends on the panel, the panel on the legend, the legend on what can be
    # seen. A first guess and one more round settle it; mostly the guess is right.
    view = View.fit(plane, window, guessed(page, Body(edge, top, sheet.width - edge, sheet.height)))
    first, _ = arranged(view)
    arrangement, foot = arranged(View.fit(plane, window, first.panel))
    view = View.fit(plane, window, arrangement.panel)

    draw_map(page, view, scene, snapshot, setting, traces)
    head.draw(page, edge, 14 * page.unit)
    draw_number(page, setting)
    arrangement.draw(page)
    foot.draw(page, edge, sheet.height - 12 * page.unit - foot.height)
    draw_code(page, setting, foot)
    title = f"{setting.title or mission.meta.title}, {snapshot.selection.period.words}"
    return page.drawing((view,), title, in_words(scene, snapshot, view))


def theme_of(selection: Selection, setting: Setting) -> ThemeName:
    return "grey" if setting.grey else selection.theme


def in_words(scene: Scene, snapshot: Snapshot, view: View) -> str:
    """The map of a view for those who do not see it."""
    km = (view.east - view.west) * view.ground_per_metre() / 1000
    return describe(scene.atlas.mission, snapshot, *view.centre, km)


def draw_map(
    page: Page, view: View, scene: Scene, snapshot: Snapshot, setting: Setting,
    traces: Sequence[dict[str, Any]] | None = None,
) -> None:  # fmt: skip
    """Everything inside the panel of a view, and its frame. `traces` are those of the snapshot,
    where they are at hand."""
    mission, layers = scene.atlas.mission, snapshot.selection.layers
    theme = theme_of(snapshot.selection, setting)
    traces = list(traces or scene.figure_traces(snapshot, page.theme))
    fills = [t for t in traces if _level(scene, t) == "fill"]
    lines = [t for t in traces if _level(scene, t) != "fill"]
    draw_ground(page, view, mission)
    draw_fills(page, view, scene, fills)
    draw_waters(page, view, mission)
    draw_lines(page, view, scene, fills)
    if "boundaries" in layers:
        draw_borders(page, view, mission)
    draw_lines(page, view, scene, lines)
    if setting.pixels and "relief" in layers:
        page.picture(relief_picture(view, mission, theme, page.unit, page.panel))
        page.signs |= {"slopes"} if mission.relief else set()
    if setting.furniture.graticule:
        draw_graticule(page, view)
    draw_flows(page, view, scene.flows(snapshot))
    draw_marks(page, view, scene, snapshot, traces, setting, theme)
    panel = view.panel
    page.box(
        panel.left, panel.top, panel.width, panel.height,
        stroke=page.theme.border, width=0.8 * page.unit,
    )  # fmt: skip


def _level(scene: Scene, trace: dict[str, Any]) -> str:
    return scene.trace(trace["meta"]["key"]).level
