"""The bar of a record's days: parts of the mission's length, both ends included."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.mission import Mission
from dashboard.model import Passing, Record, Standing
from dashboard.model.bracket import bracket
from dashboard.model.certainty import ALWAYS, EVER
from dashboard.model.period import number


@pytest.fixture
def at(mission: Mission):
    first = number(mission.meta.first_day)
    length = number(mission.meta.last_day) - first + 1
    row = mission.deployments[0]

    def make(when, sources=()):
        record = Record("a", "x", "posts", "base", "x", when, None, None, "", sources, row)
        return bracket(record, mission)

    make.first, make.length = first, length
    return make


def test_a_known_day_is_solid_and_one_day_wide(at) -> None:
    found = at(Passing(at.first + 10, at.first + 10))
    assert found.certain == found.possible
    assert found.certain == pytest.approx((10 / at.length, 11 / at.length))
    assert found.words == "On 7 October 2020"


def test_a_bracket_is_hollow_only(at) -> None:
    found = at(Passing(at.first + 10, at.first + 12))
    assert found.certain is None
    assert found.possible == pytest.approx((10 / at.length, 13 / at.length))
    assert found.words == "Possible on 7\u20139 October 2020"


def test_a_standing_record_is_solid_inside_hollow(at) -> None:
    first = at.first
    found = at(Standing(first, first + 5, first + 20, first + 30))
    assert found.certain == pytest.approx((5 / at.length, 21 / at.length))
    assert found.possible == pytest.approx((0, 31 / at.length))
    assert "Certain 2\u201317 October 2020" in found.words
    assert "possible 27 September" in found.words


def test_open_ends_reach_the_ends_of_the_mission(at) -> None:
    assert at(Standing(ALWAYS, ALWAYS, EVER, EVER)).certain == (0, 1)


def test_a_standing_record_whose_inner_bounds_cross_is_certain_on_no_day(at) -> None:
    found = at(Standing(at.first, at.first + 9, at.first + 4, at.first + 20))
    assert found.certain is None
    assert found.words.startswith("Certain on no day; possible")


def test_nothing_is_drawn_without_a_date_or_outside(at) -> None:
    assert at(None).possible is None
    assert at(None).words == "No day reported"
    assert at(Passing(at.first - 9, at.first - 9)).possible is None
    before = at(Standing(ALWAYS, ALWAYS, at.first - 1, at.first - 1))
    assert before.possible is None
    assert before.words == "On no day of this map"


def test_pages_are_ticks_where_they_lie_inside_and_always_words(at, mission) -> None:
    base = next(iter(mission.sources.values()))
    days = {"a": mission.meta.first_day, "b": None, "late": date(2025, 6, 30)}
    pages = {name: replace(base, published=day) for name, day in days.items()}
    made = replace(mission, sources=pages)

    def of(*sources: str):
        return bracket(Record("a", "x", "posts", "base", "x", None, None, None, "", sources, None),
                       made)  # fmt: skip

    assert of("a", "b").reports == pytest.approx((0.5 / at.length,))
    assert of("a", "b").words.endswith("page dated 27 September 2020; 1 page without a date")
    assert of("late").reports == ()
    assert "page dated 30 June 2025" in of("late").words
    assert "pages dated 27 September 2020 \u2013 30 June 2025" in of("a", "late").words


def test_every_shipped_bar_is_inside_and_certain_lies_in_possible(mission, atlas) -> None:
    for record in atlas.records:
        found = bracket(record, mission)
        assert found.words
        if found.certain:
            a, b = found.certain
            c, d = found.possible or (1, 0)
            assert 0 <= c <= a < b <= d <= 1, record.id
        assert all(0 < tick < 1 for tick in found.reports)
