"""A plate of two days: both maps of one frame, one scale of widths, and what changed hands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.layers import KEYS
from dashboard.model import Period, Selection, take
from dashboard.model.difference import difference
from dashboard.model.period import parse
from dashboard.plates import Setting, Sheet, plate_of

SIZES = [(1400, 1000), (1000, 1400), (1123, 794)]


@pytest.fixture(scope="module")
def compared(scene):
    def make(size=(1400, 1000), to="2023-09-30", compare="2023-09-19", days=0, pixels=False):
        last = parse(to)
        selection = Selection(
            Period(last - days, last), frozenset(KEYS), compare=parse(compare)
        )  # fmt: skip
        return plate_of(scene, selection, Setting(Sheet(*size), pixels=pixels))

    return make


@pytest.mark.parametrize("size", SIZES)
def test_each_map_has_its_date_and_nothing_leaves_the_sheet(compared, texts_of, size) -> None:
    drawing = compared(size)
    found = texts_of(drawing)
    assert "19 September 2023" in found
    assert "30 September 2023" in found
    for text in drawing.texts():
        assert 0 <= text.x <= size[0]
        assert 0 <= text.y <= size[1]
        assert text.size >= 8
    first, second = (view.panel for view in drawing.views)
    assert first.right < second.left or first.bottom < second.top


def test_both_maps_show_the_same_ground_at_the_same_scale(compared) -> None:
    first, second = compared().views
    for side in ("west", "south", "east", "north", "metres_per_px"):
        assert getattr(first, side) == pytest.approx(getattr(second, side))


def test_the_plate_lists_what_changed_hands(compared, texts_of, atlas) -> None:
    text = " ".join(texts_of(compared()))
    found = difference(atlas, parse("2023-09-19"), parse("2023-09-30"), KEYS)
    assert f"Changed hands: {sum(found.km2.values()):,.0f} km²" in text
    labels = {status.id: status.label for status in atlas.mission.meta.statuses}
    for (was, now), km2 in found.km2.items():
        assert f"{labels[was]} → {labels[now]}" in text
        assert f"{km2:,.0f} km²" in text


def test_the_earlier_day_comes_first_whichever_is_compared(compared, texts_of) -> None:
    one, other = compared(), compared(to="2023-09-19", compare="2023-09-30")
    assert texts_of(one) == texts_of(other)
    assert len(one.items) == len(other.items)


def test_a_width_means_the_same_on_both_maps(scene, compared, texts_of) -> None:
    """Alone, the days with fewer people would have a finer scale."""
    last, other, days = parse("2020-11-20"), parse("2021-01-31"), 9
    chosen = [Selection(Period(day - days, day), frozenset(KEYS)) for day in (last, other)]
    busy, quiet = (scene.flows(take(scene.atlas, one)) for one in chosen)
    assert busy.largest > quiet.largest > 0
    assert (
        replace(scene, least=busy.largest).flows(take(scene.atlas, chosen[1])).scale == busy.scale
    )
    found = texts_of(compared(to="2020-11-20", compare="2021-01-31", days=days))
    assert busy.scale.labels[-1] in found
    assert quiet.scale.labels[-1] not in found


def test_each_relief_lies_on_its_own_map(compared) -> None:
    drawing = compared(pixels=True)
    assert [picture.clip for picture in drawing.pictures()] == [0, 1]
    for picture, view in zip(drawing.pictures(), drawing.views, strict=True):
        at = view.panel
        assert (picture.x, picture.y) == (at.left, at.top)
        assert (picture.width, picture.height) == (at.width, at.height)
