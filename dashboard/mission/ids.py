"""One id, one record: cards, links and the address find a record by its id alone."""

from collections.abc import Mapping, Sequence

from .dataset import Dataset, Record
from .fault import Fault

RECORDS = ("deployments", "convoys", "events", "series")


def check_ids(
    datasets: Sequence[Dataset], tables: Mapping[str, Sequence[Record]], faults: list[Fault]
) -> None:
    """Marks records unsound whose id another table of records has used before."""
    first: dict[str, tuple[str, int]] = {}
    for dataset in datasets:
        if dataset.name not in RECORDS:
            continue
        for record in tables.get(dataset.name, ()):
            file, row = first.setdefault(record.id, (dataset.file, record.number))
            if record.id and file != dataset.file:
                record.sound = False
                faults.append(
                    Fault(
                        dataset.file,
                        f"an id used once (first in {file} row {row})",
                        "give one of the two rows another id",
                        "row",
                        record.number,
                        record.id,
                        dataset.key,
                        record.id,
                    )
                )
