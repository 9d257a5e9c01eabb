"""The stated uncertainty of an edge: optional, never without its basis."""

import pytest


def stated(example, **properties):
    def put(content):
        content["features"][0]["properties"].update(properties)

    for file in ("region.geojson", "lines.geojson"):
        example.edit(file, put)


def test_a_mission_without_the_columns_is_whole(example):
    assert example.check() == []
    assert {area.uncertainty_km for area in example.load().areas} == {None}


def test_a_figure_with_its_basis_is_read(example):
    stated(example, uncertainty_km=2.5, uncertainty_basis="half the distance between stops")
    assert example.check() == []
    mission = example.load()
    for row in (mission.areas[0], mission.lines[0]):
        assert (row.uncertainty_km, row.uncertainty_basis[:4]) == (2.5, "half")


@pytest.mark.parametrize(
    ("properties", "column"),
    [
        ({"uncertainty_km": 2.5}, "uncertainty_basis"),
        ({"uncertainty_basis": "a guess"}, "uncertainty_km"),
        ({"uncertainty_km": -1, "uncertainty_basis": "a guess"}, "uncertainty_km"),
        ({"uncertainty_km": "far", "uncertainty_basis": "a guess"}, "uncertainty_km"),
    ],
)
def test_half_a_statement_is_a_fault(example, properties, column):
    stated(example, **properties)
    faults = example.check()
    assert {fault.file for fault in faults} == {"region.geojson", "lines.geojson"}
    assert {fault.column for fault in faults} == {column}
