"""Rows of the legend, and how they flow into columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .page import Page

Draw = Callable[[Page, float, float, float], None]
UNBROKEN = 1.18  # how much higher columns may be when no group is broken over two of them


@dataclass(frozen=True, slots=True)
class Row:
    """`height` px, drawn by `draw(page, left, top, width)`. A `heading` starts a group. `text`
    is what the row says. A `spare` one leaves the columns where there is no room for it, and
    `flat` lays it out below the map, in so many px of width."""

    height: float
    draw: Draw
    text: str = ""
    heading: bool = False
    space: float = 0.0  # above, unless it is the first of a column
    spare: bool = False
    flat: Callable[[float], Row] | None = None


def height(rows: Sequence[Row]) -> float:
    return sum(row.height + (row.space if i else 0) for i, row in enumerate(rows))


def groups(rows: Sequence[Row]) -> list[list[Row]]:
    """Each heading with the rows that follow it."""
    result: list[list[Row]] = []
    for row in rows:
        if row.heading or not result:
            result.append([])
        result[-1].append(row)
    return result


def flow(units: Sequence[Sequence[Row]], columns: int, room: float) -> list[list[Row]] | None:
    """Units of rows in order into columns of `room` px, none broken; None when they do not fit."""
    result: list[list[Row]] = [[]]
    used = 0.0
    for unit in units:
        high = height(unit)
        if result[-1] and used + unit[0].space + high > room:
            result.append([])
        used = used + unit[0].space + high if result[-1] else high
        result[-1] += unit
        if used > room or len(result) > columns:
            return None
    return result


def _lowest(units: Sequence[Sequence[Row]], columns: int, most: float) -> list[list[Row]] | None:
    room = max([sum(map(height, units)) / columns, *map(height, units)], default=0.0)
    while room < most:
        if (found := flow(units, columns, room)) is not None:
            return found
        room += 4
    return flow(units, columns, most)


def balance(rows: Sequence[Row], columns: int, most: float) -> list[list[Row]] | None:
    """The lowest columns that hold all rows, None when even `most` px do not. Groups stay whole
    where that costs little; a heading always keeps its first row."""
    if columns == 1:
        return [[*rows]] if height(rows) <= most else None
    pairs: list[list[Row]] = []
    for row in rows:
        if pairs and len(pairs[-1]) == 1 and pairs[-1][0].heading and not row.heading:
            pairs[-1].append(row)
        else:
            pairs.append([row])
    broken = _lowest(pairs, columns, most)
    if broken is None:
        return None
    limit = min(most, max(map(height, broken)) * UNBROKEN)
    return _lowest(groups(rows), columns, limit) or broken
