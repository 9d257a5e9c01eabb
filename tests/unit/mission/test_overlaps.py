"""Two statuses never hold the same ground on the same day."""

import pytest

EAST = [[[3.4, 50.0], [3.9, 50.0], [3.9, 50.5], [3.4, 50.5], [3.4, 50.0]]]


def test_ground_under_two_statuses_is_named(example):
    example.shape("region.geojson", 2, EAST)
    example.property("region.geojson", 2, valid_from="2030-04-01")
    fault = example.only_fault()
    assert (fault.level, fault.row, fault.id) == ("remark", 2, "valley-2")
    assert fault.value.endswith("km2 shared with valley-1 from 2030-04-01 to 2030-04-30")
    assert 385 < float(fault.value.split()[0]) < 400
    assert example.load().remarks == ()


@pytest.mark.parametrize(
    "values",
    [
        {"valid_from": "2030-05-01"},
        {"valid_from": None, "status": "held_by_reds"},
        {"valid_from": None, "role": "overlay"},
    ],
    ids=["later", "same status", "overlay"],
)
def test_no_overlap(example, values):
    example.property("region.geojson", 2, **values)
    assert example.check() == []


def test_a_shared_border_is_no_overlap(example):
    example.shape("region.geojson", 2, [[[3.5, 50.0], [4, 50], [4, 50.5], [3.5, 50.5], [3.5, 50]]])
    example.property("region.geojson", 2, valid_from=None)
    assert example.check() == []


@pytest.mark.parametrize(
    ("first", "last", "when"),
    [(None, None, "up to 2030-04-30"), ("2030-04-30", None, "from 2030-04-30 to 2030-04-30")],
)
def test_open_ends(example, first, last, when):
    example.property("region.geojson", 2, valid_from=first, valid_to=last)
    assert example.only_fault().value.endswith(when)
