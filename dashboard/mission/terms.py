"""What short terms of the tables are called in words; mission.toml says it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A `measure` of series.csv with the title of its chart, or a `series` with the key of its
    line."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Saying:
    """What the tables say, as `said` there, and the words for it: ends of movements that are no
    point, such as a region, and patterns of titles with blanks."""

    id: str
    said: str
    label: str


def label(terms: Iterable[Term], key: str) -> str:
    """The key itself, spelt out, where no term is given."""
    return next((term.label for term in terms if term.id == key), key.replace("_", " "))
