"""What several reports of one happening say, side by side, and where they differ.

Nothing is averaged and nobody is declared right: a claim keeps its family, its figure, its day
and its page. A difference is one of figures for the same thing or of days that cannot both be
true; what a note calls a conflict is quoted as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..languages import nt
from ..mission import Mission
from .certainty import Passing
from .dating import dated
from .period import number
from .record import Record

FIGURES = (("people", "people"), ("buses", "buses"), ("vehicles", "vehicles"), ("tonnes", "tonnes"))
NAMED = re.compile(r"\bconflict", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[A-Z\"\[])")


@dataclass(frozen=True, slots=True)
class Claim:
    """One row's word. `family` is the claimant, or the family of all its pages, or empty;
    `figures` are (unit, value) pairs, empty where it gives none; `title` is what it calls the
    happening, empty where a row of its kind has no title."""

    row: str
    family: str
    figures: tuple[tuple[str, float], ...]
    day: str
    sources: tuple[str, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Accounts:
    """`claims` stand by family, the lead's family first; fewer than two are none. `differ` names
    what they differ in (`people`, `day`); `noted` are the sentences that speak of a conflict.
    `reports` are all rows in the same order, those that claim neither figure nor day as well."""

    claims: tuple[Claim, ...]
    differ: tuple[str, ...]
    noted: tuple[str, ...]
    reports: tuple[Claim, ...] = ()

    @property
    def conflict(self) -> bool:
        return bool(self.differ or self.noted)


def accounts(record: Record, mission: Mission) -> Accounts:
    """The claims of a record's rows, those without a figure only where some day differs."""
    rows = (record.row, *record.also)
    claims = [_claim(row, mission) for row in rows]
    differ = [unit for _, unit in FIGURES if len(_values(claims, unit)) > 1]
    if _apart(rows):
        differ.append("day")
    noted = tuple(dict.fromkeys(text for row in rows for text in _noted(row)))
    told = claims if "day" in differ else [claim for claim in claims if claim.figures]
    return Accounts(_by_family(told), tuple(differ), noted, _by_family(claims))


def _by_family(claims: list[Claim]) -> tuple[Claim, ...]:
    if len(claims) < 2:
        return ()
    order = list(dict.fromkeys(claim.family for claim in claims))
    return tuple(sorted(claims, key=lambda claim: order.index(claim.family)))


def figures(row: Any) -> tuple[tuple[str, float], ...]:
    """(unit, value) of everything the row counts; what it does not state is not there."""
    found = ((unit, getattr(row, name, None)) for name, unit in FIGURES)
    return tuple((unit, value) for unit, value in found if value is not None)


def in_words(pairs: tuple[tuple[str, float], ...]) -> str:
    """`1,300 people, 33 buses`."""
    return ", ".join(counted(unit, value) for unit, value in pairs)


def counted(unit: str, n: float) -> str:
    """A number of FIGURES with its unit. Raises ValueError for another unit."""
    match unit:
        case "people":
            return nt("{n} person", "{n} people", n)
        case "buses":
            return nt("{n} bus", "{n} buses", n)
        case "vehicles":
            return nt("{n} vehicle", "{n} vehicles", n)
        case "tonnes":
            return nt("{n} tonne", "{n} tonnes", n)
    raise ValueError(f"nothing is counted in {unit}")


def family_of(row: Any, sources: Mapping[str, Any]) -> str:
    """The claimant; without one the family that all pages share; else empty."""
    if getattr(row, "claimant", ""):
        return row.claimant
    found = {sources[s].affiliation for s in row.sources if s in sources}
    return found.pop() if len(found) == 1 else ""


def _claim(row: Any, mission: Mission) -> Claim:
    when = _when(row)
    family = family_of(row, mission.sources)
    day, title = dated(when) if when else "", getattr(row, "title", "")
    return Claim(row.id, family, figures(row), day, row.sources, title)


def _when(row: Any) -> Passing | None:
    first, last = getattr(row, "date_earliest", None), getattr(row, "date_latest", None)
    return Passing(number(first), number(last)) if first and last else None


def _values(claims: list[Claim], unit: str) -> set[float]:
    return {value for claim in claims for name, value in claim.figures if name == unit}


def _apart(rows: tuple[Any, ...]) -> bool:
    """Whether two brackets share no day."""
    found = [when for when in map(_when, rows) if when]
    return bool(found) and max(w.earliest for w in found) > min(w.latest for w in found)


def _noted(row: Any) -> Iterator[str]:
    for sentence in _SENTENCE.split(getattr(row, "note", "")):
        if NAMED.search(sentence):
            yield sentence.strip().rstrip(";")
