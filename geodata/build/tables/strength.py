"""Size of the contingent: each of the 83 rows judged by its note.

A row is a figure of the Russian ministry (series ``mod``) unless its note says otherwise, also
where an independent page prints it. Planned sizes and the mandate of 1,960 get the series
``mod_planned`` and the qualifier ``planned``.
"""

from dataclasses import dataclass, field

from geodata.build.tables.facts import Row
from geodata.build.tables.value import Value

TABLE = "deployments_strength"
COLUMNS = {
    "personnel": "personnel",
    "vehicles_total": "vehicles",
    "apcs": "apcs",
    "aircraft_helicopters": "aircraft",
    "flights_cumulative": "flights",
    "posts_total": "posts",
    "posts_north": "posts_north",
    "posts_south": "posts_south",
    "posts_lachin": "posts_lachin",
}
FAMILIES = {
    "mod": "russian_state",
    "mod_planned": "russian_state",
    "mod_day": "russian_state",
    "mfa_ru": "russian_state",
    "az_mod": "azerbaijani_state",
    "icg": "un_or_ngo",
}


@dataclass(frozen=True)
class Judged:
    """How a row differs from a plain figure of the ministry.

    ``series`` is for the whole row, ``planned`` names the columns that hold a planned size,
    ``rough`` the qualifier of a column, ``day`` figures of the past day that stand in the note,
    ``remark`` is added to the note.
    """

    series: str = "mod"
    family: str = ""
    planned: tuple[str, ...] = ()
    rough: dict[str, str] = field(default_factory=dict)
    day: dict[str, str] = field(default_factory=dict)
    remark: str = ""


MANDATE = ". The number of people equals the mandate; it is no head count"
SIZE = ("personnel", "vehicles", "apcs")
ABOUT = {"personnel": "about"}
MORE = {"personnel": "more_than"}
ROWS = {
    "2020-11-10 hyetert-2020-11-10-2000": Judged(planned=SIZE),
    "2020-11-10 sputnik-2020-11-10-photo": Judged(planned=SIZE),
    "2020-11-10 mediacenterkg-2020-11-10": Judged(planned=SIZE),
    "2020-11-10 dsnews-2020-11-10": Judged(rough=MORE),
    "2020-11-11 newizv-2020-11-11": Judged(rough=ABOUT),
    "2020-11-11 tricksfast-2020-11-11": Judged(day={"flights": "27"}),
    "2020-11-12 newsfront-fr-2020-11-12": Judged(day={"flights": "27"}),
    "2020-11-12 rbc-2020-11-12": Judged(planned=("posts",)),  # being set up, not standing
    "2020-11-13 newsaz-2020-11-14": Judged(rough=MORE),
    "2020-11-13 sputnikcn-2020-11-14": Judged(rough=MORE),
    "2020-11-19 aviaport-2020-11-19": Judged(day={"flights": "20"}),
    "2020-11-20 milru-2020-11-20": Judged(planned=SIZE),
    "2020-11-20 armenpress-2020-11-20": Judged(remark=MANDATE),
    "2020-11-20 7or-2020-11-20": Judged(remark=MANDATE),
    "2021-02-18 evrazes-2021-02-19": Judged("mfa_ru"),
    "2021-02-19 azvisionde-2021-02-19": Judged("mfa_ru"),  # probable misprint, kept apart
    "2021-06-09 icg-2021-06-09": Judged("icg", rough=ABOUT),
    "2021-06-22 icg-2021-06-copy": Judged("icg", rough=ABOUT),
    "2021-11 izvestia-2021-11": Judged("izvestia", "other", rough=ABOUT),
    "2022-02-16 bbabo-02-16": Judged(planned=SIZE),
    # three posts read off the ministry map by an Azerbaijani outlet
    "2022-09-02 moderator-2022-09-02": Judged("moderator_az", "other"),
    "2023-09-20 pravda-2023-09-20": Judged("pravda_ru", "other", rough=ABOUT),
    "2024-04-17 politico-2024-04-17": Judged(planned=SIZE),  # the mandate
    "2024-04-22 hyetert-2024-04-22": Judged(planned=SIZE),
    "2024-05-15 turan-2024-05-15": Judged("turan", "independent"),
    "2024-06-12 kyivind-2024-06-12": Judged("az_mod"),
    "2024-06-13 afp-2024-06-13": Judged("az_mod"),
}
WITHOUT_VALUE = {
    "az24saat-2024-06-12": "looks back on up to 2,000 people and almost 200 vehicles; "
    "not a figure for that day",
}


def values(number: int, row: Row) -> list[Value]:
    judged = ROWS.get(f"{row['date']} {row['source_ids']}", Judged())
    made: list[Value] = []
    for column, measure in COLUMNS.items():
        if row[column]:
            planned = measure in judged.planned
            series = "mod_planned" if planned else judged.series
            rough = "planned" if planned else judged.rough.get(measure, "")
            kind = "cumulative" if measure == "flights" else "stock"
            made.append(value(number, row, measure, series, row[column], rough, kind, judged))
    for measure, amount in judged.day.items():
        made.append(value(number, row, measure, "mod_day", amount, "", "amount", judged))
    return made


def value(
    number: int, row: Row, measure: str, series: str, figure: str, rough: str, kind: str,
    judged: Judged,
) -> Value:  # fmt: skip
    return Value(
        id=f"strength-{number:03d}-{series}-{measure}",
        measure=measure,
        series=series,
        day_earliest=row["date_earliest"],
        day_latest=row["date_latest"],
        value=figure,
        qualifier=rough,
        kind=kind,
        family=judged.family or FAMILIES[series],
        note=row["note"] + judged.remark,
        sources=row["source_ids"],
    )
