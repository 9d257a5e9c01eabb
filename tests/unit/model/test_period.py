import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.period import Period, between, date, iso, number, parse, words

days = st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31))


@given(days)
def test_a_day_survives_the_way_to_a_number_and_back(day: dt.date) -> None:
    assert date(number(day)) == day
    assert parse(iso(number(day))) == number(day)


@given(days, st.integers(0, 4000))
def test_numbers_count_days(day: dt.date, later: int) -> None:
    assert number(day + dt.timedelta(later)) - number(day) == later


def test_the_epoch_is_the_browsers() -> None:
    assert number(dt.date(1970, 1, 1)) == 0


@pytest.mark.parametrize("text", ["2020-13-01", "01.02.2020", "", "2020-2-3", "yesterday"])
def test_what_is_not_a_day_is_refused_with_the_form(text: str) -> None:
    with pytest.raises(ValueError, match="YYYY-MM-DD"):
        parse(text)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2020-11-10", "2020-11-20", "10\u201320 November 2020"),
        ("2020-11-20", "2020-11-20", "20 November 2020"),
        ("2020-11-28", "2020-12-03", "28 November \u2013 3 December 2020"),
        ("2020-12-28", "2021-01-03", "28 December 2020 \u2013 3 January 2021"),
    ],
)
def test_periods_in_words(first: str, last: str, expected: str) -> None:
    assert Period.of(first, last).words == expected
    assert between(parse(first), parse(last)) == expected


def test_a_reversed_period_is_refused() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        Period.of("2020-11-20", "2020-11-10")


def test_words_and_slug() -> None:
    assert words(parse("2020-11-01")) == "1 November 2020"
    assert Period.of("2020-11-10", "2020-11-20").slug == "2020-11-10_2020-11-20"
    assert Period.of("2020-11-10", "2020-11-10").slug == "2020-11-10"
