"""GeoJSON as text that is the same on every run: fixed decimals and order, one feature a line."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.build.frame import to_degrees

Feature = dict[str, Any]


def feature(shape: BaseGeometry, properties: dict[str, Any]) -> Feature:
    """A feature in degrees; exterior rings run counter-clockwise (RFC 7946)."""
    flat = shapely.orient_polygons(shapely.normalize(to_degrees(shape)))
    return {
        "type": "Feature",
        "id": properties["id"],
        "properties": properties,
        "geometry": json.loads(shapely.to_geojson(flat)),
    }


def save(path: Path, features: Iterable[Feature]) -> int:
    """Write the file at once and return its size in bytes."""
    lines = [json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features]
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
    draft = path.with_suffix(".part")
    draft.write_text(text, encoding="utf-8", newline="\n")
    draft.replace(path)
    return len(text.encode())


def area_km2(shape: BaseGeometry) -> float:
    """Area of a shape in metres, in km2 with two decimals."""
    return round(shape.area / 1e6, 2)
