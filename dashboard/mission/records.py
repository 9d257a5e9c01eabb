"""From raw rows to records: cells are read, rules asked, ids seen once."""

from collections.abc import Iterator
from typing import Any

from .cells import UnreadableError, read_cell, read_value
from .columns import Column
from .dataset import Dataset, Finding, Record
from .fault import Fault
from .geometry import read_geometry, well_wound, wound
from .meta import Meta
from .raw import Raw


def read_records(
    dataset: Dataset, rows: list[Raw], meta: Meta | None, faults: list[Fault]
) -> list[Record]:
    """One record for each row, in the same order. Unsound ones have a fault of level "row"."""
    columns = [(column, _allowed(column, meta)) for column in dataset.columns]
    columns += [(column, None) for column in dataset.translated(meta)]
    first_seen: dict[str, int] = {}
    records = []
    for row in rows:
        record = Record(row.number, row.id(dataset) or _key(dataset, row), {})
        records.append(record)
        found: list[Fault] = []
        if row.fault is not None:
            found.append(row.fault)
        else:
            findings = _cells(dataset, columns, row, record, meta)
            findings += _rules(dataset, record, meta)
            found += [_fault(dataset, row, record, finding) for finding in findings]
        if dataset.key and record.id:
            if record.id in first_seen:
                repeated = Finding(
                    dataset.key,
                    f"an id used once (first at {first_seen[record.id]})",
                    "give one of the two rows another id",
                )
                found.append(_fault(dataset, row, record, repeated))
            else:
                first_seen[record.id] = row.number
        record.sound = not any(fault.level == "row" for fault in found)
        faults += found
    return records


def _allowed(column: Column, meta: Meta | None) -> tuple[str, ...] | None:
    if column.vocabulary:
        return None if meta is None else meta.words(column.vocabulary)
    return column.choices or None


def _key(dataset: Dataset, row: Raw) -> str:
    """What to call a row of a table without ids."""
    return "" if dataset.key else str(row.cells.get(dataset.columns[0].name, ""))


def _cells(
    dataset: Dataset,
    columns: list[tuple[Column, tuple[str, ...] | None]],
    row: Raw,
    record: Record,
    meta: Meta | None,
) -> list[Finding]:
    """Reads what can be read into the record; the rest are findings."""
    findings = []
    read: Any = read_value if dataset.geometry else read_cell
    for column, allowed in columns:
        try:
            record.cells[column.name] = read(row.cells.get(column.name), column, allowed)
        except UnreadableError as error:
            findings.append(Finding(column.name, error.expected, error.mend))
    if dataset.geometry:
        try:
            geometry = read_geometry(row.geometry, dataset.geometry, meta)
            if not well_wound(geometry):
                geometry = wound(geometry)
                findings.append(
                    Finding(
                        "geometry",
                        "wound as RFC 7946 says",
                        "turn outer rings counterclockwise and holes clockwise",
                        level="remark",
                    )
                )
            record.cells["geometry"] = geometry
        except UnreadableError as error:
            findings.append(Finding("geometry", error.expected, error.mend))
    return findings


def _rules(dataset: Dataset, record: Record, meta: Meta | None) -> Iterator[Finding]:
    for rule in dataset.rules:
        if all(name in record.cells for name in rule.columns):
            yield from rule.test(record.cells, meta)


def _fault(dataset: Dataset, row: Raw, record: Record, finding: Finding) -> Fault:
    value = finding.value
    if value is None:
        written = row.cells.get(finding.column)
        value = "" if written is None else str(written)
    return Fault(
        dataset.file,
        finding.expected,
        finding.mend,
        finding.level,
        row.number,
        record.id,
        finding.column,
        value,
    )


def make(dataset: Dataset, record: Record, meta: Meta) -> Any:
    """The typed value of a sound record."""
    cells = dict(record.cells)
    if dataset.localized:
        translated = [
            (language, cells.pop(dataset.in_language(language), ""))
            for language in meta.languages[1:]
        ]
        first = (meta.languages[0], cells[dataset.localized])
        cells["translations"] = (first, *translated)
    return dataset.row(**cells)
