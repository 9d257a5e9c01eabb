"""One published figure."""

from dataclasses import asdict, dataclass

COLUMNS = (
    "id", "measure", "series", "day_earliest", "day_latest", "value", "unit", "qualifier", "kind",
    "family", "note", "sources",
)  # fmt: skip

UNITS = {
    "personnel": "people",
    "vehicles": "vehicles and special items",
    "apcs": "armoured carriers",
    "aircraft": "aircraft",
    "flights": "flights",
    "posts": "posts",
    "posts_north": "posts",
    "posts_south": "posts",
    "posts_lachin": "posts",
    "people_returned": "people",
    "trips": "trips",
    "aid_tonnes": "t",
    "patients": "people",
    "people_evacuated": "people",
    "hectares": "ha",
    "road_km": "km",
    "buildings": "buildings",
    "explosives": "items",
}


@dataclass(frozen=True)
class Value:
    """``kind``: stock (standing on the day), cumulative (since a start) or amount (of a period)."""

    id: str
    measure: str
    series: str
    day_earliest: str
    day_latest: str
    value: str
    qualifier: str
    kind: str
    family: str
    note: str
    sources: str

    def cells(self) -> dict[str, str]:
        return asdict(self) | {"unit": UNITS[self.measure]}
