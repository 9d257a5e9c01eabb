"""References: what never existed leaves the row out; what was left out only loses the link."""

import pytest

UNKNOWN = [
    ("convoys.csv", "c2", "sources", "s1|s9"),
    ("deployments.csv", "d2", "sources", "nobody"),
    ("events.csv", "e2", "sources", "nobody"),
    ("series.csv", "v2", "sources", "nobody"),
    ("deployments.csv", "d1", "place", "northtwon"),
    ("convoys.csv", "c2", "origin_place", "nowhere"),
    ("convoys.csv", "c2", "dest_place", "nowhere"),
    ("convoys.csv", "c2", "route", "new-road"),
    ("events.csv", "e2", "place", "nowhere"),
    ("convoys.csv", "c2", "same_as", "c99"),
    ("events.csv", "e2", "same_as", "e99"),
]


@pytest.mark.parametrize(("file", "key", "column", "value"), UNKNOWN)
def test_an_unknown_id(example, file, key, column, value):
    example.cell(file, key, **{column: value})
    fault = example.only_fault()
    assert (fault.level, fault.id, fault.column) == ("row", key, column)
    assert fault.value == value.rpartition("|")[2]
    assert key not in {row.id for row in getattr(example.load(), file[:-4])}


def test_no_other_id_is_suggested(example):
    """The most similar id is as a rule that of a neighbour: another day, another column."""
    example.cell("deployments.csv", "d1", place="northtwon")
    assert example.only_fault().mend == "add the row to places, or correct the id"
    example.cell("deployments.csv", "d1", place="northtown")
    example.swap("ledger.csv", "convoys.csv,c1,", "convoys.csv,c4,")
    assert example.only_fault().mend == "add the row, or correct the id or the file"


def test_an_unknown_source_of_a_feature(example):
    example.property("region.geojson", 1, sources=["s1", "s9"])
    fault = example.only_fault()
    assert (fault.file, fault.row, fault.value) == ("region.geojson", 1, "s9")
    assert [area.id for area in example.load().areas] == ["valley-2"]


def test_same_as_that_is_not_returned_is_remarked_on(example):
    example.cell("events.csv", "e1", same_as="")
    fault = example.only_fault()
    assert (fault.level, fault.file, fault.id, fault.value) == ("remark", "convoys.csv", "c1", "e1")
    assert "add c1 to same_as of e1" in fault.mend
    assert example.load().convoys[0].same_as == ("e1",)


def test_a_row_that_could_not_be_read_is_not_asked_to_return_a_link(example):
    example.swap("convoys.csv", "12,4.5", "12,,4.5")
    assert [fault.expected for fault in example.check() if fault.file == "events.csv"] == [
        "a row that is in use (it was left out)"
    ]


def test_same_as_itself(example):
    example.cell("convoys.csv", "c2", same_as="c2")
    fault = example.only_fault()
    assert (fault.level, fault.id, fault.expected) == ("row", "c2", "another row")


def test_a_row_outlives_one_of_two_sources(example):
    example.cell("sources.csv", "s2", url="nowhere")
    mission = example.load()
    assert mission.deployments[0].sources == ("s1",)
    remark = next(fault for fault in mission.remarks if fault.id == "d1")
    assert (remark.column, remark.value) == ("sources", "s2") and "left out" in remark.expected


def test_a_row_does_not_outlive_its_last_source(example):
    """s3 goes, with it c3, and with c3 the link of e2: each has its own fault."""
    example.cell("sources.csv", "s3", url="nowhere")
    example.cell("convoys.csv", "c3", same_as="e2")
    example.cell("events.csv", "e2", same_as="c3")
    mission = example.load()
    assert [(fault.file, fault.id) for fault in mission.left_out] == [
        ("sources.csv", "s3"),
        ("convoys.csv", "c3"),
    ]
    assert [(fault.file, fault.id, fault.value) for fault in mission.remarks] == [
        ("events.csv", "e2", "c3")
    ]
    assert mission.events[1].same_as == ()


def test_a_left_out_place_takes_the_link_but_not_the_row(example):
    example.cell("places.csv", "northtown", rank="9")
    mission = example.load()
    assert mission.deployments[0].place == "" and mission.deployments[0].lat == 50.81
    assert {fault.value for fault in mission.remarks} == {"northtown"}


def test_a_chapter_names_its_unknown_source(example):
    example.swap("mission.toml", '["s1", "s2"]', '["s1", "s9"]')
    fault = example.only_fault()
    assert (fault.level, fault.column, fault.value) == ("remark", "chapters[1].sources", "s9")
    assert example.load().meta.chapters[0].sources == ("s1",)


def test_a_measure_without_rows_is_remarked_on(example):
    example.cell("series.csv", "v1", series="greens")
    fault = example.only_fault()
    assert (fault.level, fault.column, fault.value) == ("remark", "measure[1]", "personnel, reds")


@pytest.mark.parametrize(("key", "known"), [("counted", "personnel"), ("counter", "reds")])
def test_a_word_for_what_no_figure_counts_is_remarked_on(example, key, known):
    entry = f'[[{key}]]\nid = "%s"\nlabel = "x"\n[[chapters]]'
    example.swap("mission.toml", "[[chapters]]", entry % known)
    assert example.check() == []
    example.swap("mission.toml", f'id = "{known}"\nlabel = "x"', 'id = "sheep"\nlabel = "x"')
    fault = example.only_fault()
    assert (fault.level, fault.column, fault.value) == ("remark", f"{key}[1].id", "sheep")
