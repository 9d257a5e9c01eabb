"""The rows that a data file holds, read back to be compared with those of today.

To add a format, write its reader and its line in ROWS. Cells stay as the file has them: both sides
of a comparison are of one format. HTML has no rows: what it says is a page."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from .about import NAME
from .arrow import GEOMETRY
from .gpkg import FIGURES, SHAPES, UNPLACED
from .kml import SPACE

Cells = Mapping[str, Any]
FID = "fid"  # counted by the program that wrote the file


def rows_in(path: Path) -> dict[str, Cells]:
    """Id of each row to its cells; a further row of the same id is `id #2`."""
    found: dict[str, Cells] = {}
    for cells in ROWS[path.suffix.lower()](path):
        key, count = str(cells["id"]), 1
        while (name := key if count == 1 else f"{key} #{count}") in found:
            count += 1
        found[name] = cells
    return found


def differences(file: Mapping[str, Cells], today: Mapping[str, Cells]) -> Iterator[tuple[str, str]]:
    """Ids of rows that are not the same in both and why, in the order of the file."""
    for id_, cells in file.items():
        if id_ not in today:
            yield id_, "only in the file"
        elif columns := _apart(cells, today[id_]):
            yield id_, ", ".join(columns)
    yield from ((id_, "not in the file") for id_ in today if id_ not in file)


def _apart(one: Cells, other: Cells) -> list[str]:
    """Columns that are not the same in both, or stand in one alone."""
    shared = {name for name in one if name in other and one[name] == other[name]}
    return [str(name) for name in dict.fromkeys((*one, *other)) if name not in shared]


def _csv(path: Path) -> Iterable[Cells]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    return [{key: cell for key, cell in row.items() if key != NAME} for row in rows]


def _geojson(path: Path) -> Iterable[Cells]:
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return [{**one["properties"], GEOMETRY: one["geometry"]} for one in features]


def _gpkg(path: Path) -> Iterator[Cells]:
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as base:
        base.row_factory = sqlite3.Row
        there = {name for (name,) in base.execute("SELECT table_name FROM gpkg_contents")}
        for name in (*SHAPES, UNPLACED, FIGURES):
            if name in there:
                for row in base.execute(f"SELECT * FROM {name}"):  # noqa: S608  our constants
                    cells = {key: row[key] for key in row.keys() if key != FID}  # noqa: SIM118
                    yield {"layer of the file": name, **cells}


def _parquet(path: Path) -> Iterable[Cells]:
    import pyarrow.parquet as pq

    return pq.read_table(path).to_pylist()


def _kml(path: Path) -> Iterator[Cells]:
    """What is shown and what programs read: a mark's name and text are made of the same cells."""
    from xml.etree import ElementTree

    def texts(mark: Any, *names: str) -> list[str]:
        return [one.text or "" for name in names for one in mark.iter(f"{{{SPACE}}}{name}")]

    for mark in ElementTree.parse(path).getroot().iter(f"{{{SPACE}}}Placemark"):
        data = mark.iter(f"{{{SPACE}}}Data")
        yield {
            "shown name": mark.findtext(f"{{{SPACE}}}name"),
            "shown text": mark.findtext(f"{{{SPACE}}}description"),
            "shown days": texts(mark, "when", "begin", "end"),
            **{one.get("name", ""): one.findtext(f"{{{SPACE}}}value") for one in data},
            GEOMETRY: texts(mark, "coordinates"),
        }


ROWS: Mapping[str, Callable[[Path], Iterable[Cells]]] = {
    ".csv": _csv,
    ".geojson": _geojson,
    ".gpkg": _gpkg,
    ".parquet": _parquet,
    ".kml": _kml,
}
