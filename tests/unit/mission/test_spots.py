"""Points beside their places."""

import pytest

PLACED = [
    ("deployments.csv", "d1", "lat", {"lat": "3.41", "lon": "50.81"}),
    ("events.csv", "e2", "lat", {"place": "southham", "lat": "3.6", "lon": "50.2"}),
    ("convoys.csv", "c1", "origin_lat", {"origin_lat": "3.4", "origin_lon": "50.8"}),
    ("convoys.csv", "c3", "dest_lat", {"dest_lat": "3.6", "dest_lon": "50.2"}),
]


@pytest.mark.parametrize(("file", "key", "column", "cells"), PLACED)
def test_the_place_shows_that_coordinates_were_exchanged(example, file, key, column, cells):
    example.cell(file, key, **cells)
    faults = [fault for fault in example.check() if fault.level == "row"]
    assert {(fault.file, fault.id, fault.column) for fault in faults} == {(file, key, column)}
    assert all("look swapped" in fault.mend for fault in faults)
    assert key not in {row.id for row in getattr(example.load(), file[:-4])}


def test_without_a_place_exchanged_coordinates_are_a_remark(example):
    """It may be a real far town whose mirror image happens to lie in the region."""
    example.cell("events.csv", "e1", lat="3.5", lon="50.5")
    fault = example.only_fault()
    assert (fault.level, fault.id, fault.value) == ("remark", "e1", "3.5, 50.5")
    assert "look swapped" in fault.mend and "as outside" in fault.mend
    assert example.load().events[0].lat == 3.5


def test_a_far_town_of_the_gazetteer_is_no_suspect(example):
    """Mirrorburg lies at 3.5, 50.5, the mirror image of a point in the limits."""
    example.cell("places.csv", "farport", lat="3.5", lon="50.5")
    example.cell("events.csv", "e2", lat="3.5", lon="50.5")
    example.cell("convoys.csv", "c2", origin_lat="3.5", origin_lon="50.5")
    assert example.check() == []


def test_a_far_point_without_a_place_is_legal(example):
    example.cell("events.csv", "e1", lat="10", lon="100")
    assert example.check() == []


def test_a_point_far_from_its_place_is_a_remark(example):
    example.cell("convoys.csv", "c3", dest_lat="50.5")
    fault = example.only_fault()
    assert (fault.level, fault.id, fault.column) == ("remark", "c3", "dest_lat")
    assert "near southham" in fault.expected


def test_a_point_near_its_place_is_fine(example):
    example.cell("convoys.csv", "c3", dest_lat="50.4")
    assert example.check() == []
