"""Which road of routes.geojson the reported stops of a movement fit, if any.

A road is given only when two of its stops are named, or when the report names the corridor itself
after the change of road. It never says which way people really drove; an empty cell means that
the stops do not tell. Flights never get a road.
"""

import re

from geodata.build.tables.facts import Row

# From 30 August 2022, 20:00, traffic passed Lachin town by.
LAST_DAY_OLD_ROAD = "2022-08-30"

FLIGHT = re.compile(r"plane|Il-76|air force|helicopter|flown", re.IGNORECASE)
# Words of a flight in rows whose own movement went by road: the cargo had been flown in before.
BY_ROAD = {
    "cv-undated-humanitarian-aid-3",
    "cv-2021-12-01-humanitarian-aid-1",
    "cv-2023-09-26-humanitarian-aid-1",
}

SAME = {"Aghdam": "Agdam", "Lachin direction": "Hakari bridge", "Aghavno": "Zabukh"}
OLD_ROAD = ("Yerevan", "Goris", "Tegh", "Zabukh", "Lachin", "Lisagor", "Shusha", "Stepanakert")
NEW_ROAD = ("Yerevan", "Goris", "Tegh", "Kornidzor", "Hakari bridge", "Lachin corridor",
            "Lisagor", "Shusha", "Stepanakert")  # fmt: skip
AGDAM_ROAD = ("Barda", "Agdam", "Askeran", "Khojaly", "Stepanakert")
KALBAJAR_ROAD = ("Vardenis", "Sotk", "Kalbajar", "Dadivank", "Charektar", "Getavan", "Drmbon",
                 "Martakert")  # fmt: skip


def road(row: Row) -> str:
    if row["id"] not in BY_ROAD and FLIGHT.search(f"{row['escort']} {row['note']}"):
        return ""
    ends = [SAME.get(end, end) for end in (row["origin"], row["destination"]) if end]
    via = [SAME.get(stop, stop) for stop in row["via"].split("|") if stop]
    if len(ends) == 2 and fits([*ends, *via], AGDAM_ROAD):
        return "aghdam-stepanakert"
    if len(ends) == 2 and fits([*ends, *via], KALBAJAR_ROAD):
        return "vardenis-kalbajar"
    if row["date_earliest"] > LAST_DAY_OLD_ROAD:
        return "lachin-new" if on_new_road(ends, via) else ""
    if row["date_latest"] > LAST_DAY_OLD_ROAD:
        return ""
    return "goris-stepanakert" if on_old_road(ends, via) else ""


def fits(stops: list[str], road_stops: tuple[str, ...]) -> bool:
    return all(stop in road_stops for stop in stops)


def on_old_road(ends: list[str], via: list[str]) -> bool:
    """Both ends on the road, and a stop that only this road has."""
    if len(ends) < 2 or not fits([*ends, *via], OLD_ROAD):
        return False
    return bool({"Lachin", "Goris", "Zabukh", "Tegh"} & {*ends, *via})


def on_new_road(ends: list[str], via: list[str]) -> bool:
    """The corridor is named, or both ends lie on its road and one only on it."""
    if "Lachin corridor" in via:
        return True
    if len(ends) < 2 or not fits([*ends, *via], NEW_ROAD) or "Stepanakert" not in ends:
        return False
    return bool({"Goris", "Hakari bridge", "Kornidzor", "Tegh"} & {*ends})
