"""events.csv: what happened on a day or within a range, from four fact tables and from notes."""

import re

from geodata.build.tables import claimants, event_kinds, noted, without_shape
from geodata.build.tables.facts import Row, date_precision, precision_of_date
from geodata.build.tables.output import Entry, Table
from geodata.build.tables.places import GEONAMES, Places

COLUMNS = (
    "id", "group", "category", "title", "date_earliest", "date_latest", "date_precision",
    "place_name", "place", "lat", "lon", "precision", "actors", "claimant", "note", "sources",
    "same_as",
)  # fmt: skip
SCORE = re.compile(r"name match score ([\d.]+)")


def build(
    facts: dict[str, list[Row]], places: Places, families: dict[str, str]
) -> tuple[Table, list[Entry]]:
    table = Table("events.csv", COLUMNS)
    entries: list[Entry] = []
    for name in ("deployments_events", "humanitarian_events"):
        for number, row in enumerate(facts[name], 1):
            table.add(**reported(row, places))
            entries.append(entry(name, number, row["id"], table.rows[-1]))
    for number, row in enumerate(facts["settlement_captures_2020"], 1):
        table.add(**capture(row, places))
        entries.append(entry("settlement_captures_2020", number, row["id"], table.rows[-1]))
    for number, row in enumerate(facts["statements"], 1):
        table.add(**statement(row, places))
        entries.append(entry("statements", number, row["id"], table.rows[-1]))
    for cells in [*noted.events(facts, places), *without_shape.events(facts, places)]:
        table.add(**cells)
    for row in table.rows:
        row["claimant"] = claimants.of_event(row, families)
    table.rows.sort(key=lambda row: (row["date_earliest"], row["date_latest"]))
    link_back(table)
    return table, entries


def entry(name: str, number: int, key: str, row: Row) -> Entry:
    return Entry(name, number, key, "events.csv", row["id"], why_not_drawn(row))


def why_not_drawn(row: Row) -> str:
    if row["lat"]:
        return ""
    if row["place_name"]:
        return f"no point for {row['place_name']}"
    return "no place reported"


def place_of(row: Row, places: Places) -> str:
    if row["id"] in event_kinds.NEAR_ONLY:
        return ""
    return places.near(row["lat"], row["lon"])


def reported(row: Row, places: Places) -> Row:
    return {
        "id": row["id"],
        "group": event_kinds.group(row["id"], row["category"]),
        "category": row["category"],
        "title": row["title"],
        "date_earliest": row["date_earliest"],
        "date_latest": row["date_latest"],
        "date_precision": precision_of_date(row["date"], row["date_earliest"], row["date_latest"]),
        "place_name": row["place"],
        "place": place_of(row, places),
        "lat": row["lat"],
        "lon": row["lon"],
        "precision": row["location_precision"],
        "claimant": claimants.EVENTS.get(row["id"], ""),
        "note": row["note"],
        "sources": row["source_ids"],
        "same_as": row["same_as"],
    }


def capture(row: Row, places: Places) -> Row:
    """One settlement on the day its capture was announced; one side's claim throughout."""
    day = row["announced_date"]
    found = GEONAMES.search(row["coord_basis"])
    notes = [f"District as announced: {row['district']} (Azerbaijani use)"]
    score = SCORE.search(row["coord_basis"])
    if score and float(score[1]) < 1:
        notes.append(f"The point was matched by name, score {score[1]} of 1")
    if row["note"]:
        notes.append(row["note"])
    return {
        "id": row["id"],
        "group": "capture",
        "category": "capture_announced",
        "title": f"Announced as captured: {row['settlement']}",
        "date_earliest": day,
        "date_latest": day,
        "date_precision": "day",
        "place_name": row["settlement"],
        "place": places.by_geonames(found[1]) if found else "",
        "lat": row["lat"],
        "lon": row["lon"],
        "precision": "settlement" if row["lat"] else "",
        "claimant": claimants.AZERBAIJANI,
        "note": ". ".join(notes),
        "sources": row["source_ids"],
    }


def statement(row: Row, places: Places) -> Row:
    category = event_kinds.statement_category(row["id"])
    precision = event_kinds.STATEMENT_PRECISION.get(row["id"], "settlement")
    return {
        "id": row["id"],
        "group": event_kinds.group(row["id"], category),
        "category": category,
        "title": event_kinds.TITLES.get(row["id"], row["title"]),
        "date_earliest": row["date"],
        "date_latest": row["date"],
        "date_precision": date_precision(row["date"], row["date"]),
        "place_name": row["place"],
        "place": place_of(row, places),
        "lat": row["lat"],
        "lon": row["lon"],
        "precision": precision if row["lat"] else "",
        "actors": "|".join(part.strip() for part in row["actors"].split(";")),
        "claimant": claimants.EVENTS.get(row["id"], ""),
        "note": row["summary"],
        "sources": row["source_ids"],
        "same_as": row["same_as"],
    }


def link_back(table: Table) -> None:
    """Events made from notes name their twins; the twins name them back."""
    by_id = {row["id"]: row for row in table.rows}
    for row in table.rows:
        for other in filter(None, row["same_as"].split("|")):
            twin = by_id.get(other)
            if twin and row["id"] not in twin["same_as"].split("|"):
                twin["same_as"] = "|".join(filter(None, [twin["same_as"], row["id"]]))
