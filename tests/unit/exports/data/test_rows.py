"""Rows hold what the mission states, and what it does not state stays empty."""

from __future__ import annotations

from dashboard.exports.data.columns import COLUMNS
from dashboard.exports.data.content import content
from dashboard.exports.data.figures import figures
from dashboard.exports.data.rows import rows


def by_id(view) -> dict:
    return {row.values["id"]: row for row in rows(view)}


def test_every_row_has_every_column_in_order(opening) -> None:
    with content(opening) as found:
        for row in found.rows:
            assert list(row.values) == [column.name for column in COLUMNS]


def test_a_movement_has_its_way_its_figures_and_its_pages(opening) -> None:
    row = by_id(opening)["cv-2020-11-14-refugee-return-1"]
    values, mission = row.values, opening.scene.atlas.mission
    assert (values["layer"], values["kind"]) == ("convoys", "returns")
    assert values["category"] == "refugee_return"
    assert row.geometry and row.geometry.geom_type.endswith("LineString")
    own = next(r for r in mission.convoys if r.id == values["id"])
    assert (values["quantity"], values["unit"]) == (own.people, "people")
    assert values["people"] == own.people and values["assumed"] == list(own.assumed)
    assert values["source_urls"] == [mission.sources[s].url for s in own.sources]
    assert values["licence"] == mission.meta.licence("convoys") != ""


def test_a_post_keeps_its_bounds_and_its_precision(opening) -> None:
    values = by_id(opening)["dep-p01"].values
    own = next(r for r in opening.scene.atlas.mission.deployments if r.id == "dep-p01")
    assert values["holds"] == "standing"
    assert values["from_earliest"] == own.from_earliest.isoformat()
    assert values["from_latest"] == own.from_latest.isoformat()
    assert (values["lon"], values["lat"]) == (own.lon, own.lat)
    assert values["precision"] == own.precision
    assert "\u054d\u057f\u0565\u0583\u0561\u0576\u0561\u056f\u0565\u0580\u057f" in "".join(
        row.values["place_names"] or "" for row in rows(opening)
    )


def test_open_ends_are_empty(opening) -> None:
    values = by_id(opening)["agdam-handover.2"].values
    assert values["from_earliest"] == "2020-11-20" and values["to_latest"] is None


def test_a_record_without_a_place_is_there_and_says_why(opening) -> None:
    unplaced = [r for r in rows(opening) if r.geometry is None and not r.values["report_of"]]
    assert unplaced
    assert all(row.values["not_drawn"] for row in unplaced)
    assert all(row.values["lon"] is None for row in unplaced)


def test_other_reports_stand_behind_their_record_with_their_own_words(opening) -> None:
    mission = opening.scene.atlas.mission
    leads = {record.id: record for record in opening.scene.atlas.records}
    others = [row for row in rows(opening) if row.values["report_of"]]
    assert others
    for row in others:
        lead = leads[row.values["report_of"]]
        own = next(r for r in lead.also if r.id == row.values["id"])
        assert row.geometry is None
        assert row.values["source_ids"] == [s for s in own.sources if s in mission.sources]
        assert row.values["note"] == (own.note or None)


def test_figures_are_those_of_the_period(opening) -> None:
    found = [row.values for row in figures(opening)]
    assert any(v["kind"] == "posts" and v["quantity"] == 23 for v in found)
    for values in found:
        assert values["from_earliest"] <= "2020-11-20" and values["to_latest"] >= "2020-11-10"
        assert values["layer"] == "figures" and values["unit"] and values["source_urls"]


def test_words_are_in_the_language_of_the_view(view_of, opening) -> None:
    with content(view_of(language="hy")) as found:
        said = {row.values["id"]: row.values for row in found.records}
    plain = by_id(opening)
    values = said["cv-2020-11-14-refugee-return-1"]
    assert values["title"] != plain[values["id"]].values["title"]
    assert values["date"] != plain[values["id"]].values["date"]
    assert said["dep-p01"]["note"] == plain["dep-p01"].values["note"]
