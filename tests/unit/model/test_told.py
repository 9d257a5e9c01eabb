"""A mission in another language: its own words change, those of its sources do not."""

from __future__ import annotations

import re

from dashboard.languages import LANGUAGES, speaking
from dashboard.mission import Mission
from dashboard.model import Atlas
from dashboard.model.ends import end_name

WORDS = ("statuses", "families", "convoy_groups", "post_kinds", "event_groups", "measures")


def test_the_built_in_mission_has_every_word_in_every_language(mission: Mission) -> None:
    for code in mission.meta.languages[1:]:
        told = mission.meta.told_in(code)
        assert told.title != mission.meta.title and told.disclaimer != mission.meta.disclaimer
        for name in WORDS:
            for own, other in zip(getattr(mission.meta, name), getattr(told, name), strict=True):
                assert own.id == other.id
                assert own.label != other.label, (code, own.id)
        for own, other in zip(mission.meta.chapters, told.chapters, strict=True):
            assert own.title != other.title and own.summary != other.summary
            assert own.sources == other.sources


def test_titles_that_are_made_here_are_made_in_the_language(atlas: Atlas) -> None:
    told = atlas.told_in("ru")
    for own, other in zip(atlas.records, told.records, strict=True):
        assert (own.id, own.when, own.row) == (other.id, other.when, other.row)
        if other.language == "en":
            assert own.title == other.title
    texts = {step.text for track in told.tracks for step in track.steps}
    assert any("около" in text for text in texts)


def test_titles_name_places_as_the_reader_does(atlas: Atlas) -> None:
    """Also where the source spells a place in another way, and ends that are no place."""
    for code, names in {
        "hy": ("Ակնա", "Հայաստան", "Լեռնային Ղարաբաղ"),
        "az": ("Ağdam", "Ermənistan", "Dağlıq Qarabağ"),
        "ru": ("Агдам", "Армения", "Нагорный Карабах"),
    }.items():
        titles = " ".join(r.title for r in atlas.told_in(code).records if r.dataset == "convoys")
        assert all(name in titles for name in names), code
        latin = set(re.findall("[A-Za-z]{3,}", titles))
        assert code == "az" or latin <= {"Amaras", "Khnkavan", "Kornidzor"}  # the gazetteer's gaps
        assert not re.search("Aghdam|Karabakh|Armenia|direction", titles)


def test_what_the_source_calls_another_place_stays(mission: Mission) -> None:
    with speaking("ru"):
        assert end_name("agdam", "AĞDAM", mission) == "Агдам"
        assert end_name("agdam", "a field near Aghdam", mission) == "a field near Aghdam"
        assert end_name("", "Atlantis", mission.told_in("ru")) == "Atlantis"
    assert end_name("agdam", "Aghdam", mission) == "Aghdam"


def test_a_language_that_the_mission_lacks_shows_the_first(mission: Mission) -> None:
    assert mission.meta.told_in("xx") is mission.meta
    assert set(mission.meta.languages) <= set(LANGUAGES)
