"""The view in words: what, where, when, how many."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyproj import Geod

from dashboard.layers import KEYS
from dashboard.model import Atlas, Period, Selection, take
from dashboard.model.description import describe, distance_km, landmarks, rounded


@pytest.fixture(scope="module")
def snapshot(atlas: Atlas):
    return take(atlas, Selection(Period.of("2020-11-10", "2020-11-20"), frozenset(KEYS)))


def test_it_names_title_place_width_period_and_counts(atlas: Atlas, snapshot) -> None:
    text = describe(atlas.mission, snapshot, 46.75, 39.81, 183.2)
    where = f"{atlas.mission.meta.title}: map around Stepanakert, about 180 km from west to east. "
    assert text == f"{where}{snapshot.caption}."
    assert "10\u201320 November 2020: 13 posts and bases drawn" in text


def test_the_place_has_the_name_the_reader_chose(atlas: Atlas, snapshot) -> None:
    for names, wanted in (("hy", "\u054d\u057f\u0565\u0583\u0561\u0576\u0561\u056f"),
                          ("az", "Xank\u0259ndi"), ("double", "Stepanakert / Xank")):  # fmt: skip
        chosen = replace(snapshot, selection=replace(snapshot.selection, names=names))
        assert wanted in describe(atlas.mission, chosen, 46.75, 39.81, 50), names


def test_a_map_far_from_every_chief_place_says_how_far(atlas: Atlas, snapshot) -> None:
    text = describe(atlas.mission, snapshot, 45.2, 40.9, 30)
    assert "map about 30 km from west to east, its middle " in text and " km from " in text


def test_the_chief_places_have_every_choice_of_names(atlas: Atlas) -> None:
    marks = landmarks(atlas.mission)
    assert 5 <= len(marks) <= 40
    assert all(all(mark["names"].values()) and len(mark["names"]) == 5 for mark in marks)


def test_two_digits_count() -> None:
    assert [rounded(km) for km in (1234.0, 183.2, 12.6, 0.8512)] == ["1,200", "180", "13", "0.85"]


def test_distances_are_good_enough_for_words() -> None:
    exact = Geod(ellps="WGS84").inv(46.75, 39.82, 44.51, 40.18)[2] / 1000
    assert distance_km(46.75, 39.82, 44.51, 40.18) == pytest.approx(exact, rel=0.005)
