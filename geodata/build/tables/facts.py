"""Reading the fact tables: every cell is text, an empty cell means "not stated"."""

import csv
from pathlib import Path

Row = dict[str, str]

TABLES = (
    "deployments_posts",
    "deployments_strength",
    "deployments_events",
    "humanitarian_events",
    "convoys",
    "humanitarian_totals",
    "demining_restoration",
    "territory_timeline",
    "settlement_captures_2020",
    "statements",
    "corridor_waypoints",
    "gazetteer",
    "chapters",
    "sources_deployments",
    "sources_humanitarian",
    "sources_territory",
)


def read(folder: Path) -> dict[str, list[Row]]:
    """All fact tables by name; row 1 of a table is the first item of its list."""
    return {name: read_table(folder / f"{name}.csv") for name in TABLES}


def read_table(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return [{key: value.strip() for key, value in row.items()} for row in csv.DictReader(file)]


def date_precision(earliest: str, latest: str, given: str = "") -> str:
    """``day`` when both bounds agree, else ``month``, ``range`` or ``undated``.

    ``given`` is the precision printed in the fact table; empty there means an undated page.
    """
    if earliest and earliest == latest:
        return "day"
    if not given:
        return "undated"
    return "month" if given == "month" else "range"


def precision_of_date(date: str, earliest: str, latest: str) -> str:
    """The same for tables that print a ``date`` and no precision column."""
    given = "" if not date else "month" if len(date) == 7 else "range"
    return date_precision(earliest, latest, given)
