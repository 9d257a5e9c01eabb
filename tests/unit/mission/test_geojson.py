"""GeoJSON: the reference system, the geometries and the properties."""

import json

import pytest

from dashboard.mission import MissionError
from dashboard.mission.geometry import well_wound


def crs(name):
    return {"type": "name", "properties": {"name": name}}


def only_fatal(example):
    with pytest.raises(MissionError) as caught:
        example.load()
    (fault,) = caught.value.faults
    return fault


@pytest.mark.parametrize("name", ["urn:ogc:def:crs:EPSG::32638", "EPSG:3857", "urn:x:CRS27"])
def test_another_reference_system_stops_the_mission(example, name):
    example.edit("region.geojson", lambda c: c.update(crs=crs(name)))
    fault = only_fatal(example)
    assert (fault.file, fault.column, fault.value) == ("region.geojson", "crs", name)


@pytest.mark.parametrize("name", ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326"])
def test_wgs84_by_another_name_is_fine(example, name):
    example.edit("region.geojson", lambda c: c.update(crs=crs(name)))
    assert example.check() == []


@pytest.mark.parametrize("member", [None, 3, {"type": "name"}, "EPSG:3857", {"properties": []}])
def test_a_strange_crs_member_stops_the_mission(example, member):
    example.edit("lines.geojson", lambda c: c.update(crs=member))
    assert only_fatal(example).column == "crs"


def test_metres_in_every_feature_stop_the_mission(example):
    for number in (1, 2):
        metres = [[[5e5, 4e6], [6e5, 4e6], [6e5, 5e6], [5e5, 4e6]]]
        example.shape("region.geojson", number, metres)
    assert "EPSG:4326" in only_fatal(example).mend


NOT_JSON = ["{", "[]", '"x"', '{"type": "Feature"}', '{"type": "FeatureCollection"}',
            '{"type": "FeatureCollection", "features": {}}', "[" * 100000, "NaN",
            '{"type": "FeatureCollection", "features": [], "n": ' + "9" * 5000 + "}"]  # fmt: skip


@pytest.mark.parametrize("content", NOT_JSON, ids=range(len(NOT_JSON)))
def test_no_collection(example, content):
    example.write("base.geojson", content)
    assert only_fatal(example).file == "base.geojson"


def test_a_collection_may_be_empty(example):
    example.write("lines.geojson", '{"type": "FeatureCollection", "features": []}')
    assert example.check() == []


SQUARE = [[3.0, 50.0], [3.5, 50.0], [3.5, 50.5], [3.0, 50.5], [3.0, 50.0]]
BAD_SHAPES = [
    ([[[3, 50], [4, 51], [4, 50], [3, 51], [3, 50]]], "Polygon", "Self-intersection"),
    ([SQUARE[:3]], "Polygon", "closed rings"),
    ([[[3, 50], [4, 50], [4, 51], [3, 51]]], "Polygon", "closed rings"),
    ([], "Polygon", "not empty"),
    ([], "MultiPolygon", "not empty"),
    ([[]], "Polygon", "closed rings"),
    ([SQUARE, []], "Polygon", "closed rings"),
    ([[SQUARE], []], "MultiPolygon", "closed rings"),
    ([[3, 50]], "LineString", "type Polygon"),
    ([[3, 50], [4, 51]], "LineString", "type Polygon or MultiPolygon"),
    ([[3, 50], [4, 51]], "Polygon", "coordinates of a Polygon"),
    ([[["3", "50"]]], "Polygon", "coordinates of a Polygon"),
    ([[[True, False]]], "Polygon", "coordinates of a Polygon"),
    ([[[3]]], "Polygon", "coordinates of a Polygon"),
    (None, "Polygon", "coordinates of a Polygon"),
    ([[[3, 50], [3, 95], [4, 95], [3, 50]]], "Polygon", "degrees"),
    ([[[lat, lon] for lon, lat in SQUARE]], "Polygon", "inside the limits"),
    ([[*SQUARE[:4], [3.0, 1e999]]], "Polygon", "degrees"),
]


@pytest.mark.parametrize(("coordinates", "kind", "expected"), BAD_SHAPES)
def test_a_bad_geometry_leaves_out_that_feature(example, coordinates, kind, expected):
    example.shape("region.geojson", 2, coordinates, kind)
    text = example.read("region.geojson").replace("Infinity", "1e999")
    example.write("region.geojson", text)
    fault = example.only_fault()
    assert (fault.level, fault.row, fault.id) == ("row", 2, "valley-2")
    assert fault.column == "geometry" and expected in fault.expected
    assert [area.id for area in example.load().areas] == ["valley-1"]


def test_swapped_coordinates_are_called_so(example):
    example.shape("lines.geojson", 1, [[50.0, 3.0], [51.0, 4.0]])
    assert "look swapped" in example.only_fault().mend


def test_a_feature_without_geometry(example):
    example.edit("region.geojson", lambda c: c["features"][1].update(geometry=None))
    assert example.only_fault().mend == "draw it, or delete the feature"


@pytest.mark.parametrize("geometry", [3, [], {}, {"type": ["Polygon"]}])
def test_no_geometry(example, geometry):
    example.edit("region.geojson", lambda c: c["features"][1].update(geometry=geometry))
    fault = example.only_fault()
    assert (fault.level, fault.column) == ("row", "geometry")


def test_wrong_winding_is_remarked_on_and_turned(example):
    hole = [[3.1, 50.1], [3.2, 50.1], [3.2, 50.2], [3.1, 50.2], [3.1, 50.1]]
    example.shape("region.geojson", 1, [SQUARE[::-1]])
    example.shape("region.geojson", 2, [SQUARE, hole])
    faults = example.check()
    assert [(f.row, f.level, f.expected) for f in faults] == [
        (1, "remark", "wound as RFC 7946 says"),
        (2, "remark", "wound as RFC 7946 says"),
    ]
    assert all(well_wound(area.geometry) for area in example.load().areas)


def test_a_strip_is_an_area(example):
    example.shape("routes.geojson", 2, [[3.4, 50.8], [3.6, 50.2]], "LineString")
    fault = example.only_fault()
    assert (fault.id, fault.value) == ("old-strip", "LineString")


def test_a_height_is_dropped(example):
    example.shape("lines.geojson", 1, [[3.0, 50.0, 900.0], [4.0, 51.0, 950.5]])
    assert example.check() == [] and not example.load().lines[0].geometry.has_z


PROPERTIES = [
    ("status", "held_by_blues", "known: held_by_reds"),
    ("role", "controll", "write control"),
    ("valid_from", "01.05.2030", "perhaps 2030-05-01"),
    ("valid_from", 2030, "YYYY-MM-DD"),
    ("contested", "false", "without quotes"),
    ("contested", None, "fill in"),
    ("area_km2", "1950", "without quotes"),
    ("area_km2", -1, "correct"),
    ("area_km2", True, "without quotes"),
    ("sources", "s1", "["),
    ("sources", [1], "["),
    ("sources", [], "fill in"),
    ("name", 5, "quotes"),
    ("claimant", "blues", "known: reds"),
]


@pytest.mark.parametrize(("name", "value", "mend"), PROPERTIES)
def test_a_bad_property(example, name, value, mend):
    example.property("region.geojson", 2, **{name: value})
    fault = example.only_fault()
    assert (fault.level, fault.row, fault.column) == ("row", 2, name) and mend in fault.mend


def test_valid_to_before_valid_from(example):
    example.property("region.geojson", 2, valid_to="2030-04-01")
    fault = example.only_fault()
    assert (fault.id, fault.column, fault.value) == ("valley-2", "valid_to", "2030-04-01")


def test_a_property_that_no_feature_has_is_a_missing_column(example):
    def change(content):
        for feature in content["features"]:
            feature["properties"]["valid_too"] = feature["properties"].pop("valid_to")

    example.edit("region.geojson", change)
    assert only_fatal(example).mend == "rename valid_too to valid_to"


def test_an_unknown_property_is_remarked_on(example):
    example.property("region.geojson", 2, aproximate=True)
    fault = example.only_fault()
    assert (fault.level, fault.column) == ("remark", "aproximate")
    assert "did you mean approximate?" in fault.mend


@pytest.mark.parametrize("feature", [None, 3, [], {}, {"properties": {"id": "x"}}])
def test_a_feature_that_is_none(example, feature):
    example.edit("lines.geojson", lambda c: c["features"].append(feature))
    fault = example.only_fault()
    assert (fault.level, fault.row) == ("row", 3) and len(example.load().lines) == 2


def test_a_repeated_id(example):
    content = json.loads(example.read("base.geojson"))
    content["features"].append(content["features"][0])
    example.write("base.geojson", json.dumps(content))
    fault = example.only_fault()
    assert (fault.row, fault.column) == (3, "id") and len(example.load().base) == 2
