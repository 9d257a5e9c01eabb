"""Posts, camps and headquarters: records that stand from one day to another."""

from dataclasses import dataclass
from datetime import date

from .columns import Column, latitude, longitude, radius
from .dataset import Dataset, Spot
from .rules import in_order, needs, on_the_map, only_with, together

PRECISIONS = ("exact", "settlement", "approximate")
FROM_BASES = ("stated", "first_attested")
FROM_PRECISIONS = ("day", "month", "range", "unknown")


@dataclass(frozen=True, slots=True)
class Deployment:
    """One post. No coordinates: it is listed, not drawn. No end: none was reported.

    `from_basis` "first_attested" means that the post may be older. `attested_latest` is the last
    day on which the row's own sources say it stood."""

    id: str
    name: str
    other_names: tuple[str, ...]
    kind: str
    zone: str
    place: str
    lat: float | None
    lon: float | None
    precision: str
    radius_m: float | None
    coord_basis: str
    from_earliest: date | None
    from_latest: date | None
    from_basis: str
    from_precision: str
    attested_latest: date | None
    to_earliest: date | None
    to_latest: date | None
    note: str
    sources: tuple[str, ...]


DATASET = Dataset(
    name="deployments",
    file="deployments.csv",
    row=Deployment,
    spots=(Spot(),),
    columns=(
        Column("id", "id", required=True),
        Column("name", "text", required=True, meaning="descriptive, not official"),
        Column("other_names", "names", meaning="further names and spellings"),
        Column("kind", "choice", required=True, vocabulary="post_kinds"),
        Column("zone", "text", meaning="zone of responsibility as reported"),
        Column("place", "id", refers=("places",), meaning="named place it stood at"),
        latitude(meaning="empty where no place was reported"),
        longitude(meaning="empty where no place was reported"),
        Column("precision", "choice", choices=PRECISIONS, meaning="precision of the point"),
        radius(),
        Column("coord_basis", "text", meaning="where the point comes from"),
        Column("from_earliest", "day", meaning="first day it may have stood"),
        Column("from_latest", "day", meaning="first day it stood for certain"),
        Column("from_basis", "choice", choices=FROM_BASES, meaning="what the start rests on"),
        Column("from_precision", "choice", choices=FROM_PRECISIONS),
        Column("attested_latest", "day", meaning="last day it is said to have stood"),
        Column("to_earliest", "day", meaning="last day it stood for certain"),
        Column("to_latest", "day", meaning="last day it may have stood"),
        Column("note", "text"),
        Column("sources", "ids", required=True, refers=("sources",)),
    ),
    rules=(
        together("lat", "lon"),
        needs("lat", "precision"),
        only_with("radius_m", "precision", "approximate"),
        on_the_map(),
        together("from_earliest", "from_latest"),
        together("to_earliest", "to_latest"),
        in_order("from_earliest", "from_latest"),
        in_order("to_earliest", "to_latest"),
        in_order("from_earliest", "to_earliest"),
        in_order("from_latest", "to_latest"),
        in_order("from_latest", "attested_latest"),
        in_order("attested_latest", "to_latest"),
        needs("attested_latest", "from_latest"),
    ),
)
