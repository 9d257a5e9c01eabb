"""Whether the ledger's account is true: the records it names are in the files it names."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from .dataset import Dataset, Record
from .fault import Fault
from .manifest import FILE
from .meta import Meta


def check_ledger(
    datasets: Sequence[Dataset],
    tables: Mapping[str, Sequence[Record]],
    meta: Meta | None,
    faults: list[Fault],
) -> None:
    """Marks ledger rows unsound that name a record nobody finds. Files that could not be read
    are not judged; rows that were left out of their table still count as found."""
    known = {d.file: _names(tables[d.name]) if d.name in tables else None for d in datasets}
    known[FILE] = None if meta is None else {chapter.id for chapter in meta.chapters}
    ledger = next(dataset for dataset in datasets if dataset.name == "ledger")
    for record in tables.get("ledger", ()):
        files, names = record.cells.get("file", ()), record.cells.get("record", ())
        for file in files:
            if file not in known:
                expected, mend = "a file of the mission", f"known: {', '.join(known)}"
                faults.append(_fault(ledger, record, "file", file, expected, mend))
        held = [known.get(file) for file in files]
        if None in held:
            continue
        ids = set().union(*(part for part in held if part is not None))
        for name in names:
            if name not in ids:
                mend = "add the row, or correct the id or the file"
                expected = f"an id of {' or '.join(files) or 'any file, as file is empty'}"
                fault = _fault(ledger, record, "record", name, expected, mend)
                if not ids and files:
                    mend = f"{' or '.join(files)} has no rows: fill it in first"
                    fault = replace(fault, mend=mend, cause=mend)
                faults.append(fault)


def _names(records: Sequence[Record]) -> set[str]:
    """The ids; for shapes also the timeline rows they were built from and the roads they show."""
    names = {record.id for record in records}
    for record in records:
        names.update(record.cells.get("timeline", ()))
        if "geometry" in record.cells and record.cells.get("route"):
            names.add(record.cells["route"])
    return names


def _fault(
    ledger: Dataset, record: Record, column: str, value: str, expected: str, mend: str
) -> Fault:
    record.sound = False
    return Fault(ledger.file, expected, mend, "row", record.number, record.id, column, value)
