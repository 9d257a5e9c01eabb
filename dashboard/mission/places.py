"""The gazetteer: names in the mission's languages, and since when a place changed hands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from .columns import Column, latitude, longitude
from .dataset import Dataset
from .rules import on_the_map

CONTROL_BASES = ("announced", "status", "rule", "pre_war", "outside", "timeline")


@dataclass(frozen=True, slots=True)
class Place:
    """One named point. `rank` 1 (chief towns) to 5 is the priority of its label.

    `translations` are pairs of language and name as written, empty where none is known; the
    mission's first language comes first. `control_date` is the day from which reported control
    changed; where `control_basis` is "rule" no page states it."""

    id: str
    name: str
    translations: tuple[tuple[str, str], ...]
    other_names: tuple[str, ...]
    lat: float
    lon: float
    kind: str
    rank: int
    district: str
    coord_basis: str
    control_date: date | None
    control_basis: str

    @property
    def in_question(self) -> bool:
        """Whether both sides have held it: there a double name is asked for, elsewhere it would
        only make a name of one country out of that of another."""
        return self.control_basis not in ("outside", "pre_war")

    @property
    def names(self) -> Mapping[str, str]:
        """Language to name; `name` stands in where a language has none."""
        return {language: text or self.name for language, text in self.translations}


DATASET = Dataset(
    name="places",
    file="places.csv",
    row=Place,
    localized="name",
    columns=(
        Column("id", "id", required=True, meaning="id that other tables refer to"),
        Column("name", "text", required=True, meaning="name in the mission's first language"),
        Column("other_names", "names", meaning="further spellings"),
        latitude(required=True),
        longitude(required=True),
        Column("kind", "text", required=True, meaning="village, town, bridge, height ..."),
        Column("rank", "whole", required=True, meaning="label priority", minimum=1, maximum=5),
        Column("district", "text", meaning="district it is counted to"),
        Column("coord_basis", "text", required=True, meaning="where the point comes from"),
        Column("control_date", "day", meaning="day from which reported control changed"),
        Column(
            "control_basis",
            "choice",
            choices=CONTROL_BASES,
            meaning="what the date of control rests on",
        ),
    ),
    rules=(on_the_map(unless=("control_basis", "outside")),),
)
