"""A record's dates as a bar over the days of its mission: certain part, possible part, reports."""

from __future__ import annotations

from dataclasses import dataclass

from ..languages import nt, t
from ..mission import Mission
from .certainty import Passing, Standing
from .period import between, number, words
from .record import Record

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Bracket:
    """Spans and ticks are parts of the mission's length, 0 to 1, both ends included. `possible`
    holds `certain` and is None for a record without a date or outside the mission. `reports` are
    the days on which its pages were published, as far as they lie within."""

    certain: Span | None
    possible: Span | None
    reports: tuple[float, ...]
    words: str


def bracket(record: Record, mission: Mission) -> Bracket:
    first, last = number(mission.meta.first_day), number(mission.meta.last_day)
    length = last - first + 1

    def span(start: int, end: int) -> Span | None:
        """Both days included."""
        if start > end or end < first or start > last:
            return None
        return (max(start, first) - first) / length, (min(end, last) + 1 - first) / length

    pages = [mission.sources[s] for s in record.sources if s in mission.sources]
    days = sorted(number(page.published) for page in pages if page.published)
    inside = [day for day in days if first <= day <= last]
    ticks = tuple(dict.fromkeys((day - first + 0.5) / length for day in inside))
    match record.when:
        case Standing(a, b, c, d):
            certain, possible = span(b, c), span(a, d)
        case Passing(earliest, latest):
            possible = span(earliest, latest)
            certain = possible if earliest == latest else None
        case _:
            certain = possible = None
    undated = len(pages) - len(days)
    return Bracket(certain, possible, ticks, _words(record, days, undated, first, last))


def _words(record: Record, days: list[int], undated: int, first: int, last: int) -> str:
    """What the bar shows, for those who cannot see it and for those who want to be sure."""
    parts = []
    match record.when:
        case None:
            parts.append(t("No day reported"))
        case Passing(earliest, latest) if earliest == latest:
            parts.append(t("On {day}", day=words(earliest)))
        case Passing(earliest, latest):
            parts.append(t("Possible on {days}", days=between(earliest, latest)))
        case Standing(a, b, c, d):
            sure = between(max(b, first), min(c, last)) if max(b, first) <= min(c, last) else ""
            wide = between(max(a, first), min(d, last)) if max(a, first) <= min(d, last) else ""
            if not wide:
                parts.append(t("On no day of this map"))
            else:
                parts.append(t("Certain {days}", days=sure) if sure else t("Certain on no day"))
            if wide and wide != sure:
                parts.append(t("possible {days}", days=wide))
    if days:
        known = sorted(set(days))
        listed = between(known[0], known[-1])
        one, many = t("page dated {days}", days=listed), t("pages dated {days}", days=listed)
        parts.append(many if len(known) > 1 else one)
    if undated:
        parts.append(nt("{n} page without a date", "{n} pages without a date", undated))
    return "; ".join(parts)
