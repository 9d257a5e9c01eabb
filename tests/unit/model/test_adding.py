"""Which figures add, by the rules of geodata/README.md."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from dashboard.model import Passing, Record
from dashboard.model.adding import CODES, MEASURES, REASONS, UNKNOWN, amounts, words

PEOPLE, TONNES, COUNT = range(3)


def row(people=None, tonnes=None, not_added="", origin="Northtown", dest="Southham") -> Any:
    return SimpleNamespace(
        people=people, tonnes=tonnes, not_added=not_added, origin=origin, destination=dest,
        origin_place="", dest_place="",
    )  # fmt: skip


def record(first: Any, *also: Any, days: tuple[int, int] = (10, 10)) -> Record:
    return Record(
        "a", "convoys", "convoys", "aid", "", Passing(*days), None, None, "", (), first, also
    )


def test_a_figure_of_one_day_adds_and_one_that_is_missing_is_unknown() -> None:
    assert amounts(record(row(people=250))) == (250, UNKNOWN, 1)
    assert amounts(record(row(tonnes=4.5))) == (UNKNOWN, 4500, 1)
    assert amounts(record(row(people=0)))[PEOPLE] == 0


def test_rows_of_one_happening_add_once_and_only_where_they_agree() -> None:
    event = SimpleNamespace(title="an event without figures")
    assert amounts(record(row(people=250), row(people=250), event))[PEOPLE] == 250
    assert amounts(record(row(), row(tonnes=300)))[TONNES] == 300_000
    found = amounts(record(row(people=502), row(people=648)))
    assert found[PEOPLE] == CODES["conflict"]
    assert found[COUNT] == 1  # the reports differ on how many, not on whether


def test_a_figure_of_another_way_is_not_added_to_this_one() -> None:
    found = amounts(record(row(), row(tonnes=23, origin="Farport")))
    assert found[TONNES] == CODES["conflict"]


def test_ranges_are_not_added() -> None:
    assert amounts(record(row(people=1700), days=(10, 12))) == (
        CODES["range"], UNKNOWN, CODES["range"],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("reason", "people", "count"),
    [
        ("turned_back", CODES["turned_back"], CODES["turned_back"]),
        ("several", CODES["several"], CODES["several"]),
        ("overlap", CODES["overlap"], CODES["overlap"]),
        ("conflict", CODES["conflict"], 1),
        ("bodies", CODES["bodies"], 1),
    ],
)
def test_a_row_that_says_why_not_is_not_added(reason: str, people: int, count: int) -> None:
    found = amounts(record(row(people=25, not_added=reason)))
    assert (found[PEOPLE], found[COUNT]) == (people, count)


def test_bodies_are_people_only_in_their_column() -> None:
    assert amounts(record(row(people=30, tonnes=2, not_added="bodies")))[TONNES] == 2000


def test_every_reason_a_row_may_give_has_a_code() -> None:
    from dashboard.mission.convoys import NOT_ADDED

    assert set(NOT_ADDED) <= set(REASONS)
    assert len(set(CODES.values())) == len(REASONS) and max(CODES.values()) < UNKNOWN


def test_what_is_not_in_a_sum_is_said() -> None:
    people = MEASURES[PEOPLE]
    assert words(7, 0, (), people) == ""
    apart = (CODES["conflict"], CODES["range"])
    assert words(7, 3, apart, people) == (
        "count unknown for 3 of 7; 2 not added: of several days, reports differ"
    )
