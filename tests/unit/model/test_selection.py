"""The two sides of a comparison."""

import pytest

from dashboard.model import Period, Selection
from dashboard.model.period import parse

LAYERS = frozenset({"posts"})
FIRST = parse("2020-09-27")


def both(first: str, last: str, compare: str) -> list[str]:
    chosen = Selection(Period.of(first, last), LAYERS, theme="dark", compare=parse(compare))
    sides = chosen.both(FIRST)
    assert all(side.layers == LAYERS and side.theme == "dark" for side in sides)
    assert all(side.compare is None for side in sides)
    return [side.period.slug for side in sides]


def test_the_other_side_is_as_long_and_the_earlier_comes_first() -> None:
    assert both("2020-11-10", "2020-11-20", "2023-09-30") == [
        "2020-11-10_2020-11-20",
        "2023-09-20_2023-09-30",
    ]
    assert both("2023-09-30", "2023-09-30", "2023-09-19") == ["2023-09-19", "2023-09-30"]


def test_nothing_lies_before_the_mission() -> None:
    assert both("2020-11-10", "2020-11-20", "2020-09-29")[0] == "2020-09-27_2020-09-29"


def test_without_a_compared_day_there_are_no_sides() -> None:
    with pytest.raises(ValueError, match="no day"):
        Selection(Period.of("2020-11-10", "2020-11-20"), LAYERS).both(FIRST)
