"""waters.geojson: reservoirs and rivers of the region that base.geojson's sources do not have."""

import csv
import json
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.build import fetch
from geodata.build.frame import INPUTS, point, to_metres
from geodata.build.heights import read_heights
from geodata.build.valleys import flow, river
from geodata.build.write import Feature, feature

OSM = "OpenStreetMap contributors, earth-waterbodies-10m 0.6.0 (ODbL)"
GLOBE = "valley floor of GLOBE 1.0 (NOAA), 30 arc-seconds"
CATCHMENTS = (44.0, 38.2, 48.6, 41.2)
ROUND = 250.0  # metres: the outlines have few corners
NAMES = ("name", "name_hy", "name_az", "name_ru")


def waters(cache: Path) -> list[Feature]:
    """Lakes first; every shape is known to about a kilometre only."""
    with (INPUTS / "waters.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    shores = _outlines(fetch.fetch(fetch.WATERS, cache))
    heights = read_heights(fetch.fetch(fetch.HEIGHTS, cache), CATCHMENTS)
    water = flow(heights)
    out = []
    for row in rows:
        spot = float(row["lat"]), float(row["lon"])
        if row["kind"] == "lake":
            shape: Any = next(s for s in shores if s.contains(shapely.Point(spot[::-1])))
            shape = _rounded(to_metres(shape))
        else:
            end = (float(row["to_lat"]), float(row["to_lon"])) if row["to_lat"] else None
            shape = river(heights, water, spot, end)
            assert shape.distance(point(*spot)) < 1_000, row["id"]
        properties = {
            "id": row["id"],
            "kind": row["kind"],
            **{name: row[name] for name in NAMES},
            "source": OSM if row["kind"] == "lake" else GLOBE,
            "precision": "approximate",
            "rank": int(row["rank"]),
        }
        out.append(feature(shape, properties))
    return out


def _outlines(path: Path) -> list[shapely.Polygon]:
    """Waters near the region, in degrees."""
    west, south, east, north = CATCHMENTS
    rings = [
        polygon
        for part in json.loads(path.read_bytes())["geometries"]
        for polygon in (
            part["coordinates"] if part["type"] == "MultiPolygon" else [part["coordinates"]]
        )
    ]
    return [
        shapely.Polygon(outer, holes)
        for outer, *holes in rings
        if west < outer[0][0] < east and south < outer[0][1] < north
    ]


def _rounded(shape: shapely.Polygon) -> BaseGeometry:
    """Without corners sharper than the outline is known."""
    return shape.buffer(ROUND).buffer(-2 * ROUND).buffer(ROUND).simplify(20.0)
