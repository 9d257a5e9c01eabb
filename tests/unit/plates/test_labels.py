"""Names never lie over one another, over a mark, or out of the map."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import combinations

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.palette import LIGHT
from dashboard.plates import Frame, Sheet
from dashboard.plates.candidates import Label, centred
from dashboard.plates.labels import Names
from dashboard.plates.letters import LINE, width
from dashboard.plates.naming import capitals, names_of
from dashboard.plates.page import Page
from dashboard.plates.placed import Placed, tied
from dashboard.plates.projection import Panel, Plane, View
from dashboard.plates.room import Box, Room

PANEL = Panel(20, 80, 600, 500)


def _view(frame: Frame, panel: Panel = PANEL, crs: str = "EPSG:32638") -> View:
    return View.fit(Plane(crs), frame, panel)


def _meet(a: Box, b: Box) -> bool:
    return a.left < b.right and b.left < a.right and a.top < b.bottom and b.top < a.bottom


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Shusha", "Ստեփանակերտ", "Xankəndi", "Степанакерт", "A"]),
            st.floats(20, 620),
            st.floats(80, 580),
            st.floats(7, 20),
            st.booleans(),
            st.floats(0.2, 2.2),
        ),
        max_size=40,
    ),
    st.lists(st.tuples(st.floats(20, 600), st.floats(80, 560)), max_size=12),
)
def test_no_two_names_and_no_mark_meet(names, marks) -> None:
    labels = [
        Label(text, x, y, size, dot=2.0 if dot else 0.0, reach=reach)
        for text, x, y, size, dot, reach in names
    ]
    taken = [Box(x, y, x + 22, y + 22) for x, y in marks]
    room = Room()
    room.take(*taken)
    names_ = Names(_view(Frame(46, 39, 47, 40)), room, 1.0)
    names_.place(labels)
    placed = names_.placed
    for a, b in combinations(placed, 2):
        assert not _meet(a.box, b.box)
    for one in placed:
        assert one.box.within(PANEL)
        assert not any(_meet(one.box, mark) for mark in taken)


def _away(one: Placed) -> float:
    label, box = one.label, one.box
    dx = label.x - min(max(label.x, box.left), box.right)
    dy = label.y - min(max(label.y, box.top), box.bottom)
    return math.hypot(dx, dy)


def test_a_name_stays_close_to_its_dot_or_is_left_out() -> None:
    room, names = Room(), Names(_view(Frame(46, 39, 47, 40)), Room(), 1.0)
    for high in range(0, 200, 10):  # less and less free around the dot
        room.take(Box(300 - high, 300 - high, 300 + high, 300 + high))
        for chief in (False, True):
            names = Names(_view(Frame(46, 39, 47, 40)), room, 1.0)
            names.place([Label("Shusha", 300, 300, 12, dot=2.0, chief=chief)])
            assert chief <= len(names.placed) <= 1
            assert all(_away(one) <= 2.2 * 12 * LINE for one in names.placed)
    assert names.placed  # the last one is chief


def test_a_chief_name_is_not_taken_for_its_neighbours() -> None:
    blocked = Room()
    blocked.take(Box(310, 300, 420, 316))  # right of the lower dot
    names = Names(_view(Frame(46, 39, 47, 40)), Room(), 1.0, blocked)
    spots = {"Stepanakert": (300, 284), "Shusha": (300, 308)}
    names.place(Label(n, *at, 12, dot=2.0, chief=True) for n, at in spots.items())
    for one in names.placed:
        other = next(at for name, at in spots.items() if name != one.label.text)
        near = Placed(replace(one.label, x=other[0], y=other[1]), one.box, one.align)
        assert _away(one) < _away(near)


def test_a_lesser_name_is_not_taken_for_its_lesser_neighbours_either() -> None:
    """A mark pushes Khojaly's name beside Askeran's dot: one of the two stays away."""
    room = Room()
    room.take(Box(280, 280, 320, 312), Box(180, 250, 280, 350), Box(320, 250, 420, 350))
    names = Names(_view(Frame(46, 39, 47, 40)), room, 1.0)
    spots = {"Khojaly": (300, 300), "Askeran": (302, 338)}
    names.place(Label(n, *at, 10, dot=2.0, reach=3.0) for n, at in spots.items())
    for one in names.placed:
        for name, (x, y) in spots.items():
            if name != one.label.text and name in {p.label.text for p in names.placed}:
                near = Placed(replace(one.label, x=x, y=y), one.box, one.align)
                assert _away(one) < _away(near)
    alone = Names(_view(Frame(46, 39, 47, 40)), room, 1.0)
    alone.place([Label("Khojaly", 300, 300, 10, dot=2.0, reach=3.0)])
    assert _away(alone.placed[0]) > 8, "the mark does push it"


@pytest.mark.parametrize("language", ["en", "hy", "az", "ru"])
@pytest.mark.parametrize("size", [(1400, 1000), (1123, 794), (794, 1123), (700, 700)])
def test_real_names_in_every_language(mission, language: str, size) -> None:
    page = Page(Sheet(*size), LIGHT)
    panel = Panel(20, 80, size[0] * 0.7, size[1] * 0.6)
    view = _view(Frame.of(mission.meta.extent), panel, mission.meta.crs)
    names = names_of(mission, view, page, language, frozenset())
    made = Names(view, Room(), page.unit)
    made.place(names)
    placed = made.placed
    assert len(placed) >= 10
    assert not any(_meet(a.box, b.box) for a, b in combinations(placed, 2))
    assert all(one.box.within(panel) for one in placed)
    chief = [label.text for label in names if label.chief]
    assert set(chief) <= {one.label.text for one in placed}


def test_capitals_as_the_language_writes_them() -> None:
    assert capitals("Azərbaycan iran", "az") == "AZƏRBAYCAN İRAN"
    assert capitals("և", "hy") == "ԵՎ"
    assert capitals("Iran", "en") == "IRAN"


def test_a_small_name_does_not_stand_at_the_dot_of_a_chief_town() -> None:
    """Right of its own dot it would end at that of the town, and be read as its name."""
    town = Label("Stepanakert", 300, 300, 12, bold=True, dot=2, chief=True)
    near = Label("Askeran", 292 - width("Askeran", 10), 300, 10, dot=2)
    names = Names(_view(Frame(46, 39, 47, 40)), Room(), 1.0)
    names.place([town])
    names.place([near])
    (placed,) = names.placed[1:]
    own, other = (
        math.hypot(
            spot.x - min(max(spot.x, placed.box.left), placed.box.right),
            spot.y - min(max(spot.y, placed.box.top), placed.box.bottom),
        )
        for spot in (near, town)
    )
    assert other >= 1.1 * own


def test_a_small_name_alone_stands_beside_its_dot() -> None:
    names = Names(_view(Frame(46, 39, 47, 40)), Room(), 1.0)
    names.place([Label("Askeran", 285, 306, 10, dot=2)])
    assert len(names.placed) == 1


def test_waters_are_named_where_they_are_shown(mission) -> None:
    """The frame cuts Lake Sevan, so that its own middle is outside; every river that
    crosses the frame is named once."""
    page, panel = Page(Sheet(1123, 794), LIGHT), Panel(20, 80, 700, 600)
    view = _view(Frame(45.55, 38.8, 47.9, 40.6), panel, mission.meta.crs)
    made = Names(view, Room(), page.unit)
    made.place(names_of(mission, view, page, "en", frozenset()))
    shown = [one.label.text for one in made.placed]
    for name in ("Lake Sevan", "Tartar", "Hakari", "Khachen", "Araks", "Kura"):
        water = [o for o in made.placed if o.label.text == name and o.label.italic]
        assert len(water) == 1, (name, shown)


def test_a_chief_name_looks_again_when_the_marks_have_their_places() -> None:
    """The mark that it made way for has moved, and another stands between it and its dot."""
    guessed, mark = Room(), Box(302, 280, 440, 340)
    guessed.take(mark)
    names = Names(_view(Frame(46, 39, 47, 40)), guessed, 1.0)
    names.place([Label("Shusha", 300, 300, 12, bold=True, dot=2, chief=True)])
    (before,) = names.placed
    assert before.align == "right"
    marks = Room()
    marks.take(Box(270, 280, 298, 340))
    names.again(marks)
    (after,) = names.placed
    assert after.align == "left" and marks.free(after.box)
    assert names.words.free(before.box) and not names.words.free(after.box)


def test_a_chief_name_does_not_look_for_room_beyond_a_mark() -> None:
    marks = Room()
    marks.take(Box(290, 304, 310, 316), Box(240, 280, 296, 299), Box(304, 280, 360, 299))
    names = Names(_view(Frame(46, 39, 47, 40)), marks, 1.0)
    names.place([Label("Shusha", 300, 300, 12, bold=True, dot=2, chief=True)])
    names.again(marks)
    (one,) = names.placed
    assert marks.free(one.box) and one.box.bottom < 300


def test_a_name_that_stands_off_is_tied_to_its_dot() -> None:
    label = Label("Shusha", 300, 300, 12, bold=True, dot=2, chief=True)
    far, near = Box(330, 320, 380, 335), Box(306, 293, 356, 307)
    assert tied(Placed(label, far, "left")) == ((300, 300), (330, 320))
    assert tied(Placed(label, near, "left")) is None


@pytest.mark.parametrize("language", ["en", "hy", "az", "ru"])
@pytest.mark.parametrize("size", [(950, 707), (340, 735), (606, 800), (1000, 640), (500, 250)])
def test_a_country_is_named_on_its_own_ground(mission, language, size) -> None:
    page, panel = Page(Sheet(1123, 794), LIGHT), Panel(20, 80, *size)
    view = _view(Frame.of(mission.meta.extent), panel, mission.meta.crs)
    lakes = shapely.union_all([one.geometry for one in mission.ground if one.kind == "lake"])
    labels = names_of(mission, view, page, language, frozenset())
    countries = [one for one in labels if one.of.startswith("country ")]
    assert countries
    for one in countries:
        left, top, right, bottom = centred(one)[0].tolist()
        (west, north), (east, south) = view.metres(left, top), view.metres(right, bottom)
        box = shapely.transform(shapely.box(west, south, east, north), view.plane.degrees)
        own = one.of.removeprefix("country ")
        land = shapely.union_all(
            [r.geometry for r in mission.base if r.kind == "land" and r.name == own]
        )
        on = shapely.difference(shapely.intersection(land, box), lakes)
        assert on.area > 0.7 * box.area, one.text
