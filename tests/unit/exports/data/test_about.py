"""What a file says of itself."""

from __future__ import annotations

import json

from dashboard.exports.data import facts, records_of
from dashboard.layers import KEYS
from dashboard.model import Filter
from dashboard.plates import Frame


def test_everything_that_the_view_needs_is_there(opening) -> None:
    told = facts(opening)
    mission = opening.scene.atlas.mission
    assert told["format"] == 1
    assert (told["mission"], told["data_version"]) == (mission.meta.id, mission.version)
    assert told["title"] == f"{mission.meta.title}, 10\u201320 November 2020"
    assert told["permalink"] == opening.permalink
    assert told["period"] == {"first": "2020-11-10", "last": "2020-11-20"}
    assert (told["compare"], told["filter"], told["frame"]) == (None, None, None)
    assert told["layers"] == list(KEYS)
    assert (told["names"], told["language"], told["width"]) == ("en", "en", "people")
    assert told["credits"] == mission.meta.credits and told["disclaimer"] == mission.meta.disclaimer
    assert {table for one in told["licences"] for table in one["tables"]} >= {"convoys", "region"}
    assert "10\u201320 November 2020" in told["alt"]


def test_records_and_their_pages_are_sorted_ids(opening) -> None:
    told, records = facts(opening), records_of(opening)
    assert told["records"] == sorted({record.id for record in records})
    assert told["sources"] == sorted({name for record in records for name in record.sources})


def test_it_is_json_and_the_same_twice(view_of, opening) -> None:
    text = json.dumps(facts(opening))
    assert json.loads(text) == facts(opening)
    assert json.dumps(facts(view_of())) == text


def test_what_was_chosen_is_told(view_of) -> None:
    passing = Filter(frozenset({"posts/headquarters"}), None, "certain", "Shusha")
    frame = Frame(46.0, 39.0, 47.0, 40.0)
    told = facts(view_of(compare="2023-09-30", frame=frame, filter=passing, layers=("posts",)))
    assert told["compare"] == "2023-09-30"
    assert told["frame"] == [46.0, 39.0, 47.0, 40.0]
    assert told["filter"] == {
        "kinds": ["posts/headquarters"], "families": None, "certainty": "certain", "text": "Shusha",
    }  # fmt: skip
    assert told["layers"] == ["posts"]
    assert "20\u201330 September 2023" in told["alt"] and "November 2020" in told["alt"]


def test_it_speaks_the_language_of_the_view(view_of, opening) -> None:
    told = facts(view_of(language="ru"))
    assert "\u043d\u043e\u044f\u0431\u0440\u044f 2020" in told["title"]
    assert told["disclaimer"] != facts(opening)["disclaimer"]
    assert told["records"] == facts(opening)["records"]
