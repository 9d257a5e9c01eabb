"""Events that the fact tables hold only as text: repairs, clearance, closures, counts of dead.

Each row of this table of rows was written by a person: which fact row (by its sources), which
event it becomes, and under which neutral title. The note keeps the text of the fact row.
"""

from dataclasses import dataclass

from geodata.build.tables.claimants import ARMENIAN, AZERBAIJANI, RUSSIAN
from geodata.build.tables.event_kinds import group
from geodata.build.tables.facts import Row, precision_of_date
from geodata.build.tables.noted_rows import CLEARANCE, CLOSURES, COUNTS, Noted
from geodata.build.tables.places import Places

CLAIMANTS = {
    "[mod]": RUSSIAN, "[emercom]": RUSSIAN, "[nkr]": ARMENIAN, "[az_restoration]": AZERBAIJANI,
    "[blockade]": ARMENIAN, "[bodies_both_sides]": RUSSIAN,
}  # fmt: skip


@dataclass(frozen=True)
class Group:
    """The noted rows of one fact table, and how ids of its events begin."""

    table: str
    prefix: str
    rows: dict[str, Noted]


GROUPS = (
    Group("demining_restoration", "res", CLEARANCE),
    Group("deployments_strength", "closures", CLOSURES),
    Group("humanitarian_totals", "count", COUNTS),
)


def events(facts: dict[str, list[Row]], places: Places) -> list[Row]:
    return [cells for cells, _, _ in with_rows(facts, places)]


def with_rows(facts: dict[str, list[Row]], places: Places) -> list[tuple[Row, str, int]]:
    """Each event with the fact table and the row number it was made from."""
    found: list[tuple[Row, str, int]] = []
    for part in GROUPS:
        seen: dict[str, int] = {}
        used: set[str] = set()
        for number, row in enumerate(facts[part.table], 1):
            key = f"{row['date_earliest']} {row['source_ids']}"
            if key not in part.rows or value_row(part.table, row):
                continue
            used.add(key)
            day = row["date_earliest"]
            seen[day] = seen.get(day, 0) + 1
            event = f"{part.prefix}-{day}-{seen[day]}"
            found.append((make(event, part.rows[key], row, places), part.table, number))
        missing = set(part.rows) - used
        if missing:
            raise ValueError(f"{part.table}: no fact row for {sorted(missing)}")
    return found


def value_row(table: str, row: Row) -> bool:
    """A totals row with a figure belongs to series.csv even if its page also has a noted one."""
    figures = ("returned_people_cum", "medical_patients_cum", "evacuated_people_cum")
    return table == "humanitarian_totals" and any(row[column] for column in figures)


def make(event: str, what: Noted, row: Row, places: Places) -> Row:
    place = places.row(what.place) if what.place else None
    texts = [row.get("power_lines_note", ""), row.get("infrastructure_note", ""), row["note"]]
    tag = row["note"].split(" ")[0]
    claimant = RUSSIAN if what.claimant is None and not tag.startswith("[") else ""
    return {
        "id": event,
        "group": group(event, what.category),
        "category": what.category,
        "title": what.title,
        "date_earliest": row["date_earliest"],
        "date_latest": row["date_latest"],
        "date_precision": precision_of_date(row["date"], row["date_earliest"], row["date_latest"]),
        "place_name": place["name"] if place else "",
        "place": what.place,
        "lat": place["lat"] if place else "",
        "lon": place["lon"] if place else "",
        "precision": "approximate" if place else "",
        "claimant": claimant or what.claimant or CLAIMANTS.get(tag, ""),
        "note": ". ".join(text for text in texts if text),
        "sources": row["source_ids"],
        "same_as": what.same_as,
    }
