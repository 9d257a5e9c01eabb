"""The periods of the pictures of a film."""

from __future__ import annotations

from collections.abc import Iterator

from ...layers import Scene
from ...model import Certainty, Period, Selection, take
from ...model.certainty import Passing
from ...model.period import date

EVERY = ("day", "week", "event")


def steps_of(scene: Scene, selection: Selection, by: str, days: int, adding: bool) -> list[Period]:
    """One for each day, for each week (it ends on Sunday or with the period), or for each day on
    which something happened for certain. Each goes `days` back, not beyond the first day, or back
    to it when `adding`."""
    period = selection.period
    ends = {"day": _days, "week": _weeks}.get(by)
    found = ends(period) if ends else _events(scene, selection)
    return [
        Period(period.first if adding else max(period.first, last - days + 1), last)
        for last in found
    ]


def _days(period: Period) -> Iterator[int]:
    yield from range(period.first, period.last + 1)


def _weeks(period: Period) -> Iterator[int]:
    yield from (d for d in _days(period) if date(d).weekday() == 6 or d == period.last)


def _events(scene: Scene, selection: Selection) -> list[int]:
    drawn = take(scene.atlas, selection).drawn
    whens = (r.when for r, sure in drawn if sure is Certainty.CERTAIN)
    days = {when.earliest for when in whens if isinstance(when, Passing) and _one(when)}
    return sorted(days)


def _one(when: Passing) -> bool:
    return when.earliest == when.latest
