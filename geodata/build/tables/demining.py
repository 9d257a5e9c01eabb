"""Cleared ground, roads, buildings and destroyed items, by who reports.

Row numbers are those of the fact table (75 rows, checked below).
"""

from geodata.build.tables.facts import Row
from geodata.build.tables.value import Value

TABLE = "demining_restoration"
COLUMNS = {
    "hectares_cleared_cum": "hectares",
    "road_km_cleared_cum": "road_km",
    "buildings_checked_cum": "buildings",
    "explosives_found_cum": "explosives",
}
FAMILIES = {
    "mod": "russian_state",
    "mod_day": "russian_state",
    "emercom": "russian_state",
    "anama": "azerbaijani_state",
}
ALL = ("hectares", "road_km", "buildings", "explosives")
MORE_THAN = {
    3: ALL, 4: ALL, 5: ("explosives",), 6: ALL, 7: ALL, 9: ("hectares",),
    14: ("hectares", "buildings"), 16: ("hectares",), 21: ("explosives",), 28: ("explosives",),
    30: ("explosives",), 32: ALL, 33: ALL, 40: ("explosives",), 42: ("explosives",),
    44: ("road_km",), 53: ("explosives",), 57: ("road_km",), 59: ("road_km",), 62: ALL, 63: ALL,
    64: ("hectares", "explosives"), 65: ("road_km",),
}  # fmt: skip
ABOUT = {
    5: ("hectares",), 14: ("road_km", "explosives"), 15: ("hectares", "explosives"),
    21: ("hectares",), 28: ("hectares",), 30: ("road_km",), 35: ALL, 37: ALL, 39: ("hectares",),
    42: ("hectares",),
}  # fmt: skip
# Figures of one day or one month that stand in the note: amounts, no running total.
AMOUNTS = {
    25: ("mod_day", {"hectares": "5", "road_km": "1.5", "explosives": "444"}),
    68: ("mod_day", {"hectares": "1"}),
    71: ("mod_day", {"hectares": "0.8"}),
    74: ("anama", {"hectares": "4562.6"}),
    75: ("anama", {"hectares": "1198.7"}),
}
WITHOUT_VALUE = {
    "panorama-2023-08-17": "the running total is cut in the stored text (2,550 to 2,559 ha)",
}


def values(number: int, row: Row) -> list[Value]:
    if number > 75:
        raise ValueError("row numbers of this module are for a table of 75 rows")
    tag = row["note"].split("]")[0].strip("[")
    made = [
        value(number, row, measure, tag, row[column], "cumulative")
        for column, measure in COLUMNS.items()
        if row[column]
    ]
    series, amounts = AMOUNTS.get(number, ("", {}))
    for measure, amount in amounts.items():
        made.append(value(number, row, measure, series, amount, "amount"))
    return made


def value(number: int, row: Row, measure: str, series: str, figure: str, kind: str) -> Value:
    rough = ""
    if measure in MORE_THAN.get(number, ()):
        rough = "more_than"
    elif measure in ABOUT.get(number, ()):
        rough = "about"
    return Value(
        id=f"demining-{number:03d}-{series}-{measure}",
        measure=measure,
        series=series,
        day_earliest=row["date_earliest"],
        day_latest=row["date_latest"],
        value=figure,
        qualifier=rough,
        kind=kind,
        family=FAMILIES[series],
        note=row["note"],
        sources=row["source_ids"],
    )
