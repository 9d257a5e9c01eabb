"""Reported figures over time, for charts: one chart for each thing counted, one line for each
counter, never two joined.

A report stands at its day, or over the days it may be of. Its figure holds until the next report
of the same counter, but not longer than the measure allows: after that there is a gap. Amounts
belong to their own days and hold nowhere else. Figures of one counter that differ on one day are
a range.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from ..languages import opened
from ..mission import Mission
from ..mission.series import SeriesValue
from ..mission.terms import label
from .measures import figure
from .period import number
from .units import unit_word


@dataclass(frozen=True, slots=True)
class Report:
    """Days `first` to `last` that it may be of; `low` and `high` differ in a conflict."""

    first: int
    last: int
    low: float
    high: float
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """The reports of one counter in order of day: `label` names it. `fresh` is how many days a
    figure holds."""

    series: str
    label: str
    family: str
    kind: str
    fresh: int
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """`label` names what is counted, `unit` in what, both in the reader's words."""

    id: str
    label: str
    unit: str
    lines: tuple[Line, ...]


def charts(mission: Mission) -> tuple[Chart, ...]:
    """One for each thing that the mission's strip counts, with every counter of it, the fullest
    first, in the order of the strip."""
    found: dict[str, list] = {}
    for measure in mission.meta.measures:
        found.setdefault(measure.measure, []).append(measure)
    return tuple(_chart(key, of, mission) for key, of in found.items())


def _chart(key: str, measures: list, mission: Mission) -> Chart:
    strip = measures[0]
    rows = sorted(
        (row for row in mission.series if row.measure == key and row.unit == _unit(strip, mission)),
        key=lambda row: (row.series, row.family, row.kind),
    )
    fresh = max(m.fresh_days for m in measures)
    lines = [
        Line(who, label(mission.meta.counters, who), family, kind, fresh, tuple(_reports(same)))
        for (who, family, kind), same in groupby(
            rows, key=lambda row: (row.series, row.family, row.kind)
        )
    ]
    lines.sort(key=lambda line: (-len(line.reports), line.series))
    unit = unit_word(_unit(strip, mission), mission.meta)
    title = opened(label(mission.meta.counted, key))
    return Chart(key, title, unit, tuple(lines))


def _unit(strip, mission: Mission) -> str:
    """The unit of the rows; that of the strip is in the words of its label."""
    own = (strip.measure, strip.series)
    return next((r.unit for r in mission.series if (r.measure, r.series) == own), strip.unit)


def _reports(rows: Iterable[SeriesValue]) -> Iterable[Report]:
    def days(row: SeriesValue) -> tuple:
        return row.day_latest, row.day_earliest

    for (last, first), same in groupby(sorted(rows, key=days), key=days):
        values = sorted(same, key=lambda row: (row.value, row.id))
        texts = dict.fromkeys(figure(row) for row in values)
        sources = dict.fromkeys(s for row in values for s in row.sources)
        yield Report(
            number(first), number(last), values[0].value, values[-1].value,
            " / ".join(texts), tuple(sources),
        )  # fmt: skip
