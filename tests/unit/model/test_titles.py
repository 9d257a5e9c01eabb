"""Titles in the reader's language: patterns of the mission, filled with names and days."""

import re
from dataclasses import replace

import pytest

from dashboard.languages import speaking
from dashboard.mission import Mission
from dashboard.mission.terms import Saying
from dashboard.model import Atlas
from dashboard.model.titles import own_title, titled


def _said(mission: Mission, title: str, language: str) -> tuple[str, str]:
    rows = (*mission.areas, *mission.events, *mission.deployments)
    row = next(row for row in rows if own_title(row) == title)
    with speaking(language):
        return titled(row, mission.told_in(language))


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Kalbajar district, to be handed over on 25 November 2020"),
        ("ru", "Кельбаджар, район: подлежит передаче 25 ноября 2020\u00a0г."),
        ("az", "Kəlbəcər rayonu, təhvil veriləcək: 25 noyabr 2020"),
    ],
)
def test_days_and_districts_are_in_words(mission: Mission, language: str, title: str) -> None:
    own = "Kalbajar district, to be handed over on 2020-11-25"
    assert _said(mission, own, language) == (title, language)


def test_no_title_shows_a_raw_day(atlas: Atlas) -> None:
    for told in (atlas, atlas.told_in("hy")):
        assert not [r.title for r in told.records if re.search(r"\d{4}-\d\d-\d\d", r.title)]


def test_a_place_is_called_as_the_reader_does(mission: Mission) -> None:
    own = "Announced as captured: Vang"  # the gazetteer spells it in another way
    assert _said(mission, own, "en") == (own, "en")
    assert _said(mission, own, "ru") == ("Объявлено о взятии: Ванк", "ru")
    lost = "Announced as captured: Horadiz"  # in no gazetteer
    assert _said(mission, lost, "ru") == ("Объявлено о взятии: Horadiz", "ru")


def test_what_no_pattern_fits_stays_and_says_its_language(mission: Mission, atlas: Atlas) -> None:
    own = "Kremlin confirms the withdrawal"
    assert _said(mission, own, "hy") == (own, "en")
    for record in atlas.told_in("hy").records:
        cyrillic_or_latin = re.search("[A-Za-z]{4,} [a-z]{3,}", record.title)
        assert not (cyrillic_or_latin and record.language == "hy"), record.title


def test_words_that_are_no_place_fit_no_blank_for_one(mission: Mission) -> None:
    pattern = Saying("x", "Kremlin confirms {place}", "!{place}")
    row = next(r for r in mission.events if r.title == "Kremlin confirms the withdrawal")
    told = replace(mission, meta=replace(mission.meta, titles=(pattern,)))
    assert titled(row, told) == (row.title, "en")


def test_a_pattern_that_is_not_translated_stays_in_the_first_language(mission: Mission) -> None:
    pattern = Saying("x", "Height {number}", "Height {number}")
    row = next(r for r in mission.areas if r.name == "Height 2054")
    told = replace(mission, meta=replace(mission.meta, titles=(pattern,)))
    with speaking("ru"):
        assert titled(row, told) == ("Height 2054", "en")


def test_every_pattern_fits_a_title(mission: Mission) -> None:
    """One that fits none is a mistake in writing it."""
    rows = (*mission.areas, *mission.routes, *mission.lines, *mission.events, *mission.deployments)
    for pattern in mission.meta.titles:
        told = replace(mission, meta=replace(mission.meta, titles=(pattern,)))
        other = replace(pattern, label="\0")
        told = replace(told, meta=replace(told.meta, titles=(other,)))
        assert any(titled(row, told)[0].startswith("\0") for row in rows), pattern.said
