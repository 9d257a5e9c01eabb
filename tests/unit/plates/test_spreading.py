"""Blocks of marks stand close to their place, on no name and beside the lines."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.basemap.icons import ICONS
from dashboard.plates.marks import Mark
from dashboard.plates.projection import Panel
from dashboard.plates.room import Box
from dashboard.plates.spots import FARTHEST, Crowd
from dashboard.plates.spreading import CORNERS, INTO, alone, even, leader, spread, stand
from dashboard.plates.stacks import Stack, stack

NAMES = [icon.name for icon in ICONS if icon.family in ("post", "event")]
PANEL = Panel(0, 0, 800, 600)


def _block(count: int, x: float = 400, y: float = 300) -> Stack:
    marks = [Mark(name, 0, 1, x, y, 11, name) for name in NAMES[:count]]
    return stack(marks, 1.0)[0]


def _meet(a: Box, b: Box) -> bool:
    return a.left < b.right and b.left < a.right and a.top < b.bottom and b.top < a.bottom


@settings(max_examples=40)
@given(
    st.integers(2, 10),
    st.lists(st.tuples(st.floats(300, 480), st.floats(200, 400)), max_size=4),
)
def test_close_to_the_place_and_on_no_name(count, names) -> None:
    words = [Box(x, y, x + 60, y + 14) for x, y in names]
    crowd, one = Crowd(), _block(count)
    crowd.words.take(*words)
    spread([one], PANEL, 1.0, crowd)
    assert math.hypot(*one.shift) <= FARTHEST
    assert not any(_meet(one.box(), word) for word in words)
    assert len(one.placed()) == count


def test_a_line_leads_from_the_place_into_the_nearest_icon() -> None:
    one = _block(5)
    one.shift = (70.0, -20.0)
    start, end = leader(one)
    assert start == (400, 300)
    reach = min(math.dist(end, (m.x, m.y)) / m.half for m, _ in one.placed())
    assert abs(reach - INTO) < 1e-6, "inside a round body, which does not fill its square"


def test_blocks_stand_beside_a_broad_line() -> None:
    crowd, one = Crowd(), _block(2)
    crowd.lines.take(*(Box(x, 299, x + 2, 301) for x in range(0, 800, 5)))
    spread([one], PANEL, 1.0, crowd)
    assert not one.box().top < 300 < one.box().bottom


def test_where_there_is_little_room_a_block_is_condensed() -> None:
    crowd, one = Crowd(), _block(6)
    walls = [Box(0, 0, 800, 250), Box(0, 310, 800, 600), Box(0, 250, 385, 310)]
    crowd.words.take(*walls, Box(443, 250, 800, 310))
    spread([one], PANEL, 1.0, crowd)
    assert one.size < 1
    assert not any(_meet(one.box(), wall) for wall in walls)


def test_a_block_is_not_nearer_to_another_place() -> None:
    crowd, one = Crowd(), _block(4)
    crowd.words.take(Box(340, 290, 460, 310))
    crowd.places = np.array([(400.0, 300.0), (400.0, 240.0)])
    spread([one], PANEL, 1.0, crowd)
    assert one.box().top > 300


def test_single_marks_stay_unless_they_cover_a_name_or_hide_another() -> None:
    crowd = Crowd()
    crowd.words.take(Box(195, 95, 250, 110))
    found = [_block(1, *at) for at in ((100, 100), (104, 105), (130, 100), (200, 100))]
    kept = alone(found, crowd.words)
    assert [one.x for one in kept] == [100, 130]
    stand(kept, 1.0, crowd)
    spread([one for one in found if one not in kept], PANEL, 1.0, crowd)
    assert [any(one.shift) for one in found] == [False, True, False, True]


def test_marks_close_together_do_not_hide_each_other() -> None:
    found = [_block(n, x, 300) for n, x in ((1, 400), (1, 415), (3, 430), (2, 395), (1, 440))]
    kept = alone(found, Crowd().words)
    crowd = Crowd()
    stand(kept, 1.0, crowd)
    spread([one for one in found if one not in kept], PANEL, 1.0, crowd)
    icons = [(one, mark) for one in found for mark, _ in one.placed()]
    for one, a in icons:
        for other, b in icons:
            if one is not other:
                wide, high = (a.half + b.half - abs(p - q) for p, q in ((a.x, b.x), (a.y, b.y)))
                assert wide <= 0 or high <= 0 or wide * high < 0.16 * (2 * min(a.half, b.half)) ** 2


def test_who_found_no_free_spot_tries_again_when_all_have_theirs() -> None:
    """The first comes while the second is in its way, and the second goes away."""
    crowd, first, second = Crowd(), _block(1, 400, 300), _block(1, 402, 300)
    crowd.words.take(Box(0, 0, 800, 285), Box(0, 315, 800, 600), Box(0, 285, 360, 315))
    spread([first, second], PANEL, 1.0, crowd)
    assert not _meet(first.box(), second.box())


def _row(sizes: list[float], ringed: bool = False) -> list[Stack]:
    """Lone icons side by side, the first on its place with a ring where wanted."""
    found = [_block(1, 60.0 * (i + 1)) for i in range(len(sizes))]
    for one, size in zip(found, sizes, strict=True):
        one.size, one.shift = size, (0.0, 20.0)
    if ringed:
        found[0].rings.append(Mark("halo-settlement", 0, 1, 60, 300, 16, "ring"))
        found[0].shift = (0.0, 0.0)
    return found


def test_icons_are_of_one_size_where_many_are_condensed() -> None:
    """Size says nothing here: two large triangles among small ones seem to."""
    found = _row([1.0, 1.0, 0.82, 0.82, 0.68, 1.0], ringed=True)
    even(found, 1.0, Crowd(), Crowd())
    assert [one.size for one in found] == [1.0, 0.82, 0.82, 0.82, 0.68, 0.82]
    one_block = _row([1.0, 1.0, 0.68, 0.68])
    even(one_block, 1.0, Crowd(), Crowd())
    assert [one.size for one in one_block] == [1.0, 1.0, 0.68, 0.68]
    few = _row([1.0] * 19 + [0.68])
    even(few, 1.0, Crowd(), Crowd())
    assert [one.size for one in few] == [1.0] * 19 + [0.68]


def test_a_figure_of_a_small_icon_has_four_places_round_it() -> None:
    one = _block(1)
    one.icons, one.size = one.icons * 2, 0.5
    icon = one.placed()[0][0]
    found = set()
    for corner in CORNERS:
        one.corner = corner
        box = one.figure(icon, 2)[0]
        found.add((round(box.left), round(box.top)))
        inner = Box(icon.x, icon.y, icon.x, icon.y).grown(0.8 * icon.half)
        assert not _meet(box, inner)
    assert len(found) == 4


def test_a_figure_beside_a_small_icon_looks_for_room_anew() -> None:
    one, other, third = _block(1, 100), _block(1, 114), _block(1, 300)
    for each in (one, other, third):
        each.icons *= 2
        each.size = 0.5
    even([one, other, third], 1.0, crowd := Crowd(), Crowd())
    figures = [each.figure(*each.placed()[0])[0] for each in (one, other)]
    icons = [Box(m.x, m.y, m.x, m.y).grown(m.half) for e in (one, other) for m, _ in e.placed()]
    assert not _meet(*figures)
    assert not _meet(figures[0], icons[1]) and not _meet(figures[1], icons[0])
    assert crowd.icons.counts(np.array(icons)).tolist() == [1, 1]
