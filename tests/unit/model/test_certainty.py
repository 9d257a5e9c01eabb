from hypothesis import given
from hypothesis import strategies as st

from dashboard.model import Certainty, Passing, Period, Standing

day = st.integers(0, 60)


@st.composite
def periods(draw) -> Period:
    first = draw(day)
    return Period(first, draw(st.integers(first, 60)))


@st.composite
def standings(draw) -> Standing:
    a = draw(day)
    b = draw(st.integers(a, 60))
    d = draw(st.integers(a, 60))
    return Standing(a, b, draw(st.integers(a, d)), d)


def _dates(first: int, last: int) -> set[int]:
    return set(range(first, last + 1))


@given(periods(), day, st.integers(0, 20))
def test_passing_is_certain_when_every_possible_day_is_inside(period, earliest, length) -> None:
    bracket = _dates(earliest, earliest + length)
    inside = bracket & _dates(period.first, period.last)
    expected = (
        Certainty.CERTAIN if inside == bracket
        else Certainty.POSSIBLE if inside
        else Certainty.ABSENT
    )  # fmt: skip
    assert Passing(earliest, earliest + length).on(period) is expected


@given(periods(), standings())
def test_standing_is_judged_on_the_last_day_only(period, standing) -> None:
    assert standing.on(period) is standing.on(Period(period.last, period.last))


@given(periods(), standings())
def test_certain_means_every_reading_of_the_dates_allows_the_day(period, standing) -> None:
    readings = [
        start <= period.last <= end
        for start in (standing.start_earliest, standing.start_latest)
        for end in (standing.end_earliest, standing.end_latest)
    ]
    expected = (
        Certainty.CERTAIN if all(readings)
        else Certainty.POSSIBLE if any(readings)
        else Certainty.ABSENT
    )  # fmt: skip
    assert standing.on(period) is expected


def test_a_post_named_once_is_possible_until_the_contingent_left() -> None:
    post = Standing(100, 100, 106, 900)
    assert post.on(Period(90, 99)) is Certainty.ABSENT
    assert post.on(Period(90, 103)) is Certainty.CERTAIN
    assert post.on(Period(90, 107)) is Certainty.POSSIBLE
    assert post.on(Period(901, 901)) is Certainty.ABSENT
