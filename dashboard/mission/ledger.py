"""Where every row of the tables that a mission was made from went. Optional."""

from collections.abc import Iterator
from dataclasses import dataclass

from .columns import Column
from .dataset import Cells, Dataset, Finding, Rule
from .meta import Meta


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """Row `row` (1-based, without the header) of `table` became the records `record` in
    the files `file`.

    `reason` says why it is listed but not drawn, empty when it can be drawn."""

    table: str
    row: int
    key: str
    file: tuple[str, ...]
    record: tuple[str, ...]
    reason: str


def _accounted(cells: Cells, _meta: Meta | None) -> Iterator[Finding]:
    if not cells["record"] and not cells["reason"]:
        yield Finding("record", "a record or a reason", "say where the row went, or why not")


DATASET = Dataset(
    name="ledger",
    file="ledger.csv",
    row=LedgerRow,
    required=False,
    key="",
    columns=(
        Column("table", "text", required=True, meaning="file name of the source table"),
        Column("row", "whole", required=True, minimum=1),
        Column("key", "text", meaning="id of the row or a short natural key"),
        Column("file", "names", meaning="files of the mission that hold the records"),
        Column("record", "ids", meaning="ids in those files"),
        Column("reason", "text", meaning="why the row is listed but not drawn"),
    ),
    rules=(Rule(("record", "reason"), _accounted),),
)
