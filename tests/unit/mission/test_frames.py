"""Frames for analysts: the same rows, in EPSG:4326."""

import pytest

from dashboard.mission import DATASETS
from dashboard.mission.frames import frame


@pytest.mark.parametrize("name", [dataset.name for dataset in DATASETS])
def test_every_table_has_a_frame(example, name):
    mission = example.load()
    made = frame(mission, name)
    assert len(made) == len(getattr(mission, name)) and made.crs == 4326
    dataset = next(dataset for dataset in DATASETS if dataset.name == name)
    assert {column.name for column in dataset.columns} < set(made.columns)


def test_a_convoy_runs_between_its_ends(example):
    made = frame(example.load(), "convoys")
    assert made.geometry[0].wkt == "LINESTRING (3.4 50.8, 3.6 50.2)"
    assert made.geometry[2] is None and made["via"][0] == "Midway|Ford"


def test_places_keep_their_names(example):
    made = frame(example.load(), "places")
    assert list(made["name_fr"]) == ["Nordville", "", ""]
    assert made.geometry[0].wkt == "POINT (3.4 50.8)"


def test_an_empty_table_has_an_empty_frame(example):
    (example.folder / "ledger.csv").unlink()
    assert list(frame(example.load(), "ledger").columns)[-1] == "geometry"


def test_an_unknown_table(example):
    with pytest.raises(KeyError):
        frame(example.load(), "volcanoes")
