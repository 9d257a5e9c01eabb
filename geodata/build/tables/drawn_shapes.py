"""Ledger entries of the rows that are drawn as shapes, and of the chapters.

The shapes themselves are made by the other recipes of ``geodata.build``; a shape names the
timeline row it was made from in its ``timeline`` property, so the timeline id is the record here.
"""

from geodata.build.tables import without_shape
from geodata.build.tables.facts import Row
from geodata.build.tables.output import Entry

ROUTES = {
    "old": "lachin-old",
    "new": "lachin-new",
    "Goris-Stepanakert": "goris-stepanakert",
    "Sotk-Kalbajar-Martakert (Vardenis road)": "vardenis-kalbajar",
    "Agdam-Stepanakert": "aghdam-stepanakert",
}

# Lines and roads; every other row with a shape is an area of region.geojson.
OTHER_FILES = {
    "TL01": "lines.geojson",
    "TL28": "lines.geojson",
    "TL37": "routes.geojson",
    "TL46": "routes.geojson",
    "TL49": "routes.geojson",
    "TL53": "lines.geojson",
}


def timeline(facts: dict[str, list[Row]]) -> list[Entry]:
    entries: list[Entry] = []
    for number, row in enumerate(facts["territory_timeline"], 1):
        key = row["id"]
        file, record, reason = OTHER_FILES.get(key, "region.geojson"), key, ""
        if key in without_shape.EVENTS:
            reason = "no shape described; an event instead"
            file = "events.csv"
        elif key in without_shape.ELSEWHERE:
            file, record, reason = without_shape.ELSEWHERE[key]
        entries.append(Entry("territory_timeline", number, key, file, record, reason))
    return entries


def waypoints(facts: dict[str, list[Row]]) -> list[Entry]:
    return [
        Entry(
            "corridor_waypoints",
            number,
            f"{row['route']} {row['seq']}",
            "routes.geojson",
            ROUTES[row["route"]],
        )
        for number, row in enumerate(facts["corridor_waypoints"], 1)
    ]


def chapters(facts: dict[str, list[Row]]) -> list[Entry]:
    return [
        Entry(
            "chapters", number, row["id"], "mission.toml", row["id"],
            "a chapter of the story, shown on the timeline",
        )
        for number, row in enumerate(facts["chapters"], 1)
    ]  # fmt: skip
