"""The plates of the built-in mission: no mark hides another, whatever the day and the sheet."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shapely

from dashboard.layers import KEYS, Scene
from dashboard.model import Period, Selection
from dashboard.plates import Setting, marking, plate_of
from dashboard.plates.marks import Mark
from dashboard.plates.projection import View
from dashboard.plates.stacks import Stack
from dashboard.plates.templates import size_asked

DAYS = (
    ("2020-11-10", "2020-11-10"), ("2020-11-10", "2020-12-01"), ("2022-12-12", "2022-12-12"),
    ("2023-09-20", "2023-09-20"),
)  # fmt: skip
SHEETS = ("297x210mm", "1280x720px", "1080x1080px", "720x1280px")
MOST = 0.17  # of an icon under another


def hidden(stacks: list[Stack]) -> Iterator[tuple[float, str, str]]:
    icons = [(one, mark) for one in stacks for mark, _ in one.placed()]
    for number, (one, a) in enumerate(icons):
        for other, b in icons[number + 1 :]:
            if one is not other:
                yield under(a, b), a.name, b.name


def under(a: Mark, b: Mark) -> float:
    """The share of the smaller icon that the two have in common."""
    small = 2 * min(a.half, b.half)
    wide, high = (
        max(0.0, min(small, a.half + b.half - abs(p - q))) for p, q in ((a.x, b.x), (a.y, b.y))
    )
    return wide * high / small**2


def test_no_moved_post_stands_on_a_state_border(scene: Scene, monkeypatch) -> None:
    settled: list[tuple[list[Stack], View]] = []
    settle = marking.settle

    def watched(page, view, *known):
        found = settle(page, view, *known)
        settled.append((found[0], view))
        return found

    monkeypatch.setattr(marking, "settle", watched)
    for days in DAYS:
        selection = Selection(Period.of(*days), frozenset(KEYS))
        plate_of(scene, selection, Setting(size_asked("297x210mm", 96).sheet))
    borders = shapely.union_all(
        [row.geometry for row in scene.atlas.mission.lines if row.kind == "state_border"]
    )
    moved = 0
    for stacks, view in settled:
        line = shapely.transform(view.plane.shape(borders), view.pixels)
        for one in stacks:
            for mark, _ in one.placed() if any(one.shift) else ():
                moved += 1
                body = shapely.Point(mark.x, mark.y).buffer(0.8 * mark.half)
                assert not line.intersects(body), mark.name
    assert moved > 20


@pytest.mark.parametrize("days", DAYS, ids="/".join)
@pytest.mark.parametrize("sheet", SHEETS)
def test_no_mark_hides_another(scene: Scene, monkeypatch, days, sheet: str) -> None:
    settled: list[Stack] = []
    settle = marking.settle

    def watched(*known):
        found = settle(*known)
        settled.extend(found[0])
        return found

    monkeypatch.setattr(marking, "settle", watched)
    selection = Selection(Period.of(*days), frozenset(KEYS))
    plate_of(scene, selection, Setting(size_asked(sheet, 96).sheet))
    assert len(settled) > 5
    assert max(hidden(settled))[0] <= MOST, max(hidden(settled))
