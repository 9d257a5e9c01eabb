"""Rows of a CSV file: commas, double quotes, first line the header."""

import csv
import io

from .dataset import Dataset
from .fault import Fault
from .meta import Meta
from .raw import Raw, compare_names


def read_csv(
    text: str, dataset: Dataset, meta: Meta | None, faults: list[Fault]
) -> list[Raw] | None:
    """The rows in order of the file. None when they cannot be told apart or named."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header: list[str] = []
    rows: list[Raw] = []
    begins = 1
    try:
        for cells in reader:
            if not cells:
                faults.append(
                    Fault(dataset.file, "a row", "delete the empty line", "remark", row=begins)
                )
            elif not header:
                header = cells
                if not _usable(header, dataset, meta, faults):
                    return None
            else:
                rows.append(_row(header, cells, begins, dataset, faults))
            begins = reader.line_num + 1
    except csv.Error as error:
        faults.append(
            Fault(
                dataset.file,
                "a CSV row",
                "close the quote; write a quote inside quoted text twice",
                "fatal",
                row=begins,
                value=str(error),
            )
        )
        return None
    return rows


def _usable(header: list[str], dataset: Dataset, meta: Meta | None, faults: list[Fault]) -> bool:
    read = (*dataset.columns, *dataset.translated(meta))
    needed = [column.name for column in read if not column.optional]
    found = compare_names(dataset, header, meta, needed)
    for name in dict.fromkeys(name for name in header if header.count(name) > 1):
        found.append(
            Fault(
                dataset.file,
                "a column that stands once",
                "remove or rename one of the two",
                "fatal",
                column=name,
                value=name,
            )
        )
    faults += found
    return not any(fault.level == "fatal" for fault in found)


def _row(
    header: list[str], cells: list[str], number: int, dataset: Dataset, faults: list[Fault]
) -> Raw:
    row = Raw(number, dict(zip(header, cells, strict=False)))
    if len(cells) != len(header):
        row.fault = Fault(
            dataset.file,
            f"the {len(header)} of the header",
            "put texts with commas into double quotes, or add the missing commas",
            row=number,
            id=row.id(dataset),
            value=f"{len(cells)} cells",
        )
        return row
    if all(map(str.__eq__, cells, map(str.strip, cells))):
        return row
    for name, cell in row.cells.items():
        if cell != cell.strip():
            row.cells[name] = cell.strip()
            faults.append(
                Fault(
                    dataset.file,
                    "a cell without spaces around it",
                    "remove the spaces at its ends",
                    "remark",
                    row=number,
                    id=row.id(dataset),
                    column=name,
                    value=cell,
                )
            )
    return row
