"""The shipped shapes in metres, and what a status holds on a day."""

import json
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry import shape

GEODATA = Path(__file__).resolve().parents[2] / "geodata"
FIRST, LAST = date(2020, 9, 27), date(2024, 6, 30)
DAYS = tuple(FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1))


@cache
def features(name: str) -> list[dict]:
    return json.loads((GEODATA / f"{name}.geojson").read_text(encoding="utf-8"))["features"]


@cache
def controls() -> list[dict]:
    return [f["properties"] for f in features("region") if f["properties"]["role"] == "control"]


def on(day: date, row: dict) -> bool:
    return (row["valid_from"] or "0") <= day.isoformat() <= (row["valid_to"] or "9")


@cache
def degrees() -> dict[str, shapely.Geometry]:
    """One geometry per control area, as shipped."""
    return {
        f["properties"]["area"]: shape(f["geometry"])
        for f in features("region")
        if f["properties"]["role"] == "control"
    }


def metres(shapes: list[shapely.Geometry]) -> list[shapely.Geometry]:
    return list(gpd.GeoSeries(shapes, crs="EPSG:4326").to_crs("EPSG:32638"))


@cache
def areas() -> dict[str, shapely.Geometry]:
    return dict(zip(degrees(), metres(list(degrees().values())), strict=True))


@cache
def change_days() -> tuple[date, ...]:
    """The first day and every day on which a control area changes."""
    starts = {row["valid_from"] for row in controls() if row["valid_from"]}
    ends = {row["valid_to"] for row in controls() if row["valid_to"]}
    days = {date.fromisoformat(d) for d in starts}
    days |= {date.fromisoformat(d) + timedelta(days=1) for d in ends}
    return tuple(sorted({FIRST} | {d for d in days if FIRST <= d <= LAST}))


def holding(day: date) -> dict[str, shapely.Geometry]:
    """The ground of each status on the day, in metres."""
    found: dict[str, list[shapely.Geometry]] = {}
    for row in controls():
        if on(day, row):
            found.setdefault(row["status"], []).append(areas()[row["area"]])
    return {status: shapely.coverage_union_all(parts) for status, parts in found.items()}


def lines(*kinds: str) -> dict[str, shapely.Geometry]:
    """Lines of these kinds by id, as shipped."""
    return {
        f["properties"]["id"]: shape(f["geometry"])
        for f in features("lines")
        if f["properties"]["kind"] in kinds
    }


def vertices(*shapes: shapely.Geometry) -> set[tuple[float, float]]:
    return {tuple(xy) for g in shapes for xy in np.round(shapely.get_coordinates(g), 5)}
