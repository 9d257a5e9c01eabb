"""Films of the studio: said beforehand, made by the server, counted, cancelled, remembered."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Download, Page

from dashboard.controls.studio.films import film_asked, kind_of
from dashboard.studio.films import filmed

from .resting import painted
from .test_languages import BROKEN, RULES
from .test_studio import forgive, opened, previewed, save
from .watching import PHONE

FIELDS = ("format", "screen", "by", "window", "days", "fps", "template", "dpi", "width", "ratio",
          "theme", "language", "title")  # fmt: skip


def choose(page: Page, **settings: str) -> None:
    for name, value in settings.items():
        field = page.locator(f"#studio-{name}")
        if field.evaluate("e => e.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


@pytest.fixture
def studio(page_at):
    """The shared page with a film chosen; closed again."""
    page = page_at()
    page.evaluate("localStorage.clear()")
    opened(page)
    choose(page, format="film-gif", screen="1280x720px", by="day", window="sliding", days="",
           fps="4", theme="light", language="en", title="")  # fmt: skip
    yield page
    choose(page, format="png")
    if page.locator("#studio").is_visible():
        page.locator(".studio-close").click()


def seen(page: Page) -> set[str]:
    return {name for name in FIELDS if page.locator(f"#studio-{name}").is_visible()}


def test_only_what_a_film_needs_is_asked_for(studio) -> None:
    film = {"format", "screen", "by", "window", "days", "fps", "theme", "language", "title"}
    assert seen(studio) == film
    assert not studio.locator(".studio-box", has_text="QR code").is_visible()
    choose(studio, window="adding", screen="own")
    assert seen(studio) == film - {"days"} | {"width"}
    assert studio.locator("#studio-days").get_attribute("placeholder") == "1"
    choose(studio, window="sliding", by="week")
    assert studio.locator("#studio-days").get_attribute("placeholder") == "7"
    choose(studio, format="png")
    assert not seen(studio) & {"screen", "by", "window", "days", "fps"}
    assert studio.locator(".studio-box", has_text="QR code").is_visible()
    choose(studio, format="csv")
    assert seen(studio) == {"format", "language"}


def test_its_length_is_said_and_its_last_picture_shown(studio) -> None:
    words = studio.locator("#studio-words[data-fault=false]")
    words.filter(has_text="1,280 \u00d7 720 px; 11 pictures, 2.8 s").wait_for()
    first = previewed(studio)
    assert (
        studio.locator(".studio-paper img").get_attribute("alt") == "The last picture of the film"
    )
    assert studio.locator(".studio-paper img").evaluate("e => e.naturalWidth") == 1280
    choose(studio, fps="11")
    words.filter(has_text="11 pictures, 1 s").wait_for()
    assert previewed(studio) == first
    choose(studio, window="adding")
    assert previewed(studio) != first


def test_the_film_is_that_of_the_command_line(studio, scene) -> None:
    choose(studio, by="week", fps="2", screen="1:1", format="film-mp4", title="Two weeks")
    studio.locator("#studio-words", has_text="1,080 \u00d7 1,080 px; 2 pictures, 1 s").wait_for()
    previewed(studio)
    download, asked = save(studio)
    assert download.suggested_filename == "nagorno-karabakh_2020-11-10_2020-11-20.mp4"
    wanted = filmed(scene, film_asked(asked, scene), kind_of(asked), lambda *_: None)
    assert Path(download.path()).read_bytes() == wanted
    choose(studio, format="film-gif")
    with Image.open(io.BytesIO(Path(save(studio)[0].path()).read_bytes())) as image:
        assert (image.size, getattr(image, "n_frames", 1)) == ((1080, 1080), 2)


def test_pictures_are_counted_and_a_cancelled_film_leaves_none(studio, page_at) -> None:
    downloads: list[Download] = []
    studio.on("download", lambda one: downloads.append(one))
    page_at("?from=2020-11-10&to=2021-03-31")
    studio.locator("#studio-words", has_text="142 pictures, 35.5 s").wait_for()
    previewed(studio)
    studio.locator("#studio-save").click()
    studio.locator("#studio-status", has_text="Drawing the pictures").wait_for()
    studio.locator(".studio-count", has_text=" of 142").wait_for()
    assert 0 < studio.locator("#studio progress").evaluate("e => e.value") < 1
    assert studio.evaluate("document.activeElement.id") == "studio-cancel"
    studio.keyboard.press("Enter")
    studio.locator("#studio-status", has_text="no file was saved").wait_for()
    assert studio.locator(".studio-work").is_hidden()
    assert studio.evaluate("document.activeElement.id") == "studio-save"
    forgive(studio, "studio/file")
    page_at()
    previewed(studio)
    save(studio)  # it does not wait for all of the one that was cancelled
    assert len(downloads) == 1


def test_what_cannot_be_filmed_is_said_and_the_settings_stay(studio, page_at) -> None:
    fault = studio.locator("#studio-words[data-fault=true]")
    choose(studio, fps="0")
    fault.filter(has_text="Pictures a second are 0.1 to 60.").wait_for()
    choose(studio, fps="4", days="x")
    fault.filter(has_text="whole number above 0.").wait_for()
    choose(studio, days="", screen="own")
    studio.locator("#studio-unit").select_option("px")
    choose(studio, width="4000", height="3000")
    fault.filter(has_text="too many for a film").wait_for()
    choose(studio, screen="1280x720px")
    studio.locator("#studio-words[data-fault=false]").wait_for()
    page_at("?from=2020-11-10&to=2020-11-20&layers=control")
    choose(studio, by="event")
    fault.filter(has_text="choose day or week.").wait_for()
    studio.locator("#studio-save").click()
    studio.locator("#studio-status", has_text="Nothing was saved: No record of these").wait_for()
    assert studio.locator("#studio-by").input_value() == "event"
    page_at("?from=2020-11-10&to=2020-11-20&compare=2021-01-01")
    studio.locator("#studio-words", has_text="the compared day is left out").wait_for()
    page_at()


def test_it_remembers_the_last_film(open_page) -> None:
    page = opened(open_page())
    wanted = {"format": "film-webm", "screen": "16:9", "by": "week", "window": "adding",
              "fps": "2.5"}  # fmt: skip
    choose(page, **wanted)
    previewed(page)
    page.reload()
    painted(page)
    opened(page)
    for name, value in wanted.items():
        assert page.locator(f"#studio-{name}").input_value() == value, name
    kept = json.loads(page.evaluate("localStorage.getItem('mission-studio')"))["settings"]
    assert kept["template"] == "a4"
    previewed(page)


@pytest.mark.parametrize("language", ["en", "hy", "az", "ru"])
def test_all_can_use_it_in_every_language(open_page, language) -> None:
    page = opened(open_page(f"?language={language}", *PHONE))
    choose(page, format="film-mp4")
    previewed(page)
    found = {}
    for size in (PHONE, (1440, 900)):
        page.set_viewport_size(dict(zip(("width", "height"), size, strict=True)))
        page.wait_for_function("width => innerWidth === width", arg=size[0])
        if broken := page.evaluate(BROKEN):
            found[size] = broken
    for fault in Axe().run(page, "#studio", options=RULES).response["violations"]:
        found[fault["id"]] = [node["html"][:200] for node in fault["nodes"]]
    assert not found, found
