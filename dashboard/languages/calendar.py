"""Days in words, in the order and with the months of a language (Unicode CLDR, by Babel)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from babel import Locale

SKELETON = "yMMMd"


@dataclass(frozen=True, slots=True)
class Calendar:
    """Patterns hold {d}, {m} and {y}; `part` is the day without its year. assets/period.js fills
    the same patterns. The day stands before the month in each of our languages, so that two days
    of a month can share it."""

    months: tuple[str, ...]
    short_months: tuple[str, ...]
    pattern: str
    part: str

    @classmethod
    def of(cls, locale: Locale) -> Calendar:
        names = locale.months["format"]
        pattern = locale.datetime_skeletons[SKELETON].pattern
        filled = (
            pattern.replace("'", "")
            .replace("\u202f", "\u00a0")
            .replace("MMM", "{m}")
            .replace("y", "{y}")
        )
        filled = filled.replace("d", "{d}", 1)
        day, month = filled.index("{d}"), filled.index("{m}")
        if day > month or filled.index("{y}") < month:
            raise ValueError(f"{locale} writes days as {pattern}; a range needs day, month, year")
        return cls(
            tuple(names["wide"][i] for i in range(1, 13)),
            tuple(names["abbreviated"][i] for i in range(1, 13)),
            filled,
            filled[: month + len("{m}")],
        )

    def day(self, value: dt.date, short: bool = False) -> str:
        """`20 November 2020`, or `20 Nov 2020`."""
        months = self.short_months if short else self.months
        return self.pattern.format(d=value.day, m=months[value.month - 1], y=value.year)

    def between(self, first: dt.date, last: dt.date) -> str:
        """Two days, naming month and year once where they are the same."""
        if first == last:
            return self.day(last)
        month = self.months[last.month - 1]
        if (first.year, first.month) == (last.year, last.month):
            days = f"{first.day}\u2013{last.day}"
            return self.pattern.format(d=days, m=month, y=last.year)
        if first.year == last.year:
            start = self.part.format(d=first.day, m=self.months[first.month - 1])
            return f"{start} \u2013 {self.day(last)}"
        return f"{self.day(first)} \u2013 {self.day(last)}"
