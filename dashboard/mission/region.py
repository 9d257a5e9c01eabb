"""Areas of reported control, by day. Reported control says nothing about sovereignty."""

from dataclasses import dataclass
from datetime import date

from shapely.geometry import MultiPolygon, Polygon

from .columns import Column
from .dataset import Dataset
from .rules import in_order, only_with
from .uncertainty import COLUMNS, STATED_TOGETHER

ROLES = ("control", "overlay")
OVERLAYS = ("contested", "assigned")


@dataclass(frozen=True, slots=True)
class Area:
    """One status of one area over one interval. Areas with the same `area` share a geometry.

    Areas of role "control" valid on a day tile the region; an "overlay" lies on top. Both
    ends are included; None is open. The `kind` of an overlay says why it is there: "assigned" by an
    agreement to `status` and not yet handed over; "contested" or empty, the accounts differ or the
    place is only roughly known."""

    id: str
    area: str
    name: str
    status: str
    role: str
    valid_from: date | None
    valid_to: date | None
    contested: bool
    approximate: bool
    basis: str
    claimant: str
    note: str
    sources: tuple[str, ...]
    timeline: tuple[str, ...]
    area_km2: float
    geometry: Polygon | MultiPolygon
    uncertainty_km: float | None = None
    uncertainty_basis: str = ""
    kind: str = ""


DATASET = Dataset(
    name="areas",
    file="region.geojson",
    row=Area,
    geometry=("Polygon", "MultiPolygon"),
    columns=(
        Column("id", "id", required=True),
        Column("area", "id", required=True, meaning="id of the geometry"),
        Column("name", "text", required=True),
        Column("status", "choice", required=True, vocabulary="statuses"),
        Column("role", "choice", required=True, choices=ROLES),
        Column(
            "kind", "choice", choices=OVERLAYS, optional=True, meaning="why an overlay is there"
        ),
        Column("valid_from", "day", meaning="first day, none: from before the story"),
        Column("valid_to", "day", meaning="last day, none: to the end of the story"),
        Column("contested", "flag", required=True, meaning="the sides disagree"),
        Column("approximate", "flag", required=True, meaning="the outline is a drawing aid"),
        Column("basis", "text", required=True, meaning="how the shape was made"),
        Column("claimant", "choice", vocabulary="families", meaning="whose claim the row is"),
        Column("note", "text"),
        Column("sources", "ids", required=True, refers=("sources",)),
        Column("timeline", "ids", meaning="rows of the timeline it was built from"),
        Column("area_km2", "number", required=True, unit="km2", minimum=0),
        *COLUMNS,
    ),
    rules=(
        in_order("valid_from", "valid_to"),
        only_with("kind", "role", "overlay"),
        STATED_TOGETHER,
    ),
)
