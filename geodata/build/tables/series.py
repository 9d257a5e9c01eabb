"""series.csv: one row per published figure, who counts it and what exactly it counts."""

from geodata.build.tables import demining, strength, totals
from geodata.build.tables.facts import Row
from geodata.build.tables.output import Entry, Table
from geodata.build.tables.value import COLUMNS, Value


def build(
    facts: dict[str, list[Row]], noted: dict[tuple[str, int], Row]
) -> tuple[Table, list[Entry]]:
    """The table, and one ledger entry per row of the three fact tables with figures.

    ``noted`` names the events that were made from the text of such a row.
    """
    values: list[Value] = []
    entries: list[Entry] = []
    for part in (strength, totals, demining):
        for number, row in enumerate(facts[part.TABLE], 1):
            made = part.values(number, row)
            values += made
            event = noted.get((part.TABLE, number))
            entries.append(entry(part.TABLE, number, row, made, event, part.WITHOUT_VALUE))
    table = Table("series.csv", COLUMNS)
    values.sort(key=lambda v: (v.measure, v.series, v.day_latest, v.day_earliest, float(v.value)))
    for value in values:
        table.add(**value.cells())
    return table, entries


def entry(
    table: str, number: int, row: Row, made: list[Value], event: Row | None, reasons: dict[str, str]
) -> Entry:
    tag = row["note"].split(" ")[0]
    series = f" {tag}" if tag.startswith("[") else ""
    key = f"{row['date'] or 'undated'}{series} {row['source_ids']}"
    files = (["series.csv"] if made else []) + (["events.csv"] if event else [])
    records = [value.id for value in made] + ([event["id"]] if event else [])
    if records:
        reason = "figures, shown in the strip and the table" if made else ""
        if event:
            place = "" if event["lat"] else "no place reported"
            reason = "; ".join(filter(None, [reason, "event from the text of the row", place]))
        return Entry(table, number, key, "|".join(files), "|".join(records), reason)
    return Entry(table, number, key, "", "", reasons[row["source_ids"]])
