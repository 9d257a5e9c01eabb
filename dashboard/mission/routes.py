"""Corridors and roads."""

from dataclasses import dataclass
from datetime import date

from shapely.geometry import LineString, MultiLineString, MultiPolygon, Polygon

from .columns import Column
from .dataset import Dataset
from .rules import in_order, shaped

_LINES = ("LineString", "MultiLineString")
_AREAS = ("Polygon", "MultiPolygon")
KINDS = {"centre_line": _LINES, "strip": _AREAS, "road": _LINES}


@dataclass(frozen=True, slots=True)
class Route:
    """A road, the centre line of a corridor or its strip, over one interval.

    `route` joins the features of one road. Both ends are included, None is open."""

    id: str
    kind: str
    route: str
    name: str
    valid_from: date | None
    valid_to: date | None
    approximate: bool
    basis: str
    note: str
    sources: tuple[str, ...]
    timeline: tuple[str, ...]
    geometry: LineString | MultiLineString | Polygon | MultiPolygon


DATASET = Dataset(
    name="routes",
    file="routes.geojson",
    row=Route,
    geometry=(*_LINES, *_AREAS),
    columns=(
        Column("id", "id", required=True),
        Column("kind", "choice", required=True, choices=tuple(KINDS)),
        Column("route", "id", required=True, meaning="the road this feature belongs to"),
        Column("name", "text", required=True),
        Column("valid_from", "day", meaning="first day, none: from before the story"),
        Column("valid_to", "day", meaning="last day, none: to the end of the story"),
        Column("approximate", "flag", required=True, meaning="the line is a drawing aid"),
        Column("basis", "text", required=True, meaning="how the line was made"),
        Column("note", "text"),
        Column("sources", "ids", refers=("sources",)),
        Column("timeline", "ids", meaning="rows of the timeline it was built from"),
    ),
    rules=(in_order("valid_from", "valid_to"), shaped(KINDS)),
)
