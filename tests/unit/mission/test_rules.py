"""Rules over one row: order of days, points on the map, fields that belong together."""

import pytest

ORDERS = [
    ("convoys.csv", "c2", {"date_earliest": "2030-05-02"}, "date_latest"),
    ("events.csv", "e2", {"date_latest": "2030-04-01"}, "date_latest"),
    ("series.csv", "v2", {"day_latest": "2030-02-01"}, "day_latest"),
    ("deployments.csv", "d1", {"from_earliest": "2030-02-04"}, "from_latest"),
    ("deployments.csv", "d1", {"to_earliest": "2030-08-01"}, "to_latest"),
    ("deployments.csv", "d1", {"to_earliest": "2030-01-01"}, "to_earliest"),
    ("deployments.csv", "d1", {"attested_latest": "2030-02-02"}, "attested_latest"),
    ("deployments.csv", "d1", {"attested_latest": "2030-08-02"}, "to_latest"),
    (
        "deployments.csv", "d2",
        {"to_earliest": "2030-03-01", "to_latest": "2030-03-01", "from_latest": "2030-03-02",
         "attested_latest": ""},
        "to_latest",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("file", "key", "cells", "column"), ORDERS)
def test_days_in_the_wrong_order(example, file, key, cells, column):
    example.cell(file, key, **cells)
    fault = example.only_fault()
    assert (fault.level, fault.id, fault.column) == ("row", key, column)
    assert "on or after" in fault.expected


TOGETHER = [
    ("convoys.csv", "c2", {"date_latest": ""}, "date_latest"),
    ("convoys.csv", "c2", {"origin_lat": ""}, "origin_lat"),
    ("convoys.csv", "c3", {"dest_lon": ""}, "dest_lon"),
    ("events.csv", "e2", {"date_earliest": ""}, "date_earliest"),
    ("events.csv", "e2", {"lat": ""}, "lat"),
    ("events.csv", "e2", {"precision": ""}, "precision"),
    ("deployments.csv", "d1", {"precision": ""}, "precision"),
    ("deployments.csv", "d1", {"lon": ""}, "lon"),
    ("deployments.csv", "d1", {"to_latest": ""}, "to_latest"),
    ("deployments.csv", "d2", {"from_latest": "", "attested_latest": ""}, "from_latest"),
    ("deployments.csv", "d2", {"from_latest": "", "from_earliest": ""}, "from_latest"),
]


@pytest.mark.parametrize(("file", "key", "cells", "column"), TOGETHER)
def test_fields_that_belong_together(example, file, key, cells, column):
    example.cell(file, key, **cells)
    fault = example.only_fault()
    assert (fault.level, fault.id, fault.column, fault.value) == ("row", key, column, "")


def test_a_date_known_to_the_day_has_equal_bounds(example):
    example.cell("events.csv", "e2", date_precision="day")
    assert example.only_fault().column == "date_precision"


def test_an_epilogue_is_no_fault(example):
    example.cell("events.csv", "e2", date_earliest="2031-12-01", date_latest="2031-12-03")
    assert example.check() == []
    example.cell("events.csv", "e2", date_earliest="2032-01-02", date_latest="2032-01-03")
    assert example.only_fault().level == "remark"


def test_a_row_outside_the_story_is_remarked_on(example):
    example.cell("events.csv", "e2", date_earliest="2203-05-01", date_latest="2203-05-03")
    fault = example.only_fault()
    assert (fault.level, fault.column) == ("remark", "date_earliest")
    assert len(example.load().events) == 2


@pytest.mark.parametrize(("file", "key"), [("convoys.csv", "c2"), ("events.csv", "e2")])
def test_a_range_that_ends_far_behind_the_story_is_remarked_on(example, file, key):
    example.cell(file, key, date_latest="2203-05-03")
    fault = example.only_fault()
    assert (fault.level, fault.id, fault.column) == ("remark", key, "date_latest")


@pytest.mark.parametrize(("file", "key"), [("places.csv", "southham"), ("deployments.csv", "d1")])
def test_exchanged_coordinates_of_a_place_or_post(example, file, key):
    example.cell(file, key, lat="3.6", lon="50.2")
    fault = next(fault for fault in example.check() if fault.file == file)
    assert (fault.level, fault.column, fault.value) == ("row", "lat", "3.6, 50.2")
    assert "look swapped" in fault.mend


def test_a_far_post_is_at_fault(example):
    example.cell("deployments.csv", "d1", lat="10.0", lon="100.0", place="")
    fault = example.only_fault()
    assert (fault.level, fault.id, fault.value) == ("row", "d1", "10, 100")
    assert "widen [limits]" in fault.mend


def test_a_far_place_says_that_it_is_outside(example):
    """Farport is, and so are the convoy and the event there: the valid example has no fault."""
    example.cell("places.csv", "farport", control_basis="")
    fault = example.check()[0]
    assert (fault.level, fault.id) == ("row", "farport") and "write outside" in fault.mend


def test_an_assumed_field_is_filled_in(example):
    example.cell("convoys.csv", "c2", assumed="origin|escort")
    fault = example.only_fault()
    assert (fault.column, fault.value) == ("assumed", "escort")


def test_a_rule_is_silent_on_cells_that_could_not_be_read(example):
    example.cell("events.csv", "e2", date_latest="soon", lat="north")
    assert [fault.column for fault in example.check()] == ["date_latest", "lat"]


def test_a_radius_belongs_to_an_approximate_point(example):
    text = (example.folder / "events.csv").read_text(encoding="utf-8")
    head, *rows = text.splitlines()
    wide = [head.replace(",precision,", ",precision,radius_m,")]
    wide += [row.replace("approximate,", "approximate,500,") for row in rows]
    wide = [row.replace("settlement,", "settlement,500,") for row in wide]
    (example.folder / "events.csv").write_text("\n".join(wide) + "\n", encoding="utf-8")
    fault = example.only_fault()
    assert (fault.id, fault.column) == ("e2", "radius_m")
    assert "approximate" in fault.expected


def test_a_file_may_lack_the_radius(example):
    assert example.load().events[0].radius_m is None
