"""A period: a first and a last day, both included.

A day is a calendar day in the region, without time of day or time zone, counted as whole
days since 1970-01-01. Integers compare fast and mean the same in Python and JavaScript.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ..languages import spoken

EPOCH = dt.date(1970, 1, 1).toordinal()


def number(day: dt.date) -> int:
    """Days since 1970-01-01."""
    return day.toordinal() - EPOCH


def date(day: int) -> dt.date:
    """The calendar date of a day number."""
    return dt.date.fromordinal(day + EPOCH)


def iso(day: int) -> str:
    return date(day).isoformat()


def parse(text: str) -> int:
    """Day number of an ISO day. Raises ValueError that says what a day looks like."""
    try:
        return number(dt.date.fromisoformat(text))
    except ValueError:
        raise ValueError(f"{text!r} is not a day; write it as YYYY-MM-DD") from None


def words(day: int) -> str:
    """`20 November 2020`, in the language spoken."""
    return spoken().calendar.day(date(day))


def between(first: int, last: int) -> str:
    """Two days in words, naming month and year once where they are the same."""
    return spoken().calendar.between(date(first), date(last))


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """First and last day, both included, as day numbers. Raises ValueError when reversed."""

    first: int
    last: int

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError(f"period ends ({iso(self.last)}) before it starts ({iso(self.first)})")

    @classmethod
    def of(cls, first: dt.date | str, last: dt.date | str) -> Period:
        ends = (parse(v) if isinstance(v, str) else number(v) for v in (first, last))
        return cls(*ends)

    @property
    def words(self) -> str:
        return between(self.first, self.last)

    @property
    def slug(self) -> str:
        """`2020-11-10_2020-11-20`, or one day once: the part of a file name that says when."""
        if self.first == self.last:
            return iso(self.last)
        return f"{iso(self.first)}_{iso(self.last)}"
