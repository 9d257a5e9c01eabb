"""Labels at far ends of movements: at the first spot that covers nothing."""

from __future__ import annotations

import pytest

from dashboard.layers.ends import WORDS
from dashboard.palette import LIGHT
from dashboard.plates import Frame, Sheet
from dashboard.plates.exits import Exit
from dashboard.plates.page import Page
from dashboard.plates.projection import Panel, Plane, View
from dashboard.plates.room import Box, Room
from dashboard.plates.signs import place

PANEL = Panel(20, 90, 800, 600)
MIDDLE = 390.0
SPOTS = {"left": (20, MIDDLE, 3.14), "right": (820, MIDDLE, 0), "top": (400, 90, -1.57)}


@pytest.fixture
def page() -> Page:
    return Page(Sheet(1123, 794), LIGHT)


@pytest.fixture
def view(scene) -> View:
    meta = scene.atlas.mission.meta
    return View.fit(Plane(meta.crs), Frame.of(meta.extent), PANEL)


def _placed(page, view, spot, framed, words=(), marks=()) -> Box:
    taken, rest = Room(), Room()
    taken.take(*words)
    rest.take(*marks)
    end = Exit("Elsewhere", WORDS["en"], *spot, framed, to=True)
    (sign,) = place([end], page, view, taken, rest)
    assert sign.box.within(PANEL)
    assert taken.count(sign.box) > 0, "its own room is taken for those that come later"
    return sign.box


@pytest.mark.parametrize("spot", SPOTS.values(), ids=SPOTS)
@pytest.mark.parametrize("framed", [True, False])
@pytest.mark.parametrize("kind", ["words", "marks"])
def test_it_moves_off_what_it_would_cover(page, view, spot, framed, kind) -> None:
    spot = spot if framed else (420, 390, spot[2])
    first = _placed(page, view, spot, framed)
    moved = _placed(page, view, spot, framed, **{kind: [first]})
    room = Room()
    room.take(first)
    assert room.free(moved)
    near = (moved.left - first.left) ** 2 + (moved.top - first.top) ** 2
    assert near < (2 * (first.right - first.left)) ** 2


def test_without_room_it_covers_the_fewest_words(page, view) -> None:
    spot = SPOTS["left"]
    first = _placed(page, view, spot, True)
    everywhere = Box(0, 0, 2000, 2000)
    assert _placed(page, view, spot, True, [everywhere]) == first
    assert _placed(page, view, spot, True, [everywhere, first]) != first


def test_it_goes_round_a_corner(page, view) -> None:
    along = Box(PANEL.left, PANEL.top, PANEL.left + 400, PANEL.top + 130)
    box = _placed(page, view, (60, 90, -1.57), True, [along])
    assert box.top >= along.bottom and box.left < PANEL.left + 12
