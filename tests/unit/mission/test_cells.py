"""One spoiled cell: the row is left out, its neighbours stay, and the fault says how to mend."""

import pytest

CASES = [
    ("sources.csv", "s3", "url", "ftp://example.org/x", "http"),
    ("sources.csv", "s3", "url", "www.example.org", "http"),
    ("sources.csv", "s3", "url", "https://exa mple.org/", "http"),
    ("sources.csv", "s3", "url", "", "fill in url"),
    ("sources.csv", "s3", "affiliation", "red", "write reds"),
    ("sources.csv", "s3", "published", "2020-13-01", "month or day"),
    ("sources.csv", "s3", "published", "2021-02-29", "month or day"),
    ("sources.csv", "s3", "published", "01.02.2020", "perhaps 2020-02-01"),
    ("sources.csv", "s3", "published", "2020-1-1", "YYYY-MM-DD"),
    ("sources.csv", "s3", "published", "20200101", "YYYY-MM-DD"),
    ("sources.csv", "s3", "id", "s 3", "letters"),
    ("places.csv", "southham", "lat", "50,2", "decimal point: 50.2"),
    ("places.csv", "southham", "lat", "50.2N", "decimal point"),
    ("places.csv", "southham", "lat", "nan", "decimal point"),
    ("places.csv", "southham", "lat", "90.5", "correct"),
    ("places.csv", "southham", "lon", "180.5", "correct"),
    ("places.csv", "southham", "rank", "6", "correct"),
    ("places.csv", "southham", "rank", "", "fill in rank"),
    ("places.csv", "southham", "control_basis", "anounced", "write announced"),
    ("places.csv", "northtown", "other_names", "Norton||Nord", "no spaces or empty"),
    ("series.csv", "v2", "unit", "tt", "write t"),
    ("series.csv", "v2", "unit", "poeple", "write people"),
    ("convoys.csv", "c2", "people", "1,300", "digits only: 1300"),
    ("convoys.csv", "c2", "people", "1 300", "digits only: 1300"),
    ("convoys.csv", "c2", "people", "about 1300", "note"),
    ("convoys.csv", "c2", "people", "-1", "correct"),
    ("convoys.csv", "c2", "people", "12.5", "digits only"),
    ("convoys.csv", "c2", "people", "1_300", "digits only"),
    ("convoys.csv", "c2", "people", "٣", "digits only"),
    ("convoys.csv", "c2", "people", "9" * 5000, "digits only"),
    ("convoys.csv", "c2", "tonnes", "4,5", "decimal point: 4.5"),
    ("convoys.csv", "c2", "kind", "returns", "write return"),
    ("convoys.csv", "c2", "date_precision", "week", "known: day, range, month, undated"),
    ("convoys.csv", "c2", "assumed", "colour", "known: origin"),
    ("convoys.csv", "c2", "claimant", "blues", "known: reds, greens"),
    ("convoys.csv", "c2", "sources", "s1|s1", "repeated"),
    ("convoys.csv", "c2", "sources", "s1;s2", "letters"),
    ("convoys.csv", "c2", "sources", "", "fill in sources"),
    ("convoys.csv", "c2", "note", "bell \x07", "again"),
    ("deployments.csv", "d2", "kind", "camp", "known: base"),
    ("deployments.csv", "d1", "precision", "exakt", "write exact"),
    ("deployments.csv", "d2", "from_basis", "said", "known: stated"),
    ("events.csv", "e2", "group", "incidents", "write incident"),
    ("events.csv", "e2", "title", "", "fill in title"),
    ("series.csv", "v2", "value", "-5", "correct"),
    ("series.csv", "v2", "kind", "total", "known: stock, cumulative, amount"),
    ("series.csv", "v2", "qualifier", "over", "known: more_than"),
    ("series.csv", "v2", "family", "blues", "known: reds, greens"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "key", "column", "value", "mend"), CASES)
def test_a_bad_cell(example, file, key, column, value, mend):
    name = file.removesuffix(".csv")
    rows = len(getattr(example.load(), name))
    example.cell(file, key, **{column: value})
    fault = next(fault for fault in example.check() if fault.file == file)
    assert (fault.level, fault.column, fault.value) == ("row", column, value)
    assert mend in fault.mend
    assert fault.id == ("s 3" if column == "id" else key)
    assert len(getattr(example.load(), name)) == rows - 1


def test_every_bad_cell_of_a_row_is_named_and_the_row_counts_once(example):
    example.cell("convoys.csv", "c2", people="x", buses="y", date_earliest="z")
    mission = example.load()
    assert [fault.column for fault in mission.left_out] == ["date_earliest", "people", "buses"]
    assert mission.rows_left_out == 1


def test_a_repeated_id_leaves_out_the_second_row(example):
    example.cell("series.csv", "v2", id="v1")
    fault = example.only_fault()
    assert (fault.row, fault.column, fault.value) == (3, "id", "v1") and "first at 2" in fault.line
    assert [row.measure for row in example.load().series] == ["personnel"]


def test_zero_is_a_value(example):
    example.cell("convoys.csv", "c2", people="0", tonnes="0")
    convoy = example.load().convoys[1]
    assert convoy.people == 0 and convoy.tonnes == 0.0
