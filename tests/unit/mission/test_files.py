"""Faults of whole files: which stop the mission and which are only remarked on."""

import pytest

from dashboard.mission import DATASETS, MissionError

NEEDED = ["mission.toml", *(dataset.file for dataset in DATASETS if dataset.required)]
BOM = b"\xef\xbb\xbf"


def fatal(example):
    """The fatal faults of load(), which are also among those of check()."""
    with pytest.raises(MissionError) as caught:
        example.load()
    assert set(caught.value.faults) <= set(example.check())
    assert {fault.level for fault in caught.value.faults} == {"fatal"}
    return caught.value.faults


@pytest.mark.parametrize("file", NEEDED)
def test_a_missing_file(example, file):
    (example.folder / file).unlink()
    (fault,) = fatal(example)
    assert (fault.file, fault.mend) == (file, "add the file")


@pytest.mark.parametrize("file", [*NEEDED, "ledger.csv"])
@pytest.mark.parametrize("content", ["", "\n \n", BOM])
def test_an_empty_file(example, file, content):
    example.write(file, content)
    (fault,) = fatal(example)
    assert fault.file == file and "content" in fault.expected


def test_a_missing_file_does_not_blame_those_who_cite_it(example):
    (example.folder / "sources.csv").unlink()
    assert len(example.check()) == 1


@pytest.mark.parametrize("file", [*NEEDED, "ledger.csv"])
def test_a_byte_order_mark_is_remarked_on_and_the_rows_are_read(example, file):
    rows = example.load()
    example.write(file, BOM + example.read(file).encode())
    fault = example.only_fault()
    assert (fault.file, fault.level) == (file, "remark") and "without BOM" in fault.mend
    assert example.load().convoys == rows.convoys and example.load().areas == rows.areas


@pytest.mark.parametrize("file", [*NEEDED, "ledger.csv"])
def test_crlf_is_remarked_on_and_the_rows_are_read(example, file):
    before = example.load()
    example.write(file, example.read(file).replace("\n", "\r\n"))
    fault = example.only_fault()
    assert (fault.file, fault.level, fault.value) == (file, "remark", "CRLF")
    after = example.load()
    assert after.remarks == (fault,) and after.left_out == ()
    assert after.convoys == before.convoys and after.meta == before.meta


@pytest.mark.parametrize("file", NEEDED)
def test_not_utf8(example, file):
    data = example.read(file).encode()
    cut = data.index(b"\n") + 1
    example.write(file, data[:cut] + b"\xff" + data[cut:])
    (fault,) = fatal(example)
    assert fault.file == file and fault.value == "byte 0xff in line 2"


def test_a_folder_in_place_of_a_file(example):
    (example.folder / "events.csv").unlink()
    (example.folder / "events.csv").mkdir()
    (fault,) = fatal(example)
    assert fault.file == "events.csv"


def test_a_missing_column(example):
    example.swap("convoys.csv", "people,", "peeple,")
    (fault,) = fatal(example)
    assert (fault.column, fault.mend) == ("people", "rename peeple to people")
    assert [f.column for f in example.check()] == ["people", "peeple"]


def test_a_missing_name_column_of_a_language(example):
    example.swap("mission.toml", '["en", "fr"]', '["en", "fr", "nl"]')
    assert {fault.column for fault in fatal(example)} == {"name_nl"}


def test_an_unknown_column_is_remarked_on_with_the_closest_name(example):
    text = example.read("sources.csv").splitlines()
    lines = [text[0] + ",publishers", *(line + ",x" for line in text[1:])]
    example.write("sources.csv", "\n".join(lines) + "\n")
    fault = example.only_fault()
    assert (fault.level, fault.column) == ("remark", "publishers")
    assert "did you mean publisher?" in fault.mend
    assert len(example.load().sources) == 3


def test_a_column_that_stands_twice(example):
    text = example.read("sources.csv").splitlines()
    lines = [text[0] + ",title", *(line + ",x" for line in text[1:])]
    example.write("sources.csv", "\n".join(lines) + "\n")
    (fault,) = fatal(example)
    assert fault.column == "title"


@pytest.mark.parametrize("change", [("12,4.5", "12,,4.5"), ("12,4.5", "12;4.5")])
def test_a_wrong_number_of_cells_leaves_out_that_row(example, change):
    example.swap("convoys.csv", *change)
    example.swap("events.csv", "s2,c1", "s2,")
    fault = example.only_fault()
    assert (fault.row, fault.id, fault.level) == (2, "c1", "row")
    assert "cells" in fault.value
    assert [row.id for row in example.load().convoys] == ["c2", "c3"]


def test_a_quote_that_is_not_closed_stops_the_file(example):
    """The rows behind it cannot be told apart, so none is read rather than some."""
    example.swap("sources.csv", 'open"', "open")
    (fault,) = fatal(example)
    assert (fault.file, fault.row) == ("sources.csv", 2) and "quote" in fault.mend


def test_an_empty_line_is_remarked_on(example):
    example.swap("sources.csv", "\ns2,", "\n\ns2,")
    fault = example.only_fault()
    assert (fault.level, fault.row) == ("remark", 3)
    assert len(example.load().sources) == 3


def test_spaces_around_a_cell_are_remarked_on(example):
    example.swap("sources.csv", "s3,", "s3 ,")
    fault = example.only_fault()
    assert (fault.level, fault.row, fault.column) == ("remark", 4, "id")
    assert "s3" in example.load().sources


def test_a_table_may_have_no_rows(example):
    example.write("deployments.csv", example.read("deployments.csv").split("\n")[0] + "\n")
    assert example.check() == [] and example.load().deployments == ()


def test_all_faults_are_found_at_once(example):
    (example.folder / "lines.geojson").unlink()
    example.write("region.geojson", "{")
    example.cell("convoys.csv", "c2", people="x", buses="-1")
    example.swap("mission.toml", 'crs = "EPSG:32631"', 'crs = "metric"')
    found = [(fault.file, fault.level) for fault in example.check()]
    assert found == [
        ("mission.toml", "fatal"),
        ("convoys.csv", "row"),
        ("convoys.csv", "row"),
        ("region.geojson", "fatal"),
        ("lines.geojson", "fatal"),
    ]
