"""Rivers and lakes beyond those of the base map, each with how well its shape is known."""

from dataclasses import dataclass

from shapely.geometry import LineString, MultiLineString, MultiPolygon, Polygon

from .base import KINDS as BASE_KINDS
from .base import BaseFeature
from .columns import Column
from .dataset import Dataset
from .rules import shaped

KINDS = {kind: BASE_KINDS[kind] for kind in ("lake", "river")}


@dataclass(frozen=True, slots=True)
class Water(BaseFeature):
    """As a feature of the base map. `precision` is `mapped` or `approximate`."""

    precision: str
    geometry: LineString | MultiLineString | Polygon | MultiPolygon


DATASET = Dataset(
    name="waters",
    file="waters.geojson",
    row=Water,
    localized="name",
    geometry=tuple(kind for kinds in KINDS.values() for kind in kinds),
    columns=(
        Column("id", "id", required=True),
        Column("kind", "choice", required=True, choices=tuple(KINDS)),
        Column("name", "text"),
        Column("source", "text", required=True, meaning="credit of the data"),
        Column("precision", "choice", required=True, choices=("mapped", "approximate")),
        Column("rank", "whole", minimum=0, meaning="label priority, small first"),
    ),
    rules=(shaped(KINDS),),
    required=False,
)
