"""The name of a place in one language, or two side by side."""

from dataclasses import replace

from dashboard.mission import DOUBLE, Mission, both, name_choices, named

NAMES = {"en": "Stepanakert", "az": "Xank\u0259ndi", "hy": "\u054d"}


def test_two_names_stand_side_by_side_and_one_name_once(mission: Mission) -> None:
    meta = replace(mission.meta, name_pair=("en", "az"))
    assert named(NAMES, "Stepanakert", DOUBLE, meta) == "Stepanakert / Xank\u0259ndi"
    assert named({"en": "Goris", "az": "goris"}, "Goris", DOUBLE, meta) == "Goris"
    assert named({"en": "Vank"}, "Vank", DOUBLE, meta) == "Vank"
    assert both(NAMES, "Stepanakert", meta) == (("Stepanakert", "en"), ("Xank\u0259ndi", "az"))


def test_one_language_or_the_first(mission: Mission) -> None:
    assert named(NAMES, "Stepanakert", "hy", mission.meta) == "\u054d"
    assert named(NAMES, "Stepanakert", "ru", mission.meta) == "Stepanakert"


def test_without_a_pair_there_is_no_double_name(mission: Mission) -> None:
    meta = replace(mission.meta, name_pair=())
    assert name_choices(meta) == mission.meta.languages
    assert name_choices(mission.meta)[-1] == DOUBLE


def test_every_place_has_a_double_name(mission: Mission) -> None:
    for place in mission.places.values():
        parts = named(place.names, place.name, DOUBLE, mission.meta).split(" / ")
        assert 1 <= len(parts) <= 2 and all(parts), place.id
