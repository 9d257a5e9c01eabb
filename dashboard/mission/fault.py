"""What is wrong with a mission folder, said so that the person who wrote it can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Level = Literal["fatal", "row", "remark"]

_LONGEST_VALUE = 80
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault at one place.

    `fatal`: no mission can be made. `row`: this row is left out, all others work. `remark`: the
    row or file is used all the same (a byte order mark, a link to a row that was left out).
    `row` is the line an editor shows for CSV, the 1-based feature for GeoJSON, None for a file.
    `expected` is a noun phrase that completes "is not ...". `cause` is set where something else is
    at fault and many rows follow from it.
    """

    file: str
    expected: str
    mend: str
    level: Level = "row"
    row: int | None = None
    id: str = ""
    column: str = ""
    value: str = ""
    cause: str = ""

    @property
    def line(self) -> str:
        """As `convoys.csv row 12 (cv-1), column people: "1,3" is not a whole number; write ...`."""
        return f"{self._where()}: {self._what()}; {self.mend}"

    def __str__(self) -> str:
        return self.line

    def _where(self) -> str:
        row_word, column_word = _words(self.file)
        where = self.file
        if self.row is not None:
            where += f" {row_word} {self.row}"
        if self.id:
            where += f" ({self.id})"
        if self.column:
            where += f", {column_word} {self.column}"
        return where

    def _what(self) -> str:
        if not self.value:
            return f"expected {self.expected}"
        value = self.value.replace("\n", " ")
        if len(value) > _LONGEST_VALUE:
            value = value[: _LONGEST_VALUE - 1] + "…"
        return f'"{value}" is not {self.expected}'


def _words(file: str) -> tuple[str, str]:
    """What people call a row and a column of this kind of file."""
    words = {"geojson": ("feature", "property"), "toml": ("entry", "key")}
    return words.get(file.rpartition(".")[2], ("row", "column"))


def digest(faults: Iterable[Fault]) -> list[str]:
    """One line for each cause, at the place of its first fault, with the other rows behind it."""
    groups: dict[tuple[str, ...], list[Fault]] = {}
    for fault in faults:
        said = (fault.column, fault.expected, fault.mend, fault.value)
        why = (fault.cause,) if fault.cause else said
        groups.setdefault((fault.file, fault.level, *why), []).append(fault)
    return [_together(group) for group in groups.values()]


def _together(group: list[Fault]) -> str:
    """As `...; add the row (also rows 13, 14, 15 and 240 more)`."""
    first, *others = group
    if first.row is None and others:
        return f"{first.line} (and {len(others):,} more)"
    rows = list(dict.fromkeys(str(f.row) for f in others if f.row not in (None, first.row)))
    if not rows:
        return first.line
    more = f" and {len(rows) - _NAMED:,} more" if len(rows) > _NAMED else ""
    word = _words(first.file)[0] + "s" * (len(rows) > 1)
    return f"{first.line} (also {word} {', '.join(rows[:_NAMED])}{more})"


class MissionError(ValueError):
    """No mission can be made from the folder. `faults` are the fatal ones; check() lists all."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(fault.line for fault in faults))
        self.faults = faults
