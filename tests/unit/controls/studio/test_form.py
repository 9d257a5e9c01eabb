"""The form offers what can be ordered, and nothing that cannot."""

from dataclasses import fields, replace

from dashboard.controls.studio.form import PARTS, STEPS, plan
from dashboard.exports import EXPORTS
from dashboard.languages import LANGUAGES, speaking
from dashboard.mission.fault import Fault
from dashboard.plates import Furniture
from dashboard.plates.templates import TEMPLATES, size_asked


def test_every_template_format_and_part_is_offered(mission) -> None:
    made = plan(mission)
    assert [key for key, _, _ in made["templates"]] == [one.key for one in TEMPLATES]
    plates = next(group for group in made["formats"] if group["kind"] == "plate")
    assert [key for key, _, _ in plates["formats"]] == [one.key for one in EXPORTS]
    assert list(PARTS) == [field.name for field in fields(Furniture)]
    assert made["formats"][-1]["formats"][0][0] == "sight"


def test_the_picture_of_the_screen_learns_what_it_must_say(mission) -> None:
    fault = Fault("deployments.csv", "a latitude", "Write one.", row=3)
    made = plan(replace(mission, left_out=(fault,)))
    assert made["left_out"] == "1 faulty row is left out"
    assert (plan(mission)["left_out"], made["keyword"]) == ("", "mission-map")


def test_the_density_of_a_template_is_its_usual_one(mission) -> None:
    for key, _, dpi in plan(mission)["templates"]:
        assert size_asked(key).dpi == dpi, key


def test_its_words_are_those_of_the_language(mission) -> None:
    made = {}
    for code in LANGUAGES:
        with speaking(code):
            made[code] = plan(mission)
    assert made["ru"]["words"]["save"] == "Сохранить"
    for key in STEPS:
        assert len({one["steps"][key] for one in made.values()}) == len(LANGUAGES), key
