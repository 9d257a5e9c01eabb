"""What a valid folder becomes."""

import dataclasses
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from shapely.geometry import Polygon

from dashboard.mission import DATASETS, MissionError, check, load


def test_the_valid_example_has_no_faults(example):
    assert example.check() == []
    mission = example.load()
    assert mission.left_out == () and mission.remarks == () and mission.rows_left_out == 0
    assert mission.folder == example.folder


def test_every_row_becomes_a_value(example):
    mission = example.load()
    counts = {dataset.name: len(getattr(mission, dataset.name)) for dataset in DATASETS}
    assert counts == {
        "sources": 3, "places": 3, "deployments": 2, "convoys": 3, "events": 2, "series": 2,
        "areas": 2, "lines": 2, "routes": 2, "base": 2, "waters": 1, "ledger": 2,
    }  # fmt: skip


def test_cells_are_typed_and_empty_is_not_zero(example):
    first, second, undated = example.load().convoys
    assert first.date_earliest == date(2030, 3, 2)
    assert (first.vehicles, first.tonnes, first.people) == (12, 4.5, None)
    assert first.via == ("Midway", "Ford") and first.assumed == ("via", "escort")
    assert first.note == "two\nlines" and first.same_as == ("e1",)
    assert second.people == 1300 and second.via == () and second.route == ""
    assert undated.date_earliest is None and undated.date_precision == "undated"


def test_features_are_typed(example):
    before, after = example.load().areas
    assert isinstance(before.geometry, Polygon)
    assert (before.valid_from, before.valid_to) == (None, date(2030, 4, 30))
    assert before.claimant == "" and before.sources == ("s1",) and before.area_km2 == 1950.5
    assert before.approximate is True and after.contested is False


def test_names_fall_back_to_the_plain_name(example):
    mission = example.load()
    assert mission.places["northtown"].names == {"en": "Northtown", "fr": "Nordville"}
    assert mission.places["southham"].names == {"en": "Southham", "fr": "Southham"}
    assert mission.base[1].names == {"en": "Exampleland", "fr": "Exemple"}
    example.property("base.geojson", 2, name_fr=None)
    assert example.load().base[1].names == {"en": "Exampleland", "fr": "Exampleland"}


def test_the_languages_decide_which_name_columns_there_are(example):
    example.swap("mission.toml", '["en", "fr"]', '["en"]')
    faults = example.check()
    assert {fault.column for fault in faults} == {"name_fr"}
    assert {fault.level for fault in faults} == {"remark"}
    assert example.load().places["northtown"].names == {"en": "Northtown"}


def test_values_cannot_be_changed(example):
    mission = example.load()
    with pytest.raises(dataclasses.FrozenInstanceError):
        mission.convoys[0].people = 3
    with pytest.raises(TypeError):
        mission.sources["s1"] = mission.sources["s2"]
    assert isinstance(mission.places, Mapping)


def test_meta(example):
    meta = example.load().meta
    assert meta.first_day == date(2030, 1, 1) and meta.opening.last == date(2030, 2, 10)
    assert meta.convoy_kinds == ("food", "medicine", "return")
    assert meta.convoy_group("medicine").id == "aid"
    assert [status.slot for status in meta.statuses] == ["held_a", "held_b"]
    assert meta.event_groups[0].small is False
    assert meta.measures[0].fresh_days == 30 and meta.chapters[0].sources == ("s1", "s2")
    assert meta.limits.holds(2.0, 52.0) and not meta.limits.holds(52.0, 2.0)
    with pytest.raises(KeyError):
        meta.convoy_group("tourists")


def test_the_ledger_is_optional(example):
    (example.folder / "ledger.csv").unlink()
    assert example.check() == [] and example.load().ledger == ()


def test_the_version_follows_the_data_and_nothing_else(example):
    version = example.load().version
    assert len(version) == 12 and int(version, 16) >= 0
    example.write("notes.txt", "not data")
    assert example.load().version == version
    example.cell("convoys.csv", "c2", people="1301")
    assert example.load().version != version


def test_no_folder(tmp_path):
    with pytest.raises(MissionError) as caught:
        load(tmp_path / "nowhere")
    assert "nowhere" in str(caught.value)
    assert [fault.level for fault in check(tmp_path / "nowhere")] == ["fatal"]


def test_a_fault_reads_as_one_line(example):
    example.cell("convoys.csv", "c2", people="1,300")
    assert example.only_fault().line == (
        'convoys.csv row 4 (c2), column people: "1,300" is not a whole number; '
        "write digits only: 1300"
    )


def test_the_row_is_the_line_an_editor_shows(example):
    """Row c1 has a note of two lines, so c2 begins in line 4, not in line 3."""
    example.cell("convoys.csv", "c2", people="x")
    row = example.only_fault().row
    assert row is not None
    assert example.read("convoys.csv").split("\n")[row - 1].startswith("c2,")


def test_the_door_loads_without_drawing_or_frame_libraries():
    code = (
        "import sys, dashboard.mission\n"
        "print([m for m in ('pandas', 'geopandas', 'plotly', 'dash') if m in sys.modules])"
    )
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
