"""Nothing of the fact tables is lost: every row went somewhere, or the ledger says why not."""

import csv
import json
import re
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dashboard.mission import Mission
from dashboard.model.records import events, movements, posts

GEODATA = Path(__file__).resolve().parents[2] / "geodata"

ROWS = {
    "deployments_posts": 54,
    "deployments_strength": 83,
    "deployments_events": 104,
    "humanitarian_events": 104,
    "convoys": 244,
    "humanitarian_totals": 165,
    "demining_restoration": 75,
    "territory_timeline": 57,
    "settlement_captures_2020": 219,
    "statements": 46,
    "corridor_waypoints": 44,
    "gazetteer": 517,
    "chapters": 12,
    "sources_deployments": 249,
    "sources_humanitarian": 559,
    "sources_territory": 158,
}
CSV_FILES = ("sources", "places", "deployments", "convoys", "events", "series")
SHAPE_FILES = ("region", "lines", "routes")
LAST_DAY = "2024-06-30"
# Four places are named by other tables and stand in no gazetteer row.
ADDED = "no row of the gazetteer"

Row = dict[str, str]


@cache
def table(name: str) -> tuple[Row, ...]:
    with (GEODATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def features(name: str) -> tuple[dict[str, Any], ...]:
    path = GEODATA / f"{name}.geojson"
    content = json.loads(path.read_text(encoding="utf-8"))
    return tuple(feature["properties"] for feature in content["features"])


@cache
def manifest() -> dict[str, Any]:
    return tomllib.loads((GEODATA / "mission.toml").read_text(encoding="utf-8"))


@cache
def records(file: str) -> frozenset[str]:
    """What a ledger row may name in a file: ids, for shapes also timeline ids and roads."""
    name, kind = file.rsplit(".", 1)
    if kind == "csv":
        return frozenset(row["id"] for row in table(name))
    if kind == "toml":
        return frozenset(chapter["id"] for chapter in manifest()["chapters"])
    names: set[str] = set()
    for shape in features(name):
        names.add(shape["id"])
        names.update(shape.get("timeline") or ())
        names.update(filter(None, [shape.get("route")]))
    return frozenset(names)


def parts(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


@pytest.mark.parametrize(("name", "count"), ROWS.items())
def test_every_row_of_a_fact_table_is_in_the_ledger_once(name: str, count: int) -> None:
    numbers = [int(row["row"]) for row in table("ledger") if row["table"] == name]
    assert sorted(numbers) == list(range(1, count + 1))


def test_the_ledger_knows_no_other_table() -> None:
    assert {row["table"] for row in table("ledger")} == set(ROWS)


def test_every_row_has_a_record_or_a_reason() -> None:
    silent = [row for row in table("ledger") if not (row["record"] or row["reason"])]
    assert silent == []
    halves = [row for row in table("ledger") if bool(row["record"]) != bool(row["file"])]
    assert halves == []


def test_every_record_exists_in_one_of_its_files() -> None:
    missing: list[str] = []
    for row in table("ledger"):
        known = frozenset[str]().union(*(records(file) for file in parts(row["file"])))
        missing += [
            f"{row['table']} {row['row']}: {r}" for r in parts(row["record"]) if r not in known
        ]
    assert missing == []


@pytest.mark.parametrize("name", CSV_FILES)
def test_every_row_of_a_mission_table_is_named_by_the_ledger(name: str) -> None:
    named = {
        r for row in table("ledger") if f"{name}.csv" in row["file"] for r in parts(row["record"])
    }
    own = {row["id"] for row in table(name) if row.get("coord_basis", "").endswith(ADDED)}
    assert {row["id"] for row in table(name)} - named == own
    assert len(own) == (4 if name == "places" else 0)


@pytest.mark.parametrize("name", CSV_FILES)
def test_ids_are_unique(name: str) -> None:
    counts = Counter(row["id"] for row in table(name))
    assert [key for key, count in counts.items() if count > 1] == []


def test_every_source_that_is_used_exists() -> None:
    known = records("sources.csv")
    used = {
        (name, row["id"], source)
        for name in ("deployments", "convoys", "events", "series")
        for row in table(name)
        for source in parts(row["sources"])
    }
    used |= {
        ("chapters", c["id"], source) for c in manifest()["chapters"] for source in c["sources"]
    }
    used |= {
        (name, shape["id"], source)
        for name in SHAPE_FILES
        for shape in features(name)
        for source in shape.get("sources") or ()
    }
    assert sorted(use for use in used if use[2] not in known) == []


@pytest.mark.parametrize("name", ["deployments", "convoys", "events", "series"])
def test_every_record_rests_on_a_source(name: str) -> None:
    assert [row["id"] for row in table(name) if not row["sources"]] == []


def test_no_source_is_lost() -> None:
    named = {row["key"] for row in table("ledger") if row["table"].startswith("sources_")}
    assert named == records("sources.csv")
    assert len(named) == 950


def test_same_event_links_go_both_ways() -> None:
    links = {
        row["id"]: set(parts(row["same_as"]))
        for name in ("convoys", "events")
        for row in table(name)
    }
    assert [(a, b) for a, others in links.items() for b in others if b not in links] == []
    one_way = [(a, b) for a, others in links.items() for b in others if a not in links[b]]
    assert one_way == []
    assert [a for a, others in links.items() if a in others] == []


def test_named_places_exist() -> None:
    known = records("places.csv")
    columns = {
        "deployments": ("place",),
        "events": ("place",),
        "convoys": ("origin_place", "dest_place"),
    }
    named = {
        (row["id"], row[column])
        for name, cells in columns.items()
        for row in table(name)
        for column in cells
        if row[column]
    }
    assert sorted(place for place in named if place[1] not in known) == []


WHY_NOT = re.compile(r"no (point|place|coordinate|shape|date)|not reported|none named|only the")


@cache
def reasons() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in table("ledger"):
        for record in parts(row["record"]):
            found[record] = "; ".join(filter(None, [found.get(record), row["reason"]]))
    return found


@pytest.mark.parametrize("made", [posts, movements, events])
def test_what_the_map_does_not_draw_has_a_reason(mission: Mission, made: Any) -> None:
    """The app's own word on what it cannot draw, so that no rule of drawing hides here."""
    undrawn = [record for record in made(mission) if record.undrawn]
    assert len(undrawn) > 5
    assert [r.id for r in undrawn if not WHY_NOT.search(reasons().get(r.id, ""))] == []


@pytest.mark.parametrize("made", [posts, movements, events])
def test_what_the_map_draws_is_not_excused(mission: Mission, made: Any) -> None:
    drawn = [record.id for record in made(mission) if not record.undrawn]
    excused = re.compile(r"no (point|place|coordinate)|not reported|only the")
    assert [record for record in drawn if excused.search(reasons().get(record, ""))] == []


def test_what_no_period_can_show_has_a_reason() -> None:
    late = [
        row["id"]
        for name in ("convoys", "events")
        for row in table(name)
        if row["date_earliest"] > LAST_DAY
    ]
    late += [row["id"] for row in table("series") if row["day_earliest"] > LAST_DAY]
    assert late
    assert [record for record in late if not reasons()[record]] == []


def test_a_post_is_attested_between_its_start_and_its_end() -> None:
    for row in table("deployments"):
        if row["attested_latest"]:
            assert row["from_latest"] <= row["attested_latest"], row["id"]
            assert not row["to_latest"] or row["attested_latest"] <= row["to_latest"], row["id"]


def test_the_statement_of_ten_november_stands_point_by_point() -> None:
    points = [row for row in table("events") if row["title"].startswith("Trilateral statement")]
    assert len(points) == 9
    assert {row["date_earliest"] for row in points} == {"2020-11-10"}


def test_a_point_that_no_source_states_is_assumed() -> None:
    """The fact table leaves these five starts without a point; the gazetteer gave it."""
    starts = {row["id"]: row["assumed"] for row in table("convoys") if row["origin"] == "Madagiz"}
    assert len(starts) == 5
    assert set(starts.values()) == {"origin"}


@pytest.mark.parametrize("name", ["convoys", "events"])
def test_what_one_state_alone_reports_is_its_claim(name: str) -> None:
    states = {"russian_state", "azerbaijani_state", "armenian_state"}
    family = {row["id"]: row["affiliation"] for row in table("sources")}
    unclaimed = []
    for row in table(name):
        pages = {family[source] for source in parts(row["sources"])}
        if not row["claimant"] and len(pages) == 1 and pages <= states:
            unclaimed.append(row["id"])
    assert unclaimed == []


def test_captures_are_labelled_as_a_claim() -> None:
    captures = [row for row in table("events") if row["group"] == "capture"]
    assert {row["claimant"] for row in captures} == {"azerbaijani_state"}
    settlements = [row for row in captures if row["id"].startswith("CP")]
    assert len(settlements) == ROWS["settlement_captures_2020"]
    assert all(row["title"].startswith("Announced as captured: ") for row in settlements)
