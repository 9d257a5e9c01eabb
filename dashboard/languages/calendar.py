"""Days in words, in the order and with the months of a language (Unicode CLDR, by Babel)."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from babel import Locale

SKELETON = "yMMMd"


@dataclass(frozen=True, slots=True)
class Calendar:
    """Patterns hold {d}, {m} and {y}; `part` is the day without its year, which stands first or
    last, so that two days of a year can share it. assets/period.js fills the same patterns."""

    months: tuple[str, ...]
    short_months: tuple[str, ...]
    pattern: str
    part: str

    @classmethod
    def of(cls, locale: Locale) -> Calendar:
        names = locale.months["format"]
        written = locale.datetime_skeletons[SKELETON].pattern
        try:
            pattern, part = blanks(written)
        except ValueError as error:
            raise ValueError(f"{locale}: {error}") from None
        return cls(
            tuple(names["wide"][i] for i in range(1, 13)),
            tuple(names["abbreviated"][i] for i in range(1, 13)),
            pattern,
            part,
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
            if self.pattern.startswith("{y}"):
                return f"{self.day(first)} \u2013 {self._without_year(last)}"
            return f"{self._without_year(first)} \u2013 {self.day(last)}"
        return f"{self.day(first)} \u2013 {self.day(last)}"

    def _without_year(self, value: dt.date) -> str:
        return self.part.format(d=value.day, m=self.months[value.month - 1])


def blanks(written: str) -> tuple[str, str]:
    """A CLDR pattern such as `d MMM y` with {d}, {m} and {y} in it, and what is left of it without
    the year and its sign. Raises ValueError when the year stands between day and month."""
    filled = written.replace("'", "").replace("\u202f", "\u00a0")
    for letters, blank in (("MMM", "{m}"), ("y", "{y}"), ("d", "{d}")):
        filled = re.sub(f"(?<![{{\\w]){letters}(?!\\w)", blank, filled, count=1)
    day, month, year = (filled.index(blank) for blank in ("{d}", "{m}", "{y}"))
    if min(day, month) < year < max(day, month):
        raise ValueError(f"days are written {written}; two days of one year cannot share it")
    first, last = min(day, month), max(day, month) + len("{d}")
    return filled, filled[first:last]
