"""What the page asks for as a film is what the command line makes, and what cannot be is said."""

import pytest

from dashboard.commands.film import film as command
from dashboard.controls.studio import films
from dashboard.controls.studio.films import BY, WINDOWS, film_asked, film_words
from dashboard.exports import ExportError
from dashboard.exports.film import FILMS, ffmpeg
from dashboard.exports.film.steps import EVERY
from dashboard.exports.film.usual import FASTEST, SLOWEST
from dashboard.languages import speaking
from dashboard.model.period import parse


def test_its_choices_are_those_of_the_command_line() -> None:
    known = {one.name: one.type for one in command.params}
    assert tuple(BY) == EVERY == tuple(known["by"].choices)
    assert tuple(WINDOWS) == tuple(known["window"].choices)
    assert (known["fps"].min, known["fps"].max) == (SLOWEST, FASTEST)


def test_weeks_have_seven_days_where_none_are_named(film, scene) -> None:
    order = film_asked(film(by="week"), scene)
    assert [one.slug for one in order.periods] == [
        "2020-11-10_2020-11-15", "2020-11-14_2020-11-20",
    ]  # fmt: skip
    assert film_words(order, film()) == "900 \u00d7 700 px; 2 pictures, 0.5 s"
    three = film_asked(film(days="3"), scene)
    assert (len(three.periods), three.periods[-1].slug) == (11, "2020-11-18_2020-11-20")
    adding = film_asked(film(window="adding", days="3", fps="2,5"), scene)
    assert {one.first for one in adding.periods} == {parse("2020-11-10")}
    with speaking("ru"):
        assert film_words(adding, film()) == "900 \u00d7 700 px; 11 кадров, 4,4 с"


def test_a_compared_day_is_left_out_and_said_to_be(film, scene) -> None:
    asked = film(view={"compare": parse("2021-01-01")}, link="http://localhost/?compare=2021-01-01")
    order = film_asked(asked, scene)
    assert order.order.selection.compare is None and "compare" not in order.order.permalink
    assert film_words(order, asked).endswith("compares no days; the compared day is left out.")


def test_a_film_has_no_place_for_a_code(film, scene) -> None:
    order = film_asked(film(furniture=["legend", "code"]), scene)
    assert order.order.setting.furniture.names == ("legend",)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"fps": "0"}, "Pictures a second are 0.1 to 60"),
        ({"fps": "many"}, "Pictures a second are 0.1 to 60"),
        ({"fps": "nan"}, "Pictures a second are 0.1 to 60"),
        ({"days": "0"}, "Days of a picture are a whole number"),
        ({"days": "1.5"}, "Days of a picture are a whole number"),
        ({"size": "300x200px"}, "a plate needs 400 x 300 px"),
        ({"size": "4000x3000px"}, "4,000 \u00d7 3,000 pixels are too many for a film"),
        ({"size": "60000x60000px"}, "60,000 x 60,000 pixels are too many"),
        ({"view": {"layers": ["names"]}}, "Nothing is shown for 10\u201320 November 2020"),
        ({"view": {"layers": ["control"]}, "by": "event"}, "No record of these layers is dated"),
    ],
)
def test_what_cannot_be_made_is_said_before_any_work(film, scene, settings, said) -> None:
    with pytest.raises((ValueError, ExportError)) as fault:
        film_asked(film(**settings), scene)
    assert str(fault.value).startswith(said)


def test_a_format_that_holds_its_pictures_has_a_limit(film, scene, monkeypatch) -> None:
    monkeypatch.setattr(films, "MOST_HELD", 10 * 900 * 700)
    with pytest.raises(ExportError, match="11 pictures of this size are too many for a GIF"):
        film_asked(film(), scene)
    assert [one.key for one in FILMS if one.held] == ["gif"]
    assert film_asked(film(format="film-webp"), scene).periods


def test_without_ffmpeg_the_other_formats_are_named(film, scene, monkeypatch) -> None:
    def gone() -> str:
        raise RuntimeError("no ffmpeg")

    monkeypatch.setattr("imageio_ffmpeg.get_ffmpeg_exe", gone)
    for key in ("mp4", "webm"):
        with pytest.raises(ExportError, match="lacks ffmpeg"):
            film_asked(film(format=f"film-{key}"), scene)
    assert film_asked(film(), scene).periods
    with pytest.raises(ExportError, match="python -m pip"):
        ffmpeg.program()


def test_what_no_page_of_ours_sends(film, scene) -> None:
    with pytest.raises(ExportError, match="no film format 'avi'"):
        film_asked(film(format="film-avi"), scene)
    for wrong in ({"by": "hour"}, {"window": "closed"}):
        with pytest.raises(KeyError):
            film_asked(film(**wrong), scene)
