"""What a search looks through: every form of every name, folded by one rule."""

from __future__ import annotations

import json

from dashboard.mission import Mission
from dashboard.model import Atlas
from dashboard.model.finding import findable
from dashboard.model.folding import fold, letters


def test_script_diacritics_and_case_do_not_matter() -> None:
    for forms, folded in (
        (("Şuşa", "ŞUŞA", "susa"), "susa"),
        (("Շուշի", "ՇՈՒՇԻ", "Shushi"), "shushi"),
        (("Шуша", "shusha"), "shusha"),
        (("Xankəndi", "XANKƏNDİ", "xankendi"), "xankendi"),
        (("K\u2019arin T\u02bcak", "Karin-Tak", " karin  tak "), "karin tak"),
    ):
        assert {fold(form) for form in forms} == {folded}


def test_composed_and_decomposed_letters_are_the_same() -> None:
    assert fold("S\u0327us\u0327a") == fold("\u015eu\u015fa") == "susa"


def test_what_has_no_letter_is_nothing() -> None:
    assert fold(" \u2013 \u00ab\u00bb ...") == ""


def test_folding_twice_changes_nothing(mission: Mission) -> None:
    for place in mission.places.values():
        for name in (place.name, *place.names.values(), *place.other_names):
            once = fold(name)
            assert once and fold(once) == once, name
            assert once.isascii(), name


def test_every_place_and_every_titled_record_is_found(atlas: Atlas) -> None:
    found = findable(atlas)
    assert {place["id"] for place in found["places"]} == set(atlas.mission.places)
    missing = {r.id for r in atlas.records if r.title} - {r["id"] for r in found["records"]}
    assert missing == {"fuzuli-2020-09-27.1", "jabrayil-2020-09-27.1", "line-of-contact"}
    shusha = next(place for place in found["places"] if place["id"] == "shusha")
    forms = {*shusha["names"].values(), *shusha["more"]}
    assert {"Shusha", "Shushi", "Şuşa", "Շուշի", "Шуша"} <= forms


def test_a_record_brings_the_names_of_its_places(atlas: Atlas) -> None:
    found = findable(atlas)
    record = next(r for r in found["records"] if r["id"] == "cv-2020-11-14-refugee-return-1")
    assert [found["places"][n]["id"] for n in record["places"]] == ["yerevan", "stepanakert"]


def test_records_without_a_day_bring_their_title(atlas: Atlas) -> None:
    undated = {r.id: r.title for r in atlas.records if r.when is None}
    found = {r["id"]: r["title"] for r in findable(atlas)["records"] if "title" in r}
    assert undated and found == undated


def test_the_index_is_plain_and_small(atlas: Atlas) -> None:
    text = json.dumps(findable(atlas), ensure_ascii=False)
    assert len(text.encode()) < 200_000
    assert letters()["ш"] == "sh"


def test_a_report_is_found_by_its_own_id(atlas: Atlas) -> None:
    told = {one["id"]: one for one in findable(atlas)["records"]}
    assert "dep-e075" in told["ev-2023-09-20-evacuation-1"]["more"]
