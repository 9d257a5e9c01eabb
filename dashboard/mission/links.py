"""References between tables. A row pays only for its own faults: where it names an id that never
existed it is left out; where it names a row that was left out, the link goes and the row stays,
unless nothing is left in a column that must not be empty."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from .columns import LISTS, Column, empty
from .dataset import Dataset, Record
from .fault import Fault, Level

Tables = Mapping[str, Sequence[Record]]


def check_links(datasets: Sequence[Dataset], tables: Tables, faults: list[Fault]) -> None:
    """Marks records unsound and empties links. A table that could not be read is absent from
    `tables`; links into it are not judged."""
    links = list(_links(datasets, tables))
    targets = {column.refers for _, column, _ in links}
    written = {refers: _written(refers, tables) for refers in targets}
    for dataset, column, record in links:
        for name in _ids(record, column):
            if name not in written[column.refers]:
                record.sound = False
                hollow = " and ".join(target for target in column.refers if not tables[target])
                faults.append(_unknown(dataset, column, record, name, hollow))
            elif name == record.id and column.name == "same_as":
                record.sound = False
                faults.append(_at(dataset, column, record, name, "another row", "remove it", "row"))
    _one_sided(links, faults)
    lost = True
    while lost:
        alive = {refers: _written(refers, tables, sound=True) for refers in targets}
        lost = False
        for link in links:
            if link[2].sound:
                lost |= _drop_dead(link, alive[link[1].refers], faults)


def _written(refers: tuple[str, ...], tables: Tables, sound: bool = False) -> set[str]:
    """All ids of these tables, or only those of the rows that are in use."""
    return {r.id for target in refers for r in tables[target] if r.sound or not sound}


def _links(datasets: Sequence[Dataset], tables: Tables) -> Iterator[tuple[Dataset, Column, Record]]:
    for dataset in datasets:
        for column in dataset.columns:
            if column.refers and all(target in tables for target in column.refers):
                for record in tables.get(dataset.name, ()):
                    yield dataset, column, record


def _ids(record: Record, column: Column) -> tuple[str, ...]:
    value = record.cells.get(column.name, ())
    if column.kind in LISTS:
        return value
    return (value,) if value else ()


def _one_sided(links: list[tuple[Dataset, Column, Record]], faults: list[Fault]) -> None:
    """Remarks on a same_as that is not returned; the link is used all the same. A row whose own
    same_as could not be read may well return it."""
    back: dict[str, set[str]] = {}
    for _, column, record in links:
        if column.name == "same_as" and column.name in record.cells:
            back.setdefault(record.id, set()).update(_ids(record, column))
    for dataset, column, record in links:
        if column.name != "same_as":
            continue
        for name in _ids(record, column):
            if name in back and name != record.id and record.id not in back[name]:
                mend = f"add {record.id} to same_as of {name}, or remove {name} here"
                faults.append(
                    _at(dataset, column, record, name, "a row that names this one", mend, "remark")
                )


def _drop_dead(link: tuple[Dataset, Column, Record], known: set[str], faults: list[Fault]) -> bool:
    """Takes ids of left-out rows out of one cell. True when this leaves the row out too."""
    dataset, column, record = link
    names = _ids(record, column)
    alive = tuple(name for name in names if name in known)
    if len(alive) == len(names):
        return False
    record.cells[column.name] = alive if column.kind in LISTS else empty(column)
    record.sound = bool(alive) or not column.required
    level: Level = "remark" if record.sound else "row"
    for name in names:
        if name not in known:
            expected, mend = "a row that is in use (it was left out)", f"mend the row {name} first"
            fault = _at(dataset, column, record, name, expected, mend, level)
            faults.append(replace(fault, cause=f"rows left out of {' or '.join(column.refers)}"))
    return not record.sound


def _unknown(dataset: Dataset, column: Column, record: Record, name: str, hollow: str) -> Fault:
    """`hollow` are tables without any row, from which the fault may follow."""
    files = " or ".join(column.refers)
    # No similar id is offered: the neighbour of cv-4 is cv-5, and that is another movement.
    mend = f"add the row to {files}, or correct the id"
    fault = _at(dataset, column, record, name, f"an id of {files}", mend, "row")
    if not hollow:
        return fault
    return replace(fault, mend=f"{hollow} has no rows: fill it in, or correct the id", cause=hollow)


def _at(
    dataset: Dataset,
    column: Column,
    record: Record,
    value: str,
    expected: str,
    mend: str,
    level: Level,
) -> Fault:
    return Fault(dataset.file, expected, mend, level, record.number, record.id, column.name, value)
