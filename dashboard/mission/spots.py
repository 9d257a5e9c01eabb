"""Points beside the places they belong to, to find exchanged coordinates.

A far point is legal, and exchanging the coordinates of a real far town may well give a point of
the region. Only the gazetteer can tell the two apart, so a row is left out on its word alone."""

from collections.abc import Mapping, Sequence

from .dataset import Dataset, Record, Spot
from .fault import Fault, Level
from .meta import Meta

NEAR = 0.25
"""Degrees within which a point may lie from its place: a post near a village, a bridge."""


def check_spots(
    datasets: Sequence[Dataset],
    tables: Mapping[str, Sequence[Record]],
    meta: Meta | None,
    faults: list[Fault],
) -> None:
    """Marks records unsound whose point is its place with latitude and longitude exchanged."""
    places = {record.id: record for record in tables.get("places", ())}
    for dataset in datasets:
        for spot in dataset.spots:
            for record in tables.get(dataset.name, ()):
                lat, lon = record.cells.get(spot.lat), record.cells.get(spot.lon)
                if lat is not None and lon is not None:
                    place = places.get(record.cells.get(spot.place, ""))
                    fault = _judge(dataset, spot, record, place, meta)
                    if fault is not None:
                        faults.append(fault)
                        record.sound = record.sound and fault.level != "row"


def _judge(
    dataset: Dataset, spot: Spot, record: Record, place: Record | None, meta: Meta | None
) -> Fault | None:
    lat, lon = record.cells[spot.lat], record.cells[spot.lon]

    def fault(expected: str, mend: str, level: Level) -> Fault:
        value = f"{lat:g}, {lon:g}"
        return Fault(dataset.file, expected, mend, level, record.number, record.id, spot.lat, value)

    if place is not None and {"lat", "lon"} <= place.cells.keys():
        north, east = place.cells["lat"], place.cells["lon"]
        if _near(lat, lon, north, east):
            return None
        expected = f"near {place.id} ({north:g}, {east:g})"
        if _near(lon, lat, north, east):
            mend = f"{spot.lat} and {spot.lon} look swapped; exchange them"
            return fault(expected, mend, "row")
        return fault(expected, f"correct the point, or {spot.place}", "remark")
    if meta is None or meta.limits.holds(lon, lat) or not meta.limits.holds(lat, lon):
        return None
    return fault(
        "a point inside the limits of mission.toml",
        f"{spot.lat} and {spot.lon} look swapped; exchange them, or if it is that far away, put it "
        f"into places.csv as outside and name it in {spot.place}",
        "remark",
    )


def _near(lat: float, lon: float, other_lat: float, other_lon: float) -> bool:
    return abs(lat - other_lat) <= NEAR and abs(lon - other_lon) <= NEAR
