"""Rows as an Arrow table with typed columns, which Parquet and GeoPackage are written from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import shapely

from .columns import COLUMNS, Column
from .csv import flat
from .rows import Row

if TYPE_CHECKING:
    import pyarrow

GEOMETRY = "geometry"


def table(rows: Sequence[Row], lists: bool, geometry: bool = True) -> pyarrow.Table:
    """Every column of COLUMNS with its meaning, and WKB in `geometry`. Without `lists` their texts
    are joined, for a format that has none."""
    import pyarrow as pa  # a server that starts does not need it

    types = {"text": pa.string(), "day": pa.date32(), "number": pa.float64()}
    types["list"] = pa.list_(pa.string()) if lists else pa.string()
    fields = [pa.field(c.name, types[c.kind], metadata={"meaning": c.meaning}) for c in COLUMNS]
    columns = [
        pa.array([_value(row.values[column.name], column, lists) for row in rows], field.type)
        for column, field in zip(COLUMNS, fields, strict=True)
    ]
    if geometry:
        fields.append(pa.field(GEOMETRY, pa.binary()))
        shapes = [None if row.geometry is None else shapely.to_wkb(row.geometry) for row in rows]
        columns.append(pa.array(shapes, pa.binary()))
    return pa.Table.from_arrays(columns, schema=pa.schema(fields))


def _value(value: Any, column: Column, lists: bool) -> Any:
    if column.kind == "list" and not lists:
        return flat(value) or None
    if column.kind == "day" and value is not None:
        return dt.date.fromisoformat(value)
    return value
