"""Tables of a mission for analysts and exports. Nothing that is drawn depends on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry

from .mission import Mission
from .registry import DATASETS

if TYPE_CHECKING:
    from geopandas import GeoDataFrame


def frame(mission: Mission, name: str) -> GeoDataFrame:
    """One row for each record, in EPSG:4326, lists joined by "|".

    `name` is that of a dataset, as "convoys". A convoy is the straight line between its two
    ends, which is not its track. Rows without a place, and tables without places, have no
    geometry. Raises KeyError for an unknown name."""
    from geopandas import GeoDataFrame

    dataset = {dataset.name: dataset for dataset in DATASETS}[name]
    held = getattr(mission, name)
    rows: Iterable[Any] = held.values() if hasattr(held, "values") else held
    records = [{**_flat(row), "geometry": _geometry(row)} for row in rows]
    columns = [column.name for column in (*dataset.columns, *dataset.translated(mission.meta))]
    return GeoDataFrame(records, columns=[*columns, "geometry"], geometry="geometry", crs=4326)


def _flat(row: Any) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for field in fields(row):
        value = getattr(row, field.name)
        if field.name == "translations":
            flat |= {f"name_{language}": text for language, text in value[1:]}
        else:
            flat[field.name] = "|".join(value) if isinstance(value, tuple) else value
    return flat


def _geometry(row: Any) -> BaseGeometry | None:
    if hasattr(row, "geometry"):
        return row.geometry
    if hasattr(row, "origin_lat"):
        ends = ((row.origin_lon, row.origin_lat), (row.dest_lon, row.dest_lat))
        return None if None in (*ends[0], *ends[1]) else LineString(ends)
    if getattr(row, "lat", None) is not None:
        return Point(row.lon, row.lat)
    return None
