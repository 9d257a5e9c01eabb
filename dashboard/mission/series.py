"""Figures, one row for each published value."""

from dataclasses import dataclass
from datetime import date

from .columns import Column
from .dataset import Dataset
from .rules import in_order, inside_story

QUALIFIERS = ("more_than", "about", "planned", "up_to")
KINDS = ("stock", "cumulative", "amount")


@dataclass(frozen=True, slots=True)
class SeriesValue:
    """One value. `series` says who counts and what exactly: two series are never joined.

    `kind`: a stock stands on a day, a cumulative value is a running total, an amount belongs to
    a period and is never summed. `family` is that of the claimant, not of the page."""

    id: str
    measure: str
    series: str
    day_earliest: date
    day_latest: date
    value: float
    unit: str
    qualifier: str
    kind: str
    family: str
    note: str
    sources: tuple[str, ...]


DATASET = Dataset(
    name="series",
    file="series.csv",
    row=SeriesValue,
    columns=(
        Column("id", "id", required=True),
        Column("measure", "id", required=True, meaning="what is counted"),
        Column("series", "id", required=True, meaning="who counts"),
        Column("day_earliest", "day", required=True, meaning="first day the value may be of"),
        Column("day_latest", "day", required=True, meaning="last day the value may be of"),
        Column("value", "number", required=True, minimum=0, meaning="in `unit`"),
        Column("unit", "choice", required=True, vocabulary="units"),
        Column("qualifier", "choice", choices=QUALIFIERS),
        Column("kind", "choice", required=True, choices=KINDS),
        Column("family", "choice", required=True, vocabulary="families"),
        Column("note", "text"),
        Column("sources", "ids", required=True, refers=("sources",)),
    ),
    rules=(
        in_order("day_earliest", "day_latest"),
        inside_story("day_earliest", "day_latest"),
    ),
)
