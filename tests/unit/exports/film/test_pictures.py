"""A film keeps still what does not change."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from dashboard.exports import Order, raster
from dashboard.exports.film import FilmOrder, canvas, steps_of
from dashboard.exports.film.pictures import Pictures
from dashboard.layers import KEYS
from dashboard.model import Period, Selection, take
from dashboard.palette import LIGHT
from dashboard.plates import Setting, Sheet, staging
from dashboard.plates.film import Stage, keys_of
from dashboard.plates.legend import BLOCK_NOTE, POSSIBLE_NOTE, RING_NOTES
from dashboard.plates.marks import marks_of
from dashboard.plates.page import Page
from dashboard.plates.room import Box
from dashboard.plates.stacks import stack
from dashboard.plates.templates import size_asked

SELECTION = Selection(Period.of("2020-11-10", "2020-11-24"), frozenset(KEYS))


def made(scene, periods, adding=False) -> tuple[Pictures, list[np.ndarray]]:
    setting = Setting(Sheet(1100, 620), pixels=True)
    drawer = Pictures(scene, FilmOrder(Order(SELECTION, setting), tuple(periods), 4, adding))
    return drawer, list(drawer.of(periods))


@pytest.fixture(scope="module")
def drawn(scene):
    return made(scene, steps_of(scene, SELECTION, "day", 1, False))


def test_there_is_a_picture_for_each_day_and_none_is_blank(drawn) -> None:
    _, pictures = drawn
    assert len(pictures) == 15
    assert {one.shape for one in pictures} == {(620, 1100, 3)}
    assert min(len(np.unique(one[::7, ::7].reshape(-1, 3), axis=0)) for one in pictures) > 60


def test_frame_legend_and_foot_stay_where_they_are(drawn) -> None:
    drawer, pictures = drawn
    panel = drawer.stage.view.panel
    foot = np.stack([one[round(panel.bottom) + 4 : 600] for one in pictures])
    assert (foot == foot[0]).all()
    left, top = round(panel.right) + 4, round(panel.top)
    signs = np.stack([one[top : top + 480, left : left + 60] for one in pictures])
    assert (signs == signs[0]).all()


@pytest.mark.parametrize("key", ["16:9", "1:1", "9:16", "a5"])
def test_every_kind_that_has_a_count_shows_it(scene, key: str) -> None:
    """On a square page the legend is tried beside the map and below it; one of them is drawn."""
    size = size_asked("148x210mm" if key == "a5" else key, 110)
    chosen = Selection(Period.of("2020-11-10", "2020-12-05"), frozenset(KEYS), "az", language="az")
    order = Order(chosen, Setting(size.sheet, pixels=True), scale=size.scale)
    periods = steps_of(scene, chosen, "day", 1, False)
    told = Pictures(scene, FilmOrder(order, tuple(periods), 4)).stage
    kinds = {
        ("control", "russian_peacekeepers_zone"),
        ("posts", "observation_post"),
        ("events", "handover"),
    }
    assert kinds <= {*told.slots}
    assert all(x <= size.sheet.width for x, _ in told.slots.values())


def test_the_legend_explains_rings_and_blocks_too(scene, monkeypatch) -> None:
    told: list[str] = []
    arrange = staging.arrange

    def watched(page, body, legend, scale):
        told.extend(row.text for row in legend(300.0, 1.0))
        return arrange(page, body, legend, scale)

    monkeypatch.setattr(staging, "arrange", watched)
    periods = tuple(steps_of(scene, SELECTION, "day", 1, False))
    setting = Setting(Sheet(1100, 620), pixels=True)
    Pictures(scene, FilmOrder(Order(SELECTION, setting), periods, 4, False))
    for note in (*RING_NOTES.values(), POSSIBLE_NOTE, BLOCK_NOTE):
        assert str(note) in told, note


def test_the_bar_grows(drawn) -> None:
    drawer, pictures = drawn
    accent = np.array([int(drawer.stage.inks.accent[i : i + 2], 16) for i in (1, 3, 5)])
    lengths = [int((one[600:] == accent).all(axis=2).any(axis=0).sum()) for one in pictures]
    assert lengths == sorted(set(lengths)) and lengths[-1] > 1000


def test_the_same_days_are_the_same_pictures_whatever_came_before(scene, drawn) -> None:
    drawer, pictures = drawn
    periods = steps_of(scene, SELECTION, "day", 1, False)
    again = Pictures(
        scene, FilmOrder(Order(SELECTION, drawer.stage.setting), tuple(periods), 4, False)
    )
    for index in (9, 3):
        (one,) = again.of(periods[index : index + 1])
        assert (one == pictures[index]).all()


def test_each_state_of_the_ground_is_drawn_once(scene, monkeypatch) -> None:
    drawn = []
    whole = Stage.ground

    def counted(self, snapshot):
        drawn.append(keys_of(snapshot)[0])
        return whole(self, snapshot)

    monkeypatch.setattr(Stage, "ground", counted)
    chosen = Selection(Period.of("2020-11-10", "2020-11-24"), frozenset({"control", "events"}))
    periods = steps_of(scene, chosen, "day", 1, False)
    order = FilmOrder(Order(chosen, Setting(Sheet(900, 620), pixels=True)), tuple(periods), 4)
    made = Pictures(scene, order)
    assert len(list(made.of(periods))) == 15
    states = {keys_of(made.stage.snapshot(one)) for one in periods}
    assert len(drawn) == len(set(drawn)) == len({still for still, _ in states}) < len(states)


def test_pdfium_is_asked_by_one_thread_at_a_time(scene, monkeypatch) -> None:
    """A server makes films beside plates."""
    alone: list[bool] = []
    whole = canvas.lay

    def watched(*given) -> None:
        alone.append(raster.ALONE.locked())
        whole(*given)

    monkeypatch.setattr(canvas, "lay", watched)
    drawer, (_,) = made(scene, [SELECTION.period])
    drawer.close()
    assert len(alone) == 5 and all(alone)  # ground, movements, lines to names, marks, names
    drawer.close()


def test_names_are_above_marks_and_their_lines_below(scene, monkeypatch) -> None:
    """Marks that cover the whole map leave the names alone in sight."""
    periods = [SELECTION.period]

    def covered(self, _snapshot):
        page = Page(self.sheet, self.inks)
        at = self.view.panel
        page.box(at.left, at.top, at.width, at.height, fill="#ff00ff")
        return self.drawing((*page.shapes,))

    monkeypatch.setattr(Stage, "marks", covered)
    drawer, (picture,) = made(scene, periods)
    at, ties = drawer.stage.view.panel, drawer.stage.ties
    assert ties and drawer.stage.names
    inside = picture[
        round(at.top) + 4 : round(at.bottom) - 4, round(at.left) + 4 : round(at.right) - 4
    ]
    bare = (inside == (255, 0, 255)).all(axis=-1).mean()
    assert 0.8 < bare < 0.99, "names, and nothing else"


def test_no_name_lies_on_the_place_of_a_mark(scene) -> None:
    """Blocks of marks move off names, but the dot of their place and the line to it do not."""
    busy = replace(SELECTION, period=Period.of("2023-09-15", "2023-10-05"))
    sheet = Sheet(1100, 620)
    periods = steps_of(scene, busy, "day", 1, False)
    own = staging.stage(scene, busy, periods, Setting(sheet, pixels=True), False)
    for period in periods:
        snapshot = take(scene.atlas, replace(busy, period=period))
        marks = marks_of(scene.figure_traces(snapshot, LIGHT), own.view, sheet.unit)
        for one in stack(marks, sheet.unit):
            place = Box(one.x, one.y, one.x, one.y).grown(sheet.unit)
            assert own.taken.free(place), one.icons[0].record
