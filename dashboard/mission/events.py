"""Statements, incidents, handovers: records that happen within a range of days."""

from dataclasses import dataclass
from datetime import date

from .columns import Column, latitude, longitude, radius
from .dataset import Dataset, Spot
from .deployments import PRECISIONS
from .rules import in_order, inside_story, needs, one_day, only_with, together

DATE_PRECISIONS = ("day", "range", "month", "undated")


@dataclass(frozen=True, slots=True)
class Event:
    """One event as one report has it. `claimant` is the family whose claim the row is, empty
    where it is not one side's claim. No coordinates: it is listed, not drawn."""

    id: str
    group: str
    category: str
    title: str
    date_earliest: date | None
    date_latest: date | None
    date_precision: str
    place_name: str
    place: str
    lat: float | None
    lon: float | None
    precision: str
    radius_m: float | None
    actors: tuple[str, ...]
    claimant: str
    note: str
    sources: tuple[str, ...]
    same_as: tuple[str, ...]


DATASET = Dataset(
    name="events",
    file="events.csv",
    row=Event,
    spots=(Spot(),),
    columns=(
        Column("id", "id", required=True),
        Column("group", "choice", required=True, vocabulary="event_groups"),
        Column("category", "id", required=True, meaning="finer than the group"),
        Column("title", "text", required=True),
        Column("date_earliest", "day", meaning="first day it may have happened"),
        Column("date_latest", "day", meaning="last day it may have happened"),
        Column("date_precision", "choice", required=True, choices=DATE_PRECISIONS),
        Column("place_name", "text", meaning="name of the place as reported"),
        Column("place", "id", refers=("places",)),
        latitude(meaning="empty where no place was reported"),
        longitude(meaning="empty where no place was reported"),
        Column("precision", "choice", choices=PRECISIONS, meaning="precision of the point"),
        radius(),
        Column("actors", "names", meaning="who acted, signed or spoke"),
        Column("claimant", "choice", vocabulary="families", meaning="whose claim the row is"),
        Column("note", "text"),
        Column("sources", "ids", required=True, refers=("sources",)),
        Column("same_as", "ids", refers=("convoys", "events"), meaning="rows on the same thing"),
    ),
    rules=(
        only_with("radius_m", "precision", "approximate"),
        together("date_earliest", "date_latest"),
        in_order("date_earliest", "date_latest"),
        one_day("date_precision", "date_earliest", "date_latest"),
        inside_story("date_earliest", "date_latest"),
        together("lat", "lon"),
        needs("lat", "precision"),
    ),
)
