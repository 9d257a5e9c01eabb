"""Which figures of movements may be added up, and to what.

A row is what one report says of one column on one day. Rows of one happening are one movement.
Its figure is added only when it happened on one day, all its reports agree, and its row does not
say that the figure is of another sort. A figure that nobody stated is unknown, never zero.
assets/flow.js adds the integers made here and knows nothing of the rules.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from ..languages import later, nt, t
from .certainty import Passing
from .record import Record

Measure = Literal["people", "tonnes", "count"]


@dataclass(frozen=True, slots=True)
class Measured:
    """What a width can stand for. `unit` follows a number; `factor` is how many of the integers
    that are added make one (tonnes are added as kilograms); `unknown` says for how many it is
    missing; both wait for `t`. `floor` is the least amount, in units, that gets the greatest width:
    ten people must not look like thousands because nothing larger is shown."""

    key: Measure
    label: str
    unit: str
    factor: int
    unknown: str
    floor: int


MEASURES = (
    Measured(
        "people",
        later("People"),
        later("people"),
        1,
        later("count unknown for {n} of {all}"),
        1000,
    ),
    Measured(
        "tonnes",
        later("Tonnes"),
        later("t"),
        1000,
        later("tonnes unknown for {n} of {all}"),
        100,
    ),
    Measured(
        "count",
        later("Movements"),
        later("movements"),
        1,
        later("not counted: {n} of {all}"),
        10,
    ),
)
KEYS: tuple[Measure, ...] = tuple(measure.key for measure in MEASURES)
UNKNOWN = -1
# Why a figure is not added; `not_added` of a row names all but the first. The order is that of
# the codes: the first is -2, the next -3.
REASONS = {
    "range": later("of several days"),
    "conflict": later("reports differ"),
    "several": later("of several movements"),
    "overlap": later("overlap with others"),
    "turned_back": later("turned back or held"),
    "bodies": later("bodies"),
}
CODES = {reason: -2 - index for index, reason in enumerate(REASONS)}


def amounts(record: Record) -> tuple[int, ...]:
    """For each of MEASURES the integer to add (>= 0), UNKNOWN or one of CODES."""
    return tuple(_amount(record, measure) for measure in MEASURES)


def _amount(record: Record, measure: Measured) -> int:
    rows = [row for row in (record.row, *record.also) if hasattr(row, "not_added")]
    reasons = {row.not_added for row in rows} - {""}
    if "turned_back" in reasons:
        return CODES["turned_back"]
    ranging = isinstance(record.when, Passing) and record.when.earliest != record.when.latest
    if measure.key == "count":
        # whatever a figure says, a movement on a day is one; bodies and conflicts too
        reason = next((r for r in ("several", "overlap") if r in reasons), "")
        return CODES[reason or "range"] if reason or ranging else 1
    stated = [row for row in rows if getattr(row, measure.key) is not None]
    if not stated:
        return UNKNOWN
    if "bodies" in reasons and measure.key != "people":
        reasons -= {"bodies"}
    if ranging:
        return CODES["range"]
    for reason in REASONS:
        if reason in reasons:
            return CODES[reason]
    if len({getattr(row, measure.key) for row in stated}) > 1 or _elsewhere(record, stated):
        return CODES["conflict"]
    return round(getattr(stated[0], measure.key) * measure.factor)


def _elsewhere(record: Record, stated: Iterable) -> bool:
    """Whether the figure belongs to another way than the one that is drawn."""
    way = _way(record.row)
    return all(_way(row) != way for row in stated)


def _way(row) -> tuple:
    return row.origin_place or row.origin, row.dest_place or row.destination


def words(total: int, unknown: int, apart: Iterable[int], measure: Measured) -> str:
    """`count unknown for 3 of 7; 2 not added: reports differ` of `total` movements, empty when
    all were added. `apart` are the codes of those that were not."""
    parts = []
    if unknown:
        parts.append(t(measure.unknown, n=unknown, all=total))
    codes = list(apart)
    if codes:
        why = [t(text) for reason, text in REASONS.items() if CODES[reason] in codes]
        parts.append(
            nt("{n} not added: {why}", "{n} not added: {why}", len(codes), why=", ".join(why))
        )
    return "; ".join(parts)
