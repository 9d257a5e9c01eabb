"""The ledger names records that are there."""


def test_a_ledger_row_says_where_or_why(example):
    example.swap("ledger.csv", "c3,no date", ",")
    fault = example.only_fault()
    assert (fault.file, fault.row, fault.column) == ("ledger.csv", 3, "record")
    assert len(example.load().ledger) == 1


def test_an_unknown_record(example):
    example.swap("ledger.csv", "convoys.csv,c1,", "convoys.csv,c1|c4,")
    fault = example.only_fault()
    assert (fault.level, fault.row, fault.column, fault.value) == ("row", 2, "record", "c4")
    assert fault.expected == "an id of convoys.csv"
    assert [row.row for row in example.load().ledger] == [2]


def test_an_unknown_file(example):
    example.swap("ledger.csv", "convoys.csv,c1,", "convoys,c1,")
    fault = example.only_fault()
    assert (fault.column, fault.value) == ("file", "convoys")


def test_records_in_two_files(example):
    example.swap("ledger.csv", "convoys.csv,c1,", "convoys.csv|events.csv,c1|e2,")
    assert example.check() == []
    assert example.load().ledger[0].file == ("convoys.csv", "events.csv")


def test_a_record_without_a_file(example):
    example.swap("ledger.csv", "convoys.csv,c1,", ",c1,")
    fault = example.only_fault()
    assert (fault.column, fault.value) == ("record", "c1") and "file is empty" in fault.expected


def test_a_chapter_and_a_feature_are_records(example):
    example.swap("ledger.csv", "convoys.csv,c1,", "mission.toml,CH1,")
    example.swap("ledger.csv", "convoys.csv,c3,no date", "region.geojson,valley-1|valley-2,")
    assert example.check() == []


def test_a_timeline_row_and_a_road_are_records(example):
    """A fact of the timeline may have become several areas, each of which names it."""
    example.swap("ledger.csv", "convoys.csv,c1,", "region.geojson,T1,")
    example.property("routes.geojson", 2, route="new-road")
    example.swap("ledger.csv", "convoys.csv,c3,no date", "routes.geojson,new-road,")
    assert example.check() == []


def test_a_record_that_was_left_out_is_still_accounted_for(example):
    example.cell("convoys.csv", "c1", people="x")
    assert not [fault for fault in example.check() if fault.file == "ledger.csv"]


def test_a_file_that_is_missing_is_not_judged(example):
    (example.folder / "convoys.csv").unlink()
    assert [fault.file for fault in example.check()] == ["convoys.csv"]
