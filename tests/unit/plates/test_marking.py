"""On the real map: names near their towns, blocks near their places, nothing over a name."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import combinations, permutations, product

import numpy as np
import pytest

from dashboard.palette import LIGHT
from dashboard.plates import Frame, Furniture, Setting, Sheet, marking
from dashboard.plates.drawn import arrow_boxes
from dashboard.plates.flows import arrows
from dashboard.plates.letters import LINE
from dashboard.plates.marking import settle
from dashboard.plates.marks import marks_of
from dashboard.plates.naming import name_of
from dashboard.plates.page import Page
from dashboard.plates.placed import Placed, off
from dashboard.plates.projection import Panel, Plane, View
from dashboard.plates.room import Box
from dashboard.plates.spots import FARTHEST
from dashboard.plates.stacks import Stack

PERIODS = (
    ("2020-11-10", "2020-11-20"),
    ("2022-12-12", "2023-09-18"),
    ("2020-09-27", "2024-06-30"),
    ("2023-09-19", "2023-09-30"),
)


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize(
    ("language", "size"),
    [
        ("en", (1400, 1000)),
        ("hy", (1123, 794)),
        ("az", (1123, 794)),
        ("ru", (1400, 1000)),
        ("double", (1123, 794)),
    ],
)
@pytest.mark.parametrize("frame", [None, Frame(46.3, 39.5, 47.0, 40.0)])
def test_nothing_lies_over_a_name(
    scene, snapshot_of, period, language, size, frame, monkeypatch
) -> None:
    mission, snapshot = scene.atlas.mission, snapshot_of(period, names=language)
    page = Page(Sheet(*size), LIGHT)
    panel = Panel(23, 97, size[0] * 0.72, size[1] * 0.79)
    view = View.fit(Plane(mission.meta.crs), frame or Frame.of(mission.meta.extent), panel)
    traces = scene.figure_traces(snapshot, LIGHT)
    patches: list[Box] = []
    for name in ("draw_degrees", "draw_corner", "draw_inset"):
        drawn = getattr(marking, name)
        monkeypatch.setattr(
            marking, name, lambda *given, drawn=drawn: patches.extend(drawn(*given)) or patches
        )
    setting = Setting(page.sheet, furniture=Furniture(graticule=True, inset=frame is not None))
    marks = [
        *marks_of(traces, view, page.unit),
        *arrows(scene.flows(snapshot), view, page.unit),
    ]
    stacks, names, signs = settle(page, view, scene, snapshot, traces, marks, setting)

    shown = {one.label.text for one in names}
    for place in mission.places.values():
        x, y = view.pixels(view.plane.metres(np.array([[place.lon, place.lat]])))[0]
        if place.rank == 1 and panel.left < x < panel.right and panel.top < y < panel.bottom:
            assert name_of(place, language, mission) in shown
    for one in names:
        dx = one.label.x - min(max(one.label.x, one.box.left), one.box.right)
        dy = one.label.y - min(max(one.label.y, one.box.top), one.box.bottom)
        assert not one.label.dot or math.hypot(dx, dy) <= 2.2 * one.label.size * LINE + 0.1
    for one, other in combinations(names, 2):
        assert _apart(one.box, other.box), (one.label.text, other.label.text)
    towns = [one for one in names if one.label.dot]
    for one, other in permutations(towns, 2):  # or it would be read as the other's
        there = Placed(replace(one.label, x=other.label.x, y=other.label.y), one.box, one.align)
        assert off(there) >= off(one), (one.label.text, other.label.text)
    countries = [one.label.text for one in names if one.label.of.startswith("country")]
    assert len(countries) == len(set(countries)), countries
    for arrow in arrow_boxes(marks):
        for one in names:
            assert _apart(arrow, one.box) or one.label.chief, one.label.text
    for block in stacks:
        assert math.hypot(*block.shift) <= FARTHEST * page.unit + 0.1
        for part, one in product(_parts(block), names):
            assert _apart(part, one.box), (one.label.text, block.pictures)
        assert all(_apart(block.box(), patch) for patch in patches), block.pictures
    for one, patch in product(names, patches):
        assert _apart(one.box, patch), one.label.text
    assert all(_apart(one, other) for one, other in combinations(patches, 2))
    for index, sign in enumerate(signs):
        assert sign.box.within(panel), sign.exit.words
        others = [one.box for one in names] + [one.box for one in signs[:index]] + patches
        assert all(_apart(sign.box, box) for box in others), sign.exit.words


def _apart(a: Box, b: Box) -> bool:
    return a.right <= b.left or b.right <= a.left or a.bottom <= b.top or b.bottom <= a.top


def _parts(block: Stack) -> list[Box]:
    """What is drawn of a block: a single mark's figure stands at its corner, the rest is free."""
    if len(block) > 1 or block.ringed:
        return [block.box()]
    ((mark, count),) = block.placed()
    icon = Box(mark.x, mark.y, mark.x, mark.y).grown(mark.half)
    return [icon, block.figure(mark, count)[0]] if count > 1 else [icon]


@pytest.mark.parametrize("size", [(1123, 794), (794, 1123), (1123, 1587)])
@pytest.mark.parametrize(
    "period",
    [("2020-09-27", "2020-11-10"), ("2020-10-05", "2020-10-25")],
    ids=["war", "three weeks"],
)
def test_marks_of_the_war_can_be_counted(scene, snapshot_of, period, size) -> None:
    """The densest weeks: no icon hides a part of another, no figure stands on an icon."""
    mission, snapshot = scene.atlas.mission, snapshot_of(period)
    page = Page(Sheet(*size), LIGHT)
    panel = Panel(23, 97, size[0] * 0.72, size[1] * 0.6)
    view = View.fit(Plane(mission.meta.crs), Frame.of(mission.meta.extent), panel)
    traces = scene.figure_traces(snapshot, LIGHT)
    marks = marks_of(traces, view, page.unit)
    blocks, _, _ = settle(page, view, scene, snapshot, traces, marks, Setting(page.sheet))
    icons = [
        (id(block), Box(mark.x, mark.y, mark.x, mark.y).grown(0.85 * mark.half))
        for block in blocks
        for mark, _ in block.placed()
    ]
    hidden = [
        1 for (a, one), (b, other) in combinations(icons, 2) if a != b and not _apart(one, other)
    ]
    figures = [
        (id(block), block.figure(mark, count)[0])
        for block in blocks
        for mark, count in block.placed()
        if count > 1 and len(block) == 1
    ]
    covered = [
        1
        for (a, figure), (b, icon) in product(figures, icons)
        if a != b and not _apart(figure, icon)
    ]
    assert len(icons) >= 20
    assert len(hidden) <= 1 and len(covered) <= len(figures) // 7, (len(hidden), len(covered))
