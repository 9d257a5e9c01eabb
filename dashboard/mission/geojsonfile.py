"""Features of a GeoJSON file (RFC 7946: WGS 84, longitude first)."""

import json
from typing import Any

from .dataset import Dataset
from .fault import Fault
from .geometry import out_of_range
from .meta import Meta
from .raw import Raw, compare_names

_SAME_CRS = ("CRS84", "4326")


def read_geojson(
    text: str, dataset: Dataset, meta: Meta | None, faults: list[Fault]
) -> list[Raw] | None:
    """The features in order of the file. None when there is no collection of them."""

    def fatal(expected: str, mend: str, value: str = "", key: str = "") -> None:
        faults.append(Fault(dataset.file, expected, mend, "fatal", column=key, value=value))

    try:
        content = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        fatal("JSON", "correct the file at that place, or write it again", str(error))
        return None
    if not isinstance(content, dict) or content.get("type") != "FeatureCollection":
        fatal("a FeatureCollection", 'write {"type": "FeatureCollection", "features": [...]}')
        return None
    features = content.get("features")
    if not isinstance(features, list):
        fatal("a list", "write the features as a list", key="features")
        return None
    if "crs" in content and not _same_crs(content["crs"]):
        fatal(
            "WGS 84 (CRS84 or EPSG:4326)",
            "convert the coordinates to EPSG:4326 and drop the crs member",
            str(_crs_name(content["crs"])),
            "crs",
        )
        return None
    rows = [_feature(feature, number, dataset) for number, feature in enumerate(features, start=1)]
    if rows and all(row.fault is None and out_of_range(row.geometry) for row in rows):
        fatal(
            "WGS 84 degrees",
            "convert the coordinates to EPSG:4326, longitude first",
            "coordinates beyond 180 and 90",
        )
        return None
    found = {name for row in rows for name in row.cells}
    columns = (*dataset.columns, *dataset.translated(meta)) if found else ()
    needed = [column.name for column in columns if not column.optional]
    names = compare_names(dataset, sorted(found), meta, needed)
    faults += names
    return None if any(fault.level == "fatal" for fault in names) else rows


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is not a JSON number")


def _crs_name(crs: Any) -> Any:
    properties = crs.get("properties") if isinstance(crs, dict) else None
    return properties.get("name", crs) if isinstance(properties, dict) else crs


def _same_crs(crs: Any) -> bool:
    name = _crs_name(crs)
    return isinstance(name, str) and name.rpartition(":")[2] in _SAME_CRS


def _feature(feature: Any, number: int, dataset: Dataset) -> Raw:
    row = Raw(number)
    properties = feature.get("properties") if isinstance(feature, dict) else None
    if isinstance(properties, dict):
        row.cells = properties
        row.geometry = feature.get("geometry")
    if not isinstance(properties, dict) or feature.get("type") != "Feature":
        row.fault = Fault(
            dataset.file,
            "a Feature with properties",
            'write {"type": "Feature", "properties": {...}, "geometry": {...}}',
            row=number,
            id=row.id(dataset),
        )
    return row
