"""The shapes of every day are one clean planar partition: numbers a graphics desk would ask for."""

import csv
import json
from datetime import date

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import shape

from tests.contract.shapes import (
    DAYS,
    GEODATA,
    areas,
    change_days,
    controls,
    degrees,
    features,
    holding,
    lines,
    metres,
    on,
    vertices,
)

KM2 = 1e6
DISTRICTS = (
    "Agdam", "Fuzuli", "Jabrayil", "Kalbajar", "Khojaly", "Khojavend", "Lachin", "Qubadli",
    "Shusha", "Stepanakert", "Tartar", "Zangilan",
)  # fmt: skip
GAP_KM2 = 0.01
NARROW = 300.0
# What rounding takes off a corner of 30 degrees or more, in square metres.
TIP = 0.06e6
# One pixel at zoom 10 in these latitudes, and the longest piece that may look ruled.
PIXEL, RULED = 60.0, 8_500.0
BORDER_M = 200.0
ENCLAVES = {
    "Artsvashen": ("land-armenia", 45.514, 40.627),
    "Barkhudarli and Sofulu": ("land-azerbaijan", 45.209, 40.995),
    "Yukhari Askipara": ("land-azerbaijan", 45.002, 41.066),
}
CEASEFIRE = date(2020, 11, 10)
NAKHCHIVAN = (45.52, 39.32)


