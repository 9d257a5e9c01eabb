"""The quiet base map: land, water and label points."""

from collections.abc import Mapping
from dataclasses import dataclass

from shapely.geometry import LineString, MultiLineString, MultiPolygon, Point, Polygon

from .columns import Column
from .dataset import Dataset
from .rules import shaped

_AREAS = ("Polygon", "MultiPolygon")
_LINES = ("LineString", "MultiLineString")
KINDS = {
    "land": _AREAS,
    "lake": _AREAS,
    "river": _LINES,
    "country": ("Point",),
    "district": ("Point",),
}


@dataclass(frozen=True, slots=True)
class BaseFeature:
    """One feature. Countries and districts are points for a label. `source` is a credit line,
    not a cited page. `translations` as in the gazetteer."""

    id: str
    kind: str
    name: str
    translations: tuple[tuple[str, str], ...]
    source: str
    rank: int | None
    geometry: Point | LineString | MultiLineString | Polygon | MultiPolygon

    @property
    def names(self) -> Mapping[str, str]:
        """Language to name; `name` stands in where a language has none."""
        return {language: text or self.name for language, text in self.translations}


DATASET = Dataset(
    name="base",
    file="base.geojson",
    row=BaseFeature,
    localized="name",
    geometry=("Point", *_LINES, *_AREAS),
    columns=(
        Column("id", "id", required=True),
        Column("kind", "choice", required=True, choices=tuple(KINDS)),
        Column("name", "text"),
        Column("source", "text", required=True, meaning="credit of the data"),
        Column("rank", "whole", minimum=0, meaning="label priority, small first"),
    ),
    rules=(shaped(KINDS),),
)
