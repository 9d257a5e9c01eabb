"""The periods of a batch."""

from __future__ import annotations

from ..model import Period
from ..model.period import date

EVERY = ("day", "week", "month")


def split(period: Period, every: str) -> list[Period]:
    """The days, weeks (from Monday) or months of a period, cut at its ends."""
    found: list[Period] = []
    for day in range(period.first, period.last + 1):
        at = date(day)
        begins = {"day": True, "week": at.weekday() == 0, "month": at.day == 1}[every]
        if begins or not found:
            found.append(Period(day, day))
        else:
            found[-1] = Period(found[-1].first, day)
    return found
