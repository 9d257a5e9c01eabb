"""The columns of the data of a view: the same in every format, in this order.

Their names are English in every language, so that a script reads all files alike; labels, titles
made here and dates in words are in the language of the view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "day", "number", "list"]


@dataclass(frozen=True, slots=True)
class Column:
    """`day` holds an ISO day, `list` texts. Empty always means: not stated, never zero."""

    name: str
    kind: Kind
    meaning: str


COLUMNS: tuple[Column, ...] = (
    Column("id", "text", "id of the record in the mission's tables"),
    Column("report_of", "text", "id of the record that this row is another report of: never add"),
    Column("dataset", "text", "table of the mission that the row stands in"),
    Column("layer", "text", "layer of the map; `figures` for reported figures"),
    Column("kind", "text", "kind within the layer"),
    Column("kind_label", "text", "the kind as the legend says it"),
    Column("category", "text", "finer kind, as collected"),
    Column("title", "text", "the record in one line"),
    Column("status", "text", "status of reported control of an area"),
    Column("holds", "text", "standing (from a day to a day) or passing (on a day within bounds)"),
    Column("from_earliest", "day", "first day it may have begun; empty: before the story"),
    Column("from_latest", "day", "day from which it had begun for certain"),
    Column("to_earliest", "day", "last day it stood for certain"),
    Column("to_latest", "day", "last day it may have stood; empty: to the end of the story"),
    Column("date", "text", "these days in words"),
    Column("date_precision", "text", "day, range, month, undated or unknown"),
    Column("certainty", "text", "on the view's days: certain, possible or absent"),
    Column("certainty_compared", "text", "the same on the compared day"),
    Column("not_drawn", "text", "why there is no mark on the map"),
    Column("place", "text", "place as reported"),
    Column("place_names", "text", "its names in the mission's languages"),
    Column("precision", "text", "of the point: exact, settlement or approximate"),
    Column("radius_m", "number", "how far off the point may be, in metres"),
    Column("uncertainty_km", "number", "how far an edge or line may lie off to either side, in km"),
    Column("lon", "number", "degrees east, WGS 84, of a point"),
    Column("lat", "number", "degrees north, WGS 84, of a point"),
    Column("geometry_basis", "text", "where point, line or area come from"),
    Column("origin", "text", "where a movement started, as reported"),
    Column("via", "list", "places passed"),
    Column("destination", "text", "where it ended, as reported"),
    Column("quantity", "number", "the figure of a figure row, else the first of the next four"),
    Column("unit", "text", "unit of `quantity`"),
    Column("qualifier", "text", "word before the figure: more_than, about, planned, up_to"),
    Column("people", "number", "people moved, as the source counts"),
    Column("buses", "number", "buses"),
    Column("vehicles", "number", "vehicles"),
    Column("tonnes", "number", "metric tonnes of cargo"),
    Column("not_added", "text", "why its figures must not be added to those of others"),
    Column("claimant", "text", "family whose claim it is, or that all its pages share"),
    Column("claimant_label", "text", "that family in words"),
    Column("assumed", "list", "fields that no source states, filled in as is usual"),
    Column("note", "text", "conflicts, inferences, what is not sure"),
    Column("same_as", "list", "ids of other reports of the same happening"),
    Column("source_ids", "list", "ids of the pages it rests on"),
    Column("source_urls", "list", "their addresses, in the same order"),
    Column("source_publishers", "list", "their publishers"),
    Column("source_titles", "list", "their titles, in their own language"),
    Column("licence", "text", "terms and credit of the row"),
)
