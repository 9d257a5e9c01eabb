"""CSV: one row for each record, report and figure, as RFC 4180 has it.

With a byte order mark, which spreadsheets need to read UTF-8 and pandas skips. The description of
the view must not stand in the way of a reader, so it is not a head of comments: it is JSON in the
last column of the first row, without the ids, which the rows have. Lists are joined by `|`."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import shapely

from .about import NAME
from .columns import COLUMNS
from .content import content
from .rows import Row
from .view import View

GEOMETRY = "geometry"
BETWEEN = "|"
IN_THE_ROWS = ("records", "sources")


def render(view: View) -> bytes:
    with content(view) as found:
        told = {key: value for key, value in found.facts.items() if key not in IN_THE_ROWS}
        text = io.StringIO(newline="")
        writer = csv.writer(text)
        writer.writerow([*(column.name for column in COLUMNS), GEOMETRY, NAME])
        for number, row in enumerate(found.rows):
            about = "" if number else json.dumps(told, ensure_ascii=False, separators=(",", ":"))
            writer.writerow([*cells(row), _geometry(row), about])
    return text.getvalue().encode("utf-8-sig")


def cells(row: Row) -> list[Any]:
    """A flat value for each column; an empty cell is one that is not stated."""
    return [flat(row.values[column.name]) for column in COLUMNS]


def flat(value: Any) -> Any:
    if isinstance(value, list):
        return BETWEEN.join(str(one).replace(BETWEEN, "/") for one in value)
    return "" if value is None else value


def _geometry(row: Row) -> str:
    return "" if row.geometry is None else shapely.to_wkt(row.geometry, rounding_precision=5)
