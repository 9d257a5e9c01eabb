"""Borders, district outlines, the line of contact and fronts."""

from dataclasses import dataclass
from datetime import date

from shapely.geometry import LineString, MultiLineString

from .columns import Column
from .dataset import Dataset
from .rules import in_order
from .uncertainty import COLUMNS, STATED_TOGETHER

KINDS = (
    "state_border",
    "district",
    "former_oblast",
    "line_of_contact",
    "front",
    "zone_outline",
    "note",
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line over one interval; both ends are included, None is open."""

    id: str
    kind: str
    name: str
    valid_from: date | None
    valid_to: date | None
    approximate: bool
    basis: str
    note: str
    sources: tuple[str, ...]
    timeline: tuple[str, ...]
    geometry: LineString | MultiLineString
    uncertainty_km: float | None = None
    uncertainty_basis: str = ""


DATASET = Dataset(
    name="lines",
    file="lines.geojson",
    row=Line,
    geometry=("LineString", "MultiLineString"),
    columns=(
        Column("id", "id", required=True),
        Column("kind", "choice", required=True, choices=KINDS),
        Column("name", "text"),
        Column("valid_from", "day", meaning="first day, none: from before the story"),
        Column("valid_to", "day", meaning="last day, none: to the end of the story"),
        Column("approximate", "flag", required=True, meaning="the line is a drawing aid"),
        Column("basis", "text", required=True, meaning="how the line was made"),
        Column("note", "text"),
        Column("sources", "ids", refers=("sources",)),
        Column("timeline", "ids", meaning="rows of the timeline it was built from"),
        *COLUMNS,
    ),
    rules=(in_order("valid_from", "valid_to"), STATED_TOGETHER),
)
