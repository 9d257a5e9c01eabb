"""Rows as the file has them, before anything is read from a cell."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from .columns import closest
from .dataset import Dataset
from .fault import Fault
from .meta import Meta


@dataclass(slots=True)
class Raw:
    """One row: texts of a CSV line or properties of a feature. `number` is the line that an
    editor shows, or the 1-based feature. `fault` is set when the row as a whole is unusable."""

    number: int
    cells: dict[str, Any] = field(default_factory=dict)
    geometry: Any = None
    fault: Fault | None = None

    def id(self, dataset: Dataset) -> str:
        """The id as written, which may be wrong or missing. Rows without an id have none."""
        value = self.cells.get(dataset.key)
        return value if isinstance(value, str) else ""


def compare_names(
    dataset: Dataset, found: Iterable[str], meta: Meta | None, missing_from: Iterable[str]
) -> list[Fault]:
    """Fatal faults for columns that are missing, remarks for those that nothing reads.

    `missing_from` are the names of which none may be absent."""
    faults: list[Fault] = []
    present = list(dict.fromkeys(found))
    known = [column.name for column in (*dataset.columns, *dataset.translated(meta))]
    extra = [name for name in present if name not in known]
    if dataset.localized and meta is None:
        extra = [name for name in extra if not name.startswith(f"{dataset.localized}_")]
    absent = [name for name in missing_from if name not in present]
    for name in absent:
        similar = closest(name, extra)
        mend = f"rename {similar} to {name}" if similar else "add it, its cells may be empty"
        faults.append(Fault(dataset.file, "in the file", mend, "fatal", column=name, value=name))
    for name in extra:
        similar = closest(name, known)
        mend = f"did you mean {similar}? Nothing reads {name}" if similar else "remove it"
        faults.append(
            Fault(dataset.file, "a known name", mend, "remark", column=name, value=name or "(none)")
        )
    return faults
