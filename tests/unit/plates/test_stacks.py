"""Marks of one place are all there, side by side, and none hides another of its block."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from dashboard.basemap.icons import ICONS
from dashboard.plates.marks import Mark, placed
from dashboard.plates.room import Box, Room
from dashboard.plates.stacks import stack

NAMES = [icon.name for icon in ICONS if icon.family in ("post", "event")]
spots = st.tuples(st.sampled_from(NAMES), st.sampled_from([(200, 200), (260, 210), (500, 400)]))


def _mark(name: str, x: float, y: float) -> Mark:
    return Mark(name, 0, 1, x, y, 11, name)


@given(st.lists(spots, min_size=1, max_size=60))
def test_every_picture_of_a_place_is_drawn_and_counted(found) -> None:
    stacks = stack([_mark(name, *at) for name, at in found], 1.0)
    drawn = [(mark, count) for one in stacks for mark, count in one.placed()]
    assert sum(count for _, count in drawn) == len(found)
    assert len(drawn) == len(set(found))
    for one in stacks:
        for across, size in ((0, 1.0), (2, 0.8)):
            one.across, one.size = across, size
            for (a, _), (b, _) in combinations(one.placed(), 2):
                assert math.hypot(a.x - b.x, a.y - b.y) >= 2 * a.half - 0.1
            box = one.box()
            assert all(box.left <= m.x <= box.right for m, _ in one.placed())


@given(st.lists(spots, min_size=2, max_size=60))
def test_figures_cover_no_neighbour_and_can_be_read(found) -> None:
    for one in stack([_mark(name, *at) for name, at in found], 0.6):
        assert one.text >= 9.33  # 7 pt
        for mark, count in one.placed():
            figure = one.figure(mark, count)[0]
            for other, _ in one.placed():
                if other.name != mark.name and count > 1:
                    alone = Room()
                    alone.take(Box(other.x, other.y, other.x, other.y).grown(other.half - 0.1))
                    assert alone.free(figure)


def test_equal_marks_that_hide_each_other_are_one_where_marks_are_small() -> None:
    close = [_mark(NAMES[0], x, 100) for x in (100, 107)]
    assert len(stack(close, 1.0)) == 2
    assert len(stack([replace(mark, scale=0.55, half=7) for mark in close], 1.0)) == 1


def test_paths_turn_clockwise() -> None:
    assert placed("M0,-10 L0,0", 1, 90, (5, 5)) == "M15.00,5.00 L5.00,5.00"
    assert placed("M1,2 Z", 2, 0, (0, 0)) == "M2.00,4.00 Z"
