"""Running totals of returns, aid, patients and evacuated people, by who counts.

Two series are never one line. Row numbers are those of the fact table (165 rows, checked below).
"""

from geodata.build.tables.facts import Row
from geodata.build.tables.value import Value

TABLE = "humanitarian_totals"
COLUMNS = {
    "returned_people_cum": "people_returned",
    "convoys_cum": "trips",
    "aid_tonnes_cum": "aid_tonnes",
    "medical_patients_cum": "patients",
    "evacuated_people_cum": "people_evacuated",
}
# Whose claim a series is; the tag of the note is the series.
FAMILIES = {
    "mod": "russian_state",
    "mod_medics": "russian_state",
    "emercom": "russian_state",
    "emercom_rail": "russian_state",
    "kalbajar": "russian_state",
    "pilgrims": "russian_state",
    "rpc_charity": "russian_state",
    "rpc_evac": "russian_state",
    "rpc_evac_present": "russian_state",
    "nkr": "armenian_state",
    "nkr_bulletin": "armenian_state",
    "blockade": "armenian_state",
    "icrc": "armenian_state",
    "exodus": "armenian_state",
    "registration": "armenian_state",
    "icrc_own": "un_or_ngo",
    "unhcr": "un_or_ngo",
    "az_mfa": "azerbaijani_state",
    "az_president": "azerbaijani_state",
    "az_idp": "azerbaijani_state",
}
STOCKS = {"registration", "az_idp", "rpc_evac_present"}

MORE_THAN = {
    2, 6, 7, 8, 9, 10, 18, 20, 21, 27, 30, 32, 33, 34, 35, 37, 38, 39, 40, 41, 42, 44, 45, 46, 47,
    48, 49, 51, 52, 56, 57, 58, 60, 61, 63, 65, 90, 91, 94, 96, 100, 101, 102, 120, 122, 124, 125,
    154,
}  # fmt: skip
ABOUT = {14, 24, 26, 28, 59, 92, 93, 95, 107, 118, 127, 151, 152}
PLANNED = {55}
# In these rows the word belongs to one column only.
ONLY = {58: "people_returned", 61: "people_returned", 92: "aid_tonnes", 93: "aid_tonnes",
        94: "aid_tonnes"}  # fmt: skip
# A figure that stands in the note: people still at the contingent, no running total.
PRESENT = {128: "826"}
WITHOUT_VALUE: dict[str, str] = {}


def values(number: int, row: Row) -> list[Value]:
    if number > 165:
        raise ValueError("row numbers of this module are for a table of 165 rows")
    tag = row["note"].split("]")[0].strip("[")
    made = [
        value(number, row, measure, tag, row[column])
        for column, measure in COLUMNS.items()
        if row[column]
    ]
    if number in PRESENT:
        made.append(value(number, row, "people_evacuated", "rpc_evac_present", PRESENT[number]))
    return made


def value(number: int, row: Row, measure: str, tag: str, figure: str) -> Value:
    # people seen by military doctors, not patients moved out
    series = "mod_medics" if (tag, measure) == ("mod", "patients") else tag
    kind = "stock" if series in STOCKS else "amount" if number in PLANNED else "cumulative"
    return Value(
        id=f"totals-{number:03d}-{series}-{measure}",
        measure=measure,
        series=series,
        day_earliest=row["date_earliest"],
        day_latest=row["date_latest"],
        value=figure,
        qualifier=qualifier(number, measure),
        kind=kind,
        family=FAMILIES[series],
        note=row["note"],
        sources=row["source_ids"],
    )


def qualifier(number: int, measure: str) -> str:
    if ONLY.get(number, measure) != measure:
        return ""
    if number in PLANNED:
        return "planned"
    return "more_than" if number in MORE_THAN else "about" if number in ABOUT else ""
