"""Faults of mission.toml name the key; they stop the mission, unknown keys are remarked on."""

import pytest

from dashboard.mission import MissionError

CASES = [
    ('title = "Exampleland"\n', "", "title"),
    ('id = "exampleland"', 'id = "example land"', "id"),
    ("first_day = 2030-01-01", 'first_day = "2030-01-01"', "first_day"),
    ("first_day = 2030-01-01", "first_day = 2030-01-01T00:00:00", "first_day"),
    ("last_day = 2030-12-31", "last_day = 2029-12-31", "last_day"),
    ("deployed_last = 2030-11-30", "deployed_last = 2030-01-30", "deployed_last"),
    ('disclaimer = "Reported control, not sovereignty."', 'disclaimer = ""', "disclaimer"),
    ("EPSG:32631", "metric", "crs"),
    ('languages = ["en", "fr"]', 'languages = "en"', "languages"),
    ('languages = ["en", "fr"]', "languages = []", "languages"),
    ("[limits]\nwest = 2.0", "[limits]\nwest = 6.0", "limits"),
    ("[extent]\nwest = 3.0", "[extent]\nwest = 1.0", "extent"),
    ("[extent]\nwest = 3.0", '[extent]\nwest = "3.0"', "extent.west"),
    ("[extent]\nwest = 3.0", "[extent]\nwest = nan", "extent.west"),
    ("[opening]", "[openings]", "opening"),
    ("[opening]\nfirst = 2030", "[opening]\nfirst = 2029", "opening.first"),
    ("last = 2030-02-10", "last = 2030-01-10", "opening.last"),
    ("zoom = 8", "zoom = 80", "opening.zoom"),
    ('slot = "held_b"', 'slot = ""', "status[2].slot"),
    ('slot = "held_b"', 'slot = "held_c"', "status[2].slot"),
    ('slot = "returns"', 'slot = "held_a"', "convoy_group[2].slot"),
    ('icon = "base"', 'icon = "camp"', "post_kind[1].icon"),
    ('icon = "incident"', 'icon = "base"', "event_group[1].icon"),
    ("[extent]", 'surroundings = "held_by_blues"\n[extent]', "surroundings"),
    (
        "[extent]",
        '[[licence]]\nid = "a"\ntext = "b"\ntables = ["convoy"]\n[extent]',
        "licence[1].tables",
    ),
    ("fresh_days = 30", 'fresh_days = 30\ncompares = "post"', "measure[1].compares"),
    ('id = "held_by_greens"', 'id = "held_by_reds"', "status.id"),
    ('label = "Green government"', "label = 3", "family[2].label"),
    ('kinds = ["return"]', 'kinds = ["return", "food"]', "convoy_group.kinds"),
    ('kinds = ["return"]', "kinds = []", "convoy_group[2].kinds"),
    ('icon = "base"', "", "post_kind[1].icon"),
    ("[[event_group]]", "[event_group]", "event_group"),
    ('family = "reds"', 'family = "blues"', "measure[1].family"),
    ('kind = "stock"', 'kind = "stack"', "measure[1].kind"),
    ("fresh_days = 30", "fresh_days = 30.5", "measure[1].fresh_days"),
    ("2030-02-10\nlat = 50.5\nlon", "2030-01-10\nlat = 50.5\nlon", "chapters[1].last"),
]


@pytest.mark.parametrize(("old", "new", "key"), CASES)
def test_a_bad_key(example, old, new, key):
    example.swap("mission.toml", old, new)
    with pytest.raises(MissionError) as caught:
        example.load()
    assert key in [fault.column for fault in caught.value.faults]
    assert {fault.file for fault in caught.value.faults} == {"mission.toml"}


def test_a_number_in_place_of_tables(example):
    text = example.read("mission.toml")
    example.write("mission.toml", "chapters = 3\n" + text[: text.index("[[chapters]]")])
    fault = example.only_fault()
    assert (fault.level, fault.column) == ("fatal", "chapters")


BROKEN = ["[", "first_day = 2020-13-01\n", "a = " + "[" * 5000, "x = " + "9" * 5000, "\x00"]


@pytest.mark.parametrize("content", BROKEN, ids=range(len(BROKEN)))
def test_no_toml(example, content):
    example.write("mission.toml", content)
    with pytest.raises(MissionError) as caught:
        example.load()
    assert caught.value.faults[0].file == "mission.toml"


@pytest.mark.parametrize(
    ("old", "new", "key", "mend"),
    [
        ("[extent]", 'dislaimer = "x"\n[extent]', "dislaimer", "disclaimer"),
        ("west = 3.0", "west = 3.0\nnroth = 3", "extent.nroth", "north"),
        ('slot = "held_a"', 'slot = "held_a"\nlabl = "x"', "status[1].labl", "label"),
    ],
)
def test_an_unknown_key_is_remarked_on(example, old, new, key, mend):
    example.swap("mission.toml", old, new)
    fault = example.only_fault()
    assert (fault.level, fault.column) == ("remark", key) and mend in fault.mend


def test_optional_sections_may_be_absent(example):
    text = example.read("mission.toml")
    example.write("mission.toml", text[: text.index("[[measure]]")])
    assert example.check() == [] and example.load().meta.chapters == ()


def test_rows_are_still_checked_without_a_usable_mission_toml(example):
    example.write("mission.toml", "[")
    example.cell("convoys.csv", "c2", people="x")
    assert [fault.file for fault in example.check()] == ["mission.toml", "convoys.csv"]


def test_a_mission_may_have_units_of_its_own(example):
    example.cell("series.csv", "v2", unit="sacks")
    assert example.only_fault().column == "unit"
    example.swap("mission.toml", "[extent]", 'units = ["sacks"]\n[extent]')
    assert example.check() == []
