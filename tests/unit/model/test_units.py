"""Every unit has a word; those of a mission come from the mission."""

from dashboard.languages import speaking
from dashboard.mission import Mission, signs
from dashboard.model.units import WORDS, unit_word


def test_every_usual_unit_has_a_word() -> None:
    assert set(WORDS) == set(signs.UNITS)


def test_units_of_the_mission_are_in_the_readers_words(mission: Mission) -> None:
    own = "armoured carriers"
    assert unit_word(own, mission.meta) == own
    assert unit_word(own, mission.meta.told_in("ru")) == "бронетранспортёры"
    with speaking("ru"):
        assert unit_word("people", mission.meta.told_in("ru")) == "человек"