def table(name: str) -> list[dict[str, str]]:
    with (GEODATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_days_are_1373() -> None:
    assert len(DAYS) == 1373


def test_neighbours_leave_no_gap_and_no_overlap_on_any_day() -> None:
    whole = shapely.union_all(list(areas().values()))
    assert whole.geom_type == "Polygon" and not whole.interiors
    assert shapely.coverage_is_valid(list(degrees().values()))
    for day in change_days():
        chosen = [areas()[row["area"]] for row in controls() if on(day, row)]
        union = shapely.union_all(chosen)
        overlap = sum(g.area for g in chosen) - union.area
        assert abs(overlap) / KM2 <= GAP_KM2, day
        assert abs(whole.area - union.area) / KM2 <= GAP_KM2, day


@settings(max_examples=300)
@given(day=st.sampled_from(DAYS), x=st.floats(0, 1), y=st.floats(0, 1))
def test_each_point_of_the_region_has_one_status_on_each_day(day: date, x: float, y: float) -> None:
    west, south, east, north = shapely.total_bounds(list(degrees().values()))
    spot = shapely.Point(west + x * (east - west), south + y * (north - south))
    here = {name for name, ground in degrees().items() if ground.contains(spot)}
    statuses = [row["status"] for row in controls() if row["area"] in here and on(day, row)]
    assert len(here) <= 1 and len(statuses) == len(here)


def test_every_area_has_one_status_on_each_of_the_days() -> None:
    everything = sorted(areas())
    for day in DAYS:
        assert sorted(row["area"] for row in controls() if on(day, row)) == everything, day


def test_no_part_of_an_area_is_below_a_square_kilometre() -> None:
    for name, ground in areas().items():
        assert min(part.area for part in shapely.get_parts(ground)) >= KM2, name
    for day in change_days():
        for status, ground in holding(day).items():
            assert min(p.area for p in shapely.get_parts(ground)) >= KM2, (day, status)


def test_no_part_of_the_land_near_the_region_is_a_crumb() -> None:
    for f in features("base"):
        if f["properties"]["kind"] == "land":
            (ground,) = metres([shape(f["geometry"])])
            assert min(p.area for p in shapely.get_parts(ground)) >= KM2, f["properties"]["id"]


@pytest.mark.parametrize("name", ENCLAVES)
def test_the_enclaves_are_there(name: str) -> None:
    owner, lon, lat = ENCLAVES[name]
    land = {f["properties"]["id"]: shape(f["geometry"]) for f in features("base")}
    spot = shapely.Point(lon, lat)
    part = next(p for p in shapely.get_parts(land[owner]) if p.contains(spot))
    assert KM2 <= metres([part])[0].area < 100 * KM2
    other = "land-azerbaijan" if owner == "land-armenia" else "land-armenia"
    assert not land[other].intersects(spot)
    assert part.boundary.difference(
        shapely.union_all(list(lines("state_border").values()))
    ).is_empty


def test_nakhchivan_is_azerbaijani() -> None:
    land = {f["properties"]["id"]: shape(f["geometry"]) for f in features("base")}
    assert land["land-azerbaijan"].contains(shapely.Point(NAKHCHIVAN))


def test_lines_and_areas_share_their_borders_vertex_by_vertex() -> None:
    """A line that runs along the edge of an area takes every vertex of it, and the reverse."""
    rim = shapely.union_all([g.boundary for g in degrees().values()])
    for key, line in lines("former_oblast", "line_of_contact", "front", "zone_outline").items():
        assert vertices(line) <= vertices(rim) | vertices(*lines("state_border").values()), key
    borders = shapely.union_all(list(lines("state_border").values()))
    known = vertices(borders)
    edge = shapely.union_all(list(degrees().values())).boundary
    along = edge.intersection(borders)
    assert vertices(along) <= known and len(vertices(along)) > 500
    for key, line in lines("district").items():
        inside = line.intersection(shapely.union_all(list(degrees().values())))
        shared = inside.intersection(rim)
        assert vertices(shared) <= vertices(rim) | vertices(line), key


def test_every_place_lies_in_its_district() -> None:
    """No face between borders holds places of two districts, and Stepanakert has one of its own."""
    every = lines("district", "state_border").values()
    faces = shapely.get_parts(shapely.polygonize([shapely.union_all(list(every))]))
    rows = [r for r in table("places") if r["district"] and "(" not in r["district"]]
    spots = shapely.points([(float(r["lon"]), float(r["lat"])) for r in rows])
    found: dict[int, set[str]] = {}
    for i, j in shapely.STRtree(faces).query(spots, predicate="within").T:
        found.setdefault(j, set()).add(rows[i]["district"])
    in_question = set(DISTRICTS)
    mixed = [names for names in found.values() if len(names) > 1 and names & in_question]
    assert mixed == []
    assert set().union(*found.values()) >= in_question


def test_the_strip_of_the_corridor_is_made_of_areas() -> None:
    rim = vertices(*degrees().values())
    for f in features("routes"):
        if f["properties"]["kind"] == "strip":
            assert vertices(shape(f["geometry"])) <= rim, f["properties"]["id"]


def test_the_state_border_keeps_to_the_accurate_source() -> None:
    """Measured by the recipe beside the source, which is not in the repository."""
    found = json.loads((GEODATA / "build" / "measured.json").read_text(encoding="utf-8"))
    offset = found["state_border_offset"]
    assert offset["points"] > 10_000
    assert offset["median_m"] <= BORDER_M and offset["p95_m"] <= BORDER_M


def _thin(part: shapely.Geometry, border: shapely.Geometry, held: shapely.Geometry) -> list[float]:
    """Sizes of what is narrower than `NARROW`, but for corners at a state border or at a place."""
    wide = part.buffer(-NARROW / 2).buffer(NARROW / 2 + 5.0)
    rest = shapely.get_parts(part.difference(wide))
    return [g.area for g in rest if g.distance(border) > 50.0 and not g.intersects(held)]


def test_no_status_has_thin_tips_or_necks_on_any_day() -> None:
    border = shapely.union_all(metres(list(lines("state_border").values())))
    shapely.prepare(border)
    rows = [r for r in table("places") if r["lat"]]
    spots = [shapely.Point(float(r["lon"]), float(r["lat"])) for r in rows]
    held = shapely.union_all(metres(spots)).buffer(1_000.0)
    seen: set[bytes] = set()
    for day in change_days():
        for status, ground in holding(day).items():
            for part in shapely.get_parts(ground):
                if part.wkb not in seen:
                    seen.add(part.wkb)
                    assert max(_thin(part, border, held), default=0.0) <= TIP, (day, status)
                    pieces = shapely.get_parts(part.buffer(-NARROW / 2))
                    whole = sum(piece.area > TIP for piece in pieces) == 1
                    # In the war announced villages may hang together by a neck.
                    assert whole or day < CEASEFIRE, (day, status, "falls apart at a neck")


def test_the_pocket_and_the_line_of_10_november_are_whole() -> None:
    pocket = areas()["khtsaberd-pocket"]
    assert pocket.geom_type == "Polygon" and not pocket.interiors
    assert pocket.buffer(-NARROW / 2).geom_type == "Polygon"
    front = shapely.line_merge(lines("front")["front-2020-11-10"])
    assert all(part.length / 1000 > 3.0 for part in metres(list(shapely.get_parts(front))))
    assert front.is_simple


def test_no_drawn_line_looks_ruled_at_zoom_10() -> None:
    for key, line in lines(
        "district", "former_oblast", "line_of_contact", "front", "zone_outline", "note"
    ).items():
        for part in shapely.get_parts(shapely.line_merge(metres([line])[0])):
            xy = shapely.get_coordinates(part.simplify(PIXEL))
            assert np.hypot(*np.diff(xy, axis=0).T).max() <= RULED, key


def test_the_road_of_the_corridor_is_smooth() -> None:
    for f in features("routes"):
        if f["properties"]["kind"] in ("centre_line", "road"):
            xy = shapely.get_coordinates(metres([shape(f["geometry"])])[0])
            step = np.diff(xy, axis=0)
            bearing = np.degrees(np.arctan2(step[:, 1], step[:, 0]))
            turn = np.abs((np.diff(bearing) + 180.0) % 360.0 - 180.0)
            assert turn.max() <= 45.0, (f["properties"]["id"], turn.max())


def test_every_edge_states_how_uncertain_it_is() -> None:
    for name in ("region", "lines"):
        for f in features(name):
            row = f["properties"]
            assert 0 < row["uncertainty_km"] <= 20 and row["uncertainty_basis"], row["id"]
            if row.get("kind") == "state_border":
                assert row["uncertainty_km"] <= 1.3
            else:
                assert row["uncertainty_km"] >= 1.0, row["id"]
