"""Marks of one place are all there, side by side, and none hides another of its block."""

from __future__ import annotations

import math
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from dashboard.basemap.icons import ICONS
from dashboard.plates.marks import Mark, placed
from dashboard.plates.projection import Panel
from dashboard.plates.room import Room
from dashboard.plates.stacks import spread, stack

NAMES = [icon.name for icon in ICONS if icon.family in ("post", "event")]
PANEL = Panel(0, 0, 800, 600)
spots = st.tuples(st.sampled_from(NAMES), st.sampled_from([(200, 200), (260, 210), (500, 400)]))


def _mark(name: str, x: float, y: float) -> Mark:
    return Mark(name, 0, 1, (x, y), x, y, 11, name)


@given(st.lists(spots, min_size=1, max_size=60))
def test_every_picture_of_a_place_is_drawn_and_counted(found) -> None:
    stacks = stack([_mark(name, *at) for name, at in found], 1.0)
    spread(stacks, PANEL, 1.0, Room())
    drawn = [(mark, count) for one in stacks for mark, count in one.placed()]
    assert sum(count for _, count in drawn) == len(found)
    assert len(drawn) == len(set(found))
    for one in stacks:
        for (a, _), (b, _) in combinations(one.placed(), 2):
            assert math.hypot(a.x - b.x, a.y - b.y) >= 21.9
        box = one.box(one.shift)
        assert all(box.left <= m.x <= box.right for m, _ in one.placed())


def test_a_single_mark_stays_on_its_place() -> None:
    stacks = stack([_mark(NAMES[0], 100, 100), _mark(NAMES[1], 110, 100)], 1.0)
    spread(stacks, PANEL, 1.0, Room())
    assert [one.shift for one in stacks] == [(0.0, 0.0), (0.0, 0.0)]


def test_paths_turn_clockwise() -> None:
    assert placed("M0,-10 L0,0", 1, 90, (5, 5)) == "M15.00,5.00 L5.00,5.00"
    assert placed("M1,2 Z", 2, 0, (0, 0)) == "M2.00,4.00 Z"
