"""Figures as of a day: which report was in force, and when a figure falls silent.

Python decides what a measure means; the browser only looks up the step. A report counts from
its day on and for `fresh_days` after it. After that the strip says "no report" and names the
last one: a gap is never a zero and an old figure never passes for a new one. Reports whose day
is not known are not used here; they stand in the table. Two figures of one counter on one day
are shown side by side.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from ..languages import number as written
from ..languages import t
from ..mission import Mission
from ..mission.meta import Measure
from ..mission.series import SeriesValue
from .period import number


@dataclass(frozen=True, slots=True)
class Step:
    """From `day` on, `text` is the latest figure; `low` and `high` differ in a conflict."""

    day: int
    text: str
    low: float
    high: float
    sources: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Track:
    """The reports of one counter for one measure, in order of day."""

    measure: Measure
    steps: tuple[Step, ...]

    def at(self, day: int) -> Step | None:
        """The latest report of that day or before, however old."""
        index = bisect_right(self.steps, day, key=lambda step: step.day) - 1
        return self.steps[index] if index >= 0 else None

    def fresh(self, day: int) -> Step | None:
        """The latest report while it is not older than the measure allows."""
        step = self.at(day)
        return step if step and day - step.day <= self.measure.fresh_days else None


def figure(row: SeriesValue) -> str:
    """`more than 1,600`: value with its qualifier, no unit."""
    text = written(row.value)
    match row.qualifier:
        case "more_than":
            return t("more than {figure}", figure=text)
        case "about":
            return t("about {figure}", figure=text)
        case "up_to":
            return t("up to {figure}", figure=text)
        case "planned":
            return t("planned {figure}", figure=text)
    return text


def _steps(rows: Iterable[SeriesValue]) -> Iterable[Step]:
    dated = [row for row in rows if row.day_earliest == row.day_latest]
    dated.sort(key=lambda row: (row.day_latest, row.value, row.id))
    for day, same in groupby(dated, key=lambda row: row.day_latest):
        values = list(same)
        texts = dict.fromkeys(figure(row) for row in values)
        sources = dict.fromkeys(s for row in values for s in row.sources)
        notes = dict.fromkeys(row.note for row in values if row.note)
        yield Step(
            number(day), " / ".join(texts), values[0].value, values[-1].value,
            tuple(sources), " | ".join(notes),
        )  # fmt: skip


def tracks(mission: Mission) -> tuple[Track, ...]:
    """One track for each measure of the mission's as-of strip, in the mission's order."""
    return tuple(
        Track(
            measure,
            tuple(
                _steps(
                    row
                    for row in mission.series
                    if (row.measure, row.series) == (measure.measure, measure.series)
                )
            ),
        )
        for measure in mission.meta.measures
    )
