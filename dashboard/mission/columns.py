"""Columns: the name, kind and meaning of one cell of a table.

The same columns describe a cell of a CSV file (always text), a property of a GeoJSON feature and
a key of mission.toml (both already typed).
"""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal[
    "id", "text", "url", "day", "whole", "number", "flag", "choice", "ids", "names", "choices"
]
LISTS: frozenset[str] = frozenset({"ids", "names", "choices"})
NUMBERS: frozenset[str] = frozenset({"whole", "number"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    `choices` is a fixed list; `vocabulary` names a list of mission.toml instead. `refers` names
    the datasets whose ids the cell may hold. `unit` is empty for a bare count or a text. A file
    may lack an `optional` column: then no row states it. A `localized` key of mission.toml may also
    be given as `label_hy` and so on, in the further languages of the mission.
    """

    name: str
    kind: Kind
    required: bool = False
    unit: str = ""
    meaning: str = ""
    choices: tuple[str, ...] = ()
    vocabulary: str = ""
    refers: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    optional: bool = False
    localized: bool = False


def latitude(name: str = "lat", required: bool = False, meaning: str = "") -> Column:
    """WGS 84, so that a point means the same in every file."""
    return Column(name, "number", required, "degrees north", meaning, minimum=-90, maximum=90)


def longitude(name: str = "lon", required: bool = False, meaning: str = "") -> Column:
    """WGS 84, so that a point means the same in every file."""
    return Column(name, "number", required, "degrees east", meaning, minimum=-180, maximum=180)


def radius() -> Column:
    """How far off a point may be, where the row's own words or its `coord_basis` say so."""
    return Column(
        "radius_m", "number", unit="m", meaning="how far off the point may be",
        minimum=1, optional=True,
    )  # fmt: skip


def closest(word: str, words: Iterable[str]) -> str:
    """The word that was probably meant, or an empty text. Long lists stay cheap: a candidate
    must begin with the same character and be about as long."""
    known = list(words)
    if len(known) > 100:
        known = [w for w in known if w[:1] == word[:1] and abs(len(w) - len(word)) < 3]
    return next(iter(difflib.get_close_matches(word, known, n=1, cutoff=0.6)), "")


def empty(column: Column) -> Any:
    """What "not stated" is for this kind: (), "" or None. Never zero; a flag not set is False."""
    if column.kind in LISTS:
        return ()
    if column.kind == "flag":
        return False
    return None if column.kind == "day" or column.kind in NUMBERS else ""
