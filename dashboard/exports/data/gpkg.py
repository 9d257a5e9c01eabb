"""GeoPackage: records as points, lines and areas, and as a table those without a position; further
tables for figures, sources, columns and the description of the view.

The description is also the file's metadata (gpkg_metadata), where GIS programs show it."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from .about import NAME
from .arrow import GEOMETRY, table
from .columns import COLUMNS
from .content import Content, content
from .geojson import page
from .rows import Row
from .view import View

SHAPES: Mapping[str, tuple[str, str]] = {  # layer to how its geometries are called, plain and multi
    "records_areas": ("Polygon", "MultiPolygon"),
    "records_lines": ("LineString", "MultiLineString"),
    "records_points": ("Point", "Point"),
}
UNPLACED, FIGURES = "records_unplaced", "figures"
PAGES, NAMES, ABOUT = "sources", "columns", "about"
# GDAL writes the hour of saving; the same view is to be the same file
STAMPS = (
    ("gpkg_contents", "last_change"),
    ("gpkg_metadata_reference", "timestamp"),
)
NEVER = "1970-01-01T00:00:00.000Z"


def render(view: View) -> bytes:
    with content(view) as found, tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "view.gpkg"
        _write(path, found)
        _settle(path)
        return path.read_bytes()


def _write(path: Path, found: Content) -> None:
    import pandas as pd  # a server that starts does not need it

    for name, (one, many) in SHAPES.items():
        if rows := [row for row in found.records if _type(row) in (one, many)]:
            _layer(path, name, rows, found, many)
    if rows := [row for row in found.records if row.geometry is None]:
        _layer(path, UNPLACED, rows, found)
    if found.figures:
        _layer(path, FIGURES, found.figures, found)
    pages = [page(one) for one in found.sources]
    meanings = [{"name": c.name, "kind": c.kind, "meaning": c.meaning} for c in COLUMNS]
    about = [{"key": key, "value": _text(value)} for key, value in found.facts.items()]
    for name, rows in ((PAGES, pages), (NAMES, meanings), (ABOUT, about)):
        _plain(path, name, pd.DataFrame(rows))


def _type(row: Row) -> str:
    return "" if row.geometry is None else row.geometry.geom_type


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _layer(
    path: Path, name: str, rows: Sequence[Row], found: Content, shape: str | None = None
) -> None:
    import pyogrio

    if shape is not None and shape != "Point":
        rows = [Row(row.values, _many(row.geometry)) for row in rows]
    place = {"geometry_name": GEOMETRY, "geometry_type": shape, "crs": "EPSG:4326"}
    pyogrio.write_arrow(
        table(rows, lists=False, geometry=shape is not None),
        path,
        layer=name,
        driver="GPKG",
        append=path.exists(),
        dataset_metadata={NAME: json.dumps(found.facts, ensure_ascii=False)},
        **(place if shape else {}),
    )


def _many(shape: Any) -> Any:
    """Parts of one kind, as a layer has one type."""
    from shapely.geometry import MultiLineString, MultiPolygon

    match shape.geom_type:
        case "Polygon":
            return MultiPolygon([shape])
        case "LineString":
            return MultiLineString([shape])
    return shape


def _plain(path: Path, name: str, frame: Any) -> None:
    import pyogrio

    pyogrio.write_dataframe(frame, path, layer=name, driver="GPKG", append=path.exists())


def _settle(path: Path) -> None:
    with closing(sqlite3.connect(path)) as base:
        for where, column in STAMPS:
            base.execute(f"UPDATE {where} SET {column} = ?", (NEVER,))  # noqa: S608  our constants
        base.commit()
        base.execute("VACUUM")
