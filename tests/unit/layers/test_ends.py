"""The words at far ends of movements."""

from __future__ import annotations

import pytest

from dashboard.layers.ends import SLOT, WORDS, words_of
from dashboard.layers.flowing import bundled
from dashboard.mission import DOUBLE, name_choices


def test_every_language_of_the_mission_has_its_words(scene) -> None:
    meta = scene.atlas.mission.meta
    assert set(meta.languages) <= set(WORDS)
    assert len({words_of(language, meta) for language in meta.languages}) == len(meta.languages)


@pytest.mark.parametrize("language", WORDS)
def test_each_form_holds_the_name_once_and_differs(language: str) -> None:
    words = WORDS[language]
    assert all(form.count(SLOT) == 1 for form in words)
    assert len(set(words)) == 3


def test_double_names_have_the_words_of_the_first_language(scene) -> None:
    meta = scene.atlas.mission.meta
    assert words_of(DOUBLE, meta) == WORDS[meta.languages[0]]
    assert words_of("tlh", meta) == WORDS["en"]


def test_the_page_gets_the_words_by_choice_of_names(scene) -> None:
    meta = scene.atlas.mission.meta
    shipped = bundled(scene, lambda _: 0)
    assert shipped["choices"] == list(name_choices(meta))
    assert shipped["words"] == [words_of(choice, meta) for choice in shipped["choices"]]


def test_a_country_at_the_end_is_named_in_every_language(scene) -> None:
    mission = scene.atlas.mission
    country = next(row for row in mission.base if row.kind == "country" and row.name == "Armenia")
    ends = {run.end for run in scene.bundles.runs.values() if run.end[0] == country.name}
    assert ends
    for end in ends:
        assert end[: len(mission.meta.languages)] == tuple(
            country.names[language] for language in mission.meta.languages
        )
