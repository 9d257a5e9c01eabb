"""The small fact tables under inputs/, as plain frozen rows."""

import csv
from dataclasses import dataclass
from functools import cache

import shapely

from geodata.build.frame import INPUTS, point


@dataclass(frozen=True)
class Cell:
    """A place with its district and the day from which control passed to Azerbaijan.

    `control` is an ISO day, "pre-war" (held by Azerbaijan before 27 September 2020) or "".
    """

    name: str
    lat: float
    lon: float
    district: str
    control: str
    basis: str
    spot: shapely.Point


@dataclass(frozen=True)
class Claim:
    """One row of the timeline of control."""

    id: str
    unit: str
    controlled_by: str
    first: str
    last: str
    recipe: str
    note: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Stop:
    """One point of a road, in order."""

    route: str
    name: str
    spot: shapely.Point
    sources: tuple[str, ...]


def _rows(name: str) -> list[dict[str, str]]:
    with (INPUTS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def cells() -> tuple[Cell, ...]:
    """Places with a known district or control day."""
    return tuple(
        Cell(
            r["place"],
            float(r["lat"]),
            float(r["lon"]),
            r["district"],
            r["control_date"],
            r["basis"],
            point(float(r["lat"]), float(r["lon"])),
        )
        for r in _rows("cells.csv")
    )


@cache
def timeline() -> dict[str, Claim]:
    """Rows of the timeline by id."""
    return {
        r["id"]: Claim(
            r["id"],
            r["unit"],
            r["controlled_by"],
            r["date_from"],
            r["date_to"],
            r["geometry_recipe"],
            r["note"],
            tuple(r["source_ids"].split("|")),
        )
        for r in _rows("timeline.csv")
    }


@cache
def stops() -> tuple[Stop, ...]:
    """Points of all roads, in the order of the table."""
    return tuple(
        Stop(
            r["route"],
            r["place"],
            point(float(r["lat"]), float(r["lon"])),
            tuple(r["source_ids"].split("|")),
        )
        for r in _rows("waypoints.csv")
    )


@cache
def announcements() -> dict[tuple[str, str], tuple[str, ...]]:
    """Sources of the announcements of captures, by (day, district)."""
    return {
        (r["day"], r["district"]): tuple(r["source_ids"].split("|"))
        for r in _rows("announcements.csv")
    }


@cache
def labels() -> tuple[dict[str, str], ...]:
    """Names of countries, districts, lakes and rivers in four languages, with a point each."""
    return tuple(_rows("labels.csv"))


def sources_of(ids: tuple[str, ...]) -> list[str]:
    """Source ids of the given timeline rows, each once, sorted."""
    return sorted({s for i in ids for s in timeline()[i].sources})
