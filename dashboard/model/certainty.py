"""When a record is certain, possible or absent.

A date known only to a month, or only as "between", is two days. Standing records are judged
on the last day of the period, passing records against the whole period. The same comparisons
stand in assets/snapshot.js; a contract test runs both over the same periods.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from .period import Period

ALWAYS = -1_000_000
EVER = 1_000_000


class Certainty(IntEnum):
    ABSENT = 0
    POSSIBLE = 1
    CERTAIN = 2


@dataclass(frozen=True, slots=True)
class Standing:
    """True over an interval: earliest and latest start, earliest and latest end (day numbers)."""

    start_earliest: int
    start_latest: int
    end_earliest: int
    end_latest: int

    def on(self, period: Period) -> Certainty:
        day = period.last
        if self.start_latest <= day <= self.end_earliest:
            return Certainty.CERTAIN
        if self.start_earliest <= day <= self.end_latest:
            return Certainty.POSSIBLE
        return Certainty.ABSENT


@dataclass(frozen=True, slots=True)
class Passing:
    """Happens on a day or within a range: certain when the whole bracket falls in the period."""

    earliest: int
    latest: int

    def on(self, period: Period) -> Certainty:
        if period.first <= self.earliest and self.latest <= period.last:
            return Certainty.CERTAIN
        if self.earliest <= period.last and period.first <= self.latest:
            return Certainty.POSSIBLE
        return Certainty.ABSENT


When = Standing | Passing
