"""A record's dates in words, with what is not known about them."""

from __future__ import annotations

from .certainty import ALWAYS, EVER, Passing, Standing, When
from .period import between, words


def dated(when: When | None) -> str:
    """`20 November 2020`, a range of days, `from ... to ...`, or `date not reported`."""
    match when:
        case None:
            return "date not reported"
        case Passing(earliest, latest):
            return between(earliest, latest)
        case Standing(start_earliest, start_latest, end_earliest, end_latest):
            start = (
                "" if start_latest <= ALWAYS else f"from {_bracket(start_earliest, start_latest)}"
            )
            if end_earliest >= EVER:
                end = ""
            elif end_earliest == end_latest:
                end = f"to {words(end_latest)}"
            else:
                end = f"to a day between {words(end_earliest)} and {words(end_latest)}"
            return " ".join(part for part in (start, end) if part) or "the whole time"
    raise TypeError(f"not a date: {when!r}")


def _bracket(first: int, last: int) -> str:
    return words(first) if first == last else f"a day in {between(first, last)}"
