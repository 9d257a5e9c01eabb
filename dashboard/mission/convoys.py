"""Columns, flights and groups of people: records that happen within a range of days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .columns import Column, latitude, longitude
from .dataset import Cells, Dataset, Finding, Rule, Spot
from .meta import Meta
from .rules import in_order, inside_story, one_day, together

DATE_PRECISIONS = ("day", "range", "month", "undated")
ASSUMABLE = ("origin", "destination", "via", "escort")
NOT_ADDED = ("several", "overlap", "conflict", "turned_back", "bodies")


@dataclass(frozen=True, slots=True)
class Convoy:
    """One movement as one report has it. `assumed` names fields filled in from the usual
    pattern, not stated. `route` is a road its stops fit, empty where none is reported.
    `same_as` are other rows on the same movement: never add their numbers. `not_added` says why
    the row's own figures must not be added to those of others."""

    id: str
    kind: str
    date_earliest: date | None
    date_latest: date | None
    date_precision: str
    origin: str
    origin_place: str
    origin_lat: float | None
    origin_lon: float | None
    destination: str
    dest_place: str
    dest_lat: float | None
    dest_lon: float | None
    via: tuple[str, ...]
    people: int | None
    buses: int | None
    vehicles: int | None
    tonnes: float | None
    escort: str
    route: str
    assumed: tuple[str, ...]
    claimant: str
    note: str
    sources: tuple[str, ...]
    same_as: tuple[str, ...]
    not_added: str


def _assumed(cells: Cells, _meta: Meta | None) -> Iterator[Finding]:
    for name in cells["assumed"]:
        if not cells[name]:
            yield Finding("assumed", "a filled-in field", f"fill in {name} or drop it here", name)


DATASET = Dataset(
    name="convoys",
    file="convoys.csv",
    row=Convoy,
    spots=(
        Spot("origin_lat", "origin_lon", "origin_place"),
        Spot("dest_lat", "dest_lon", "dest_place"),
    ),
    columns=(
        Column("id", "id", required=True),
        Column("kind", "choice", required=True, vocabulary="convoy_kinds"),
        Column("date_earliest", "day", meaning="first day it may have happened"),
        Column("date_latest", "day", meaning="last day it may have happened"),
        Column("date_precision", "choice", required=True, choices=DATE_PRECISIONS),
        Column("origin", "text", meaning="name of the origin as reported"),
        Column("origin_place", "id", refers=("places",)),
        latitude("origin_lat"),
        longitude("origin_lon"),
        Column("destination", "text", meaning="name of the destination as reported"),
        Column("dest_place", "id", refers=("places",)),
        latitude("dest_lat"),
        longitude("dest_lon"),
        Column("via", "names", meaning="places passed, in order"),
        Column("people", "whole", unit="people", minimum=0),
        Column("buses", "whole", unit="buses", minimum=0),
        Column("vehicles", "whole", unit="vehicles", minimum=0),
        Column("tonnes", "number", unit="t", minimum=0, meaning="cargo"),
        Column("escort", "text", meaning="who escorted, or the carrier of a flight"),
        Column("route", "id", refers=("routes",), meaning="road that the stops fit"),
        Column("assumed", "choices", choices=ASSUMABLE, meaning="fields no source states"),
        Column("claimant", "choice", vocabulary="families", meaning="whose claim the row is"),
        Column("note", "text"),
        Column("sources", "ids", required=True, refers=("sources",)),
        Column("same_as", "ids", refers=("convoys", "events"), meaning="rows on the same thing"),
        Column("not_added", "choice", choices=NOT_ADDED, meaning="why its figures do not add"),
    ),
    rules=(
        together("date_earliest", "date_latest"),
        in_order("date_earliest", "date_latest"),
        one_day("date_precision", "date_earliest", "date_latest"),
        inside_story("date_earliest", "date_latest"),
        together("origin_lat", "origin_lon"),
        together("dest_lat", "dest_lon"),
        Rule(("assumed", *ASSUMABLE), _assumed),
    ),
)
