"""A record's dates in words, with what is not known about them."""

from __future__ import annotations

from ..languages import t
from .certainty import ALWAYS, EVER, Passing, Standing, When
from .period import between, words


def dated(when: When | None) -> str:
    """`20 November 2020`, a range of days, `from ... to ...`, or `date not reported`."""
    match when:
        case None:
            return t("date not reported")
        case Passing(earliest, latest):
            return between(earliest, latest)
        case Standing(start_earliest, start_latest, end_earliest, end_latest):
            start = "" if start_latest <= ALWAYS else _start(start_earliest, start_latest)
            if end_earliest >= EVER:
                end = ""
            elif end_earliest == end_latest:
                end = t("to {day}", day=words(end_latest))
            else:
                end = t(
                    "to a day between {first} and {last}",
                    first=words(end_earliest),
                    last=words(end_latest),
                )
            return " ".join(part for part in (start, end) if part) or t("the whole time")
    raise TypeError(f"not a date: {when!r}")


def _start(first: int, last: int) -> str:
    if first == last:
        return t("from {day}", day=words(first))
    return t("from a day in {days}", days=between(first, last))
