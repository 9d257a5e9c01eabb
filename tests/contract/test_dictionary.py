"""The data dictionary names everything that stands in the files, with the words it may be."""

import csv
import json
import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

from dashboard.mission import DATASETS, signs
from dashboard.mission.sections import SECTIONS, TOP

GEODATA = Path(__file__).resolve().parents[2] / "geodata"
TABLES = [dataset.file for dataset in DATASETS]


@cache
def section(file: str) -> str:
    """The part of the README under the heading of a file."""
    text = (GEODATA / "README.md").read_text(encoding="utf-8")
    found = re.search(rf"^#+ {re.escape(file)}\b.*?(?=^## |^### \w+\.|\Z)", text, re.M | re.S)
    assert found, f"{file} has no section"
    return found[0]


@cache
def entries(file: str) -> dict[str, tuple[str, str]]:
    """Name to meaning and format, from the rows of three cells."""
    found = {}
    for line in section(file).splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if line.startswith("| `") and len(cells) == 3:
            found |= dict.fromkeys(re.findall(r"`([^`]+)`", cells[0]), (cells[1], cells[2]))
    return found


def names(file: str) -> set[str]:
    path = GEODATA / file
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as rows:
            return set(next(csv.reader(rows)))
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return {name for feature in features for name in feature["properties"]} | {"geometry"}


def keys() -> set[str]:
    """`title`, and `status.slot` for a key of a table or of an array of tables."""
    found = set()
    content = tomllib.loads((GEODATA / "mission.toml").read_text(encoding="utf-8"))
    for key, value in content.items():
        tables = value if isinstance(value, list) else [value]
        inner = {f"{key}.{name}" for one in tables if isinstance(one, dict) for name in one}
        found |= inner or {key}
    return found


@pytest.mark.parametrize("file", TABLES)
def test_every_column_has_a_meaning_and_a_format(file: str) -> None:
    assert names(file) - entries(file).keys() == set()
    assert [name for name, said in entries(file).items() if not all(said)] == []


@pytest.mark.parametrize("file", TABLES)
def test_nothing_is_named_that_is_not_there(file: str) -> None:
    assert entries(file).keys() - names(file) == set()


@pytest.mark.parametrize("file", [file for file in TABLES if file != "ledger.csv"])
def test_every_file_says_what_it_covers_and_how_it_leans(file: str) -> None:
    assert "Coverage:" in section(file)
    assert "Bias:" in section(file)


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda dataset: dataset.file)
def test_every_word_that_a_column_may_hold_is_listed(dataset) -> None:
    for column in dataset.columns:
        said = " ".join(entries(dataset.file)[column.name])
        assert [word for word in column.choices if f"`{word}`" not in said] == [], column.name


def test_every_key_of_mission_toml() -> None:
    """Those of the built-in mission, and those that another mission may write."""
    readable = {column.name for column in TOP}
    readable |= {f"{s.key}.{column.name}" for s in SECTIONS for column in s.columns}
    localized = {column.name for column in TOP if column.localized}
    localized |= {f"{s.key}.{c.name}" for s in SECTIONS for c in s.columns if c.localized}
    told = {f"{key}_{code}" for key in localized for code in ("hy", "az", "ru")}
    assert keys() <= readable | told
    assert readable - entries("mission.toml").keys() == set()


def test_the_words_of_mission_toml() -> None:
    said = {name: " ".join(text) for name, text in entries("mission.toml").items()}
    for key, words in (
        ("status.slot", signs.STATUS_SLOTS),
        ("convoy_group.slot", signs.CONVOY_SLOTS),
        ("post_kind.icon", signs.POST_ICONS),
        ("event_group.icon", signs.EVENT_ICONS),
        ("measure.compares", signs.COMPARABLE),
        ("units", signs.UNITS),
    ):
        assert [word for word in words if f"`{word}`" not in said[key]] == [], key
