"""base.geojson: land, lakes, rivers and name points of the backdrop."""

from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.build.frame import FAR_TOLERANCE, NEAR, NEAR_TOLERANCE, point, window
from geodata.build.lines import COUNTRIES
from geodata.build.rows import labels
from geodata.build.write import Feature, feature

OSM = "OpenStreetMap contributors, countries-land-10m 0.6.0 (ODbL)"
GSHHG = "GSHHG 2.3.7, WDB II (LGPL-3+)"
OWN = "name and point set by hand for this map"
NAMELESS = {"name": "", "name_hy": "", "name_az": "", "name_ru": ""}
# Square metres. Smaller near the region is a crumb where simplifying pinched a border off.
ISLAND, FAR_ISLAND = 1.0e6, 20.0e6
FAR_LAKE = 100.0e6


def base(
    countries: dict[str, BaseGeometry], lakes: list[shapely.Polygon], rivers: dict[str, Any]
) -> list[Feature]:
    """Land first, name points last."""
    return [*_land(countries), *_lakes(lakes), *_rivers(rivers), *_points()]


def _names(key: str) -> dict[str, str]:
    row = next((r for r in labels() if r["id"] == key), None)
    return {k: row[k] for k in NAMELESS} if row else dict(NAMELESS)


def _land(countries: dict[str, BaseGeometry]) -> list[Feature]:
    near = window(NEAR)
    out = []
    for code, shape in sorted(countries.items()):
        parts = [
            p
            for p in shapely.get_parts(shape)
            if p.area > (ISLAND if p.intersects(near) else FAR_ISLAND)
        ]
        key = f"land-{COUNTRIES[code]}"
        properties = {
            "id": key,
            "kind": "land",
            **_names(f"country-{COUNTRIES[code]}"),
            "source": OSM,
            "rank": 1,
        }
        out.append(feature(shapely.MultiPolygon(parts), properties))
    return out


def _lakes(lakes: list[shapely.Polygon]) -> list[Feature]:
    near = window(NEAR)
    spots = {
        r["id"]: point(float(r["lat"]), float(r["lon"])) for r in labels() if r["kind"] == "lake"
    }
    out = []
    for lake in lakes:
        inside = lake.intersects(near)
        if not inside and lake.area < FAR_LAKE:
            continue
        key = next((k for k, s in spots.items() if lake.distance(s) < 3_000.0), "")
        properties = {
            "id": key or f"lake-{len(out) + 1}",
            "kind": "lake",
            **_names(key),
            "source": GSHHG,
            "rank": 2 if lake.area > 1000e6 else 4,
        }
        tolerance = NEAR_TOLERANCE if inside else FAR_TOLERANCE / 2
        out.append(feature(shapely.simplify(lake, tolerance), properties))
    return out


def _rivers(rivers: dict[str, Any]) -> list[Feature]:
    out = []
    for key, shape in sorted(rivers.items()):
        properties = {
            "id": key,
            "kind": "river",
            **_names(key),
            "source": OSM + ": state border" if key == "river-araks" else GSHHG,
            "rank": 2,
        }
        out.append(feature(shape, properties))
    return out


def _points() -> list[Feature]:
    out = []
    for row in labels():
        if row["kind"] in ("country", "district"):
            properties = {
                "id": row["id"],
                "kind": row["kind"],
                **_names(row["id"]),
                "source": OWN,
                "rank": int(row["rank"]),
            }
            out.append(feature(point(float(row["lat"]), float(row["lon"])), properties))
    return out
