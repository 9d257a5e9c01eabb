"""Writing mission tables, and the ledger that says where every fact row went."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from geodata.build.tables.facts import Row


@dataclass
class Table:
    """One mission table in the making."""

    name: str
    columns: tuple[str, ...]
    rows: list[Row] = field(default_factory=list)

    def add(self, **cells: str) -> None:
        unknown = set(cells) - set(self.columns)
        if unknown:
            raise KeyError(f"{self.name}: unknown columns {sorted(unknown)}")
        self.rows.append({column: cells.get(column, "") for column in self.columns})

    def write(self, folder: Path) -> None:
        write_rows(folder / self.name, self.columns, self.rows)


@dataclass(frozen=True)
class Entry:
    """Where one fact row went: ``row`` is 1-based; ``reason`` is empty when it can be drawn."""

    table: str
    row: int
    key: str
    file: str
    record: str
    reason: str = ""


LEDGER_COLUMNS = ("table", "row", "key", "file", "record", "reason")


def write_ledger(folder: Path, entries: Iterable[Entry]) -> None:
    rows = [
        {
            "table": e.table,
            "row": str(e.row),
            "key": e.key,
            "file": e.file,
            "record": e.record,
            "reason": e.reason,
        }
        for e in entries
    ]
    write_rows(folder / "ledger.csv", LEDGER_COLUMNS, rows)


def write_rows(path: Path, columns: tuple[str, ...], rows: Iterable[Mapping[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
