"""Timeline rows that have no drawable shape of their own, and where they are told instead."""

from dataclasses import dataclass

from geodata.build.tables.claimants import AZERBAIJANI
from geodata.build.tables.event_kinds import group
from geodata.build.tables.facts import Row
from geodata.build.tables.places import Places


@dataclass(frozen=True)
class Told:
    """An event made from a timeline row; its id is that of the row."""

    category: str
    title: str
    first: str
    last: str
    place: str = ""
    place_name: str = ""
    claimant: str = ""


EVENTS = {
    "TL04": Told(
        "capture_announced",
        "Announced as captured: heights of Murovdag and in the direction of Talish",
        "2020-09-27",
        "2020-09-27",
        place_name="Murovdag heights, Talish direction",
        claimant=AZERBAIJANI,
    ),
    "TL23": Told(
        "capture_announced",
        "Named afterwards as captured: villages in the south of Lachin district",
        "2020-10-25",
        "2020-11-09",
        place_name="Lachin district, southern villages",
        claimant=AZERBAIJANI,
    ),
    "TL50": Told(
        "protest",
        "Protest on the road near Shusha suspended at 18:00",
        "2023-04-28",
        "2023-04-28",
        place="shusha-road-junction",
        place_name="Shusha road junction",
    ),
}

WHOLE = "no shape of its own: every part of the district had been announced before this day"

# Rows told by records that exist anyway: file, records, reason.
ELSEWHERE = {
    "TL08": ("region.geojson", "TL07", WHOLE),
    "TL19": ("region.geojson", "TL18", WHOLE),
    "TL22": ("region.geojson", "TL21", WHOLE),
    "TL33": (
        "region.geojson",
        "TL39",
        "inside the area of TL39; part of the former oblast, no shape of its own",
    ),
    "TL40": (
        "events.csv",
        "dep-e100|dep-e102",
        "a crossing on a village road, a point for three years; told by these events, not drawn",
    ),
    "TL54": (
        "events.csv",
        "dep-e099",
        "a name on the ministry map; no line between the zones was found, none is drawn",
    ),
    "TL55": (
        "events.csv",
        "dep-e099",
        "a name on the ministry map; no line between the zones was found, none is drawn",
    ),
}


def events(facts: dict[str, list[Row]], places: Places) -> list[Row]:
    rows = {row["id"]: row for row in facts["territory_timeline"]}
    return [make(key, told, rows[key], places) for key, told in EVENTS.items()]


def make(key: str, told: Told, row: Row, places: Places) -> Row:
    place = places.row(told.place) if told.place else None
    return {
        "id": key,
        "group": group(key, told.category),
        "category": told.category,
        "title": told.title,
        "date_earliest": told.first,
        "date_latest": told.last,
        "date_precision": "day" if told.first == told.last else "range",
        "place_name": told.place_name,
        "place": told.place,
        "lat": place["lat"] if place else "",
        "lon": place["lon"] if place else "",
        "precision": "approximate" if place else "",
        "claimant": told.claimant,
        "note": row["note"],
        "sources": row["source_ids"],
    }
