"""The data of a view as files: one format per file, each with its description and its pages.

To add a format, write its file (`render(view) -> bytes`), its reader in reading.py and its line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from . import csv, geojson, gpkg, html, kml, parquet
from .about import facts
from .chosen import records_of
from .view import View


@dataclass(frozen=True, slots=True)
class DataFormat:
    """`render(view)` gives the file's bytes, or raises ExportError with one sentence."""

    key: str
    suffix: str
    mime: str
    render: Callable[[View], bytes]


DATA: tuple[DataFormat, ...] = (
    DataFormat("csv", ".csv", "text/csv", csv.render),
    DataFormat("geojson", ".geojson", "application/geo+json", geojson.render),
    DataFormat("gpkg", ".gpkg", "application/geopackage+sqlite3", gpkg.render),
    DataFormat("parquet", ".parquet", "application/vnd.apache.parquet", parquet.render),
    DataFormat("kml", ".kml", "application/vnd.google-earth.kml+xml", kml.render),
    DataFormat("html", ".html", "text/html", html.render),
)


def data_format(key: str) -> DataFormat | None:
    """None for a key that is no data format."""
    return next((one for one in DATA if one.key == key), None)


__all__ = ["DATA", "DataFormat", "View", "data_format", "facts", "records_of"]
