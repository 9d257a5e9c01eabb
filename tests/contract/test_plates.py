"""The plates of the built-in mission: no mark hides another, whatever the day and the sheet."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dashboard.layers import KEYS, Scene
from dashboard.model import Period, Selection
from dashboard.plates import Setting, marking, plate_of
from dashboard.plates.marks import Mark
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
