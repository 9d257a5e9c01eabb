"""The studio: what is chosen is shown, saved, remembered; work can be cancelled; all can use it."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Download, Page
from pypdfium2 import PdfDocument

from dashboard.controls.studio import order_asked
from dashboard.controls.studio.batches import batch_asked
from dashboard.exports import rendered
from dashboard.studio.batches import zipped

from .resting import painted, settled

SIZE = (1200, 760)
DRAWN = """() => document.querySelector('.studio-busy')?.hidden &&
  !document.querySelector('.studio-paper img').hidden"""


def opened(page: Page) -> Page:
    if page.locator("#studio").is_hidden():
        page.locator("#save-open").click()
    page.locator("#studio-save").wait_for()
    return page


def previewed(page: Page) -> str:
    page.wait_for_function(DRAWN, timeout=60_000)
    return page.locator(".studio-paper img").get_attribute("src") or ""


def save(page: Page, button: str = "#studio-save") -> tuple[Download, dict]:
    """The file, and what the server was asked for."""
    with (
        page.expect_download(timeout=120_000) as found,
        page.expect_request("**/studio/file") as asked,
    ):
        page.locator(button).click()
    page.locator("#studio-status", has_text=found.value.suggested_filename).wait_for()
    return found.value, json.loads(asked.value.post_data or "")


def forgive(page: Page, what: str) -> None:
    """Requests that were cut off on purpose."""
    said = page.watch.complaints
    said[:] = [one for one in said if f"{what} net::ERR_ABORTED" not in one]


def size_of(download: Download) -> tuple[int, int]:
    return Image.open(io.BytesIO(Path(download.path()).read_bytes())).size


@pytest.fixture
def studio(page_at):
    """The shared page with the studio open and as it is at first; closed again."""
    page = page_at()
    page.evaluate("localStorage.clear()")
    opened(page)
    for name, value in (("format", "png"), ("template", "a4"), ("theme", "light"),
                        ("language", "en")):  # fmt: skip
        page.locator(f"#studio-{name}").select_option(value)
    page.locator("#studio-title").fill("")
    yield page
    if page.locator("#studio").is_visible():
        page.locator(".studio-close").click()


def test_keys_open_and_close_it(page_at) -> None:
    page = page_at()
    page.locator("body").press("s")
    assert page.evaluate("document.activeElement.id") == "studio"
    seen = set()
    for _ in range(30):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.id || document.activeElement.value"))
    assert {"studio-format", "studio-template", "studio-dpi", "studio-title", "studio-save",
            "save-png", "legend", "code"} <= seen  # fmt: skip
    page.locator("#studio-title").focus()
    page.keyboard.press("Escape")
    assert page.locator("#studio").is_hidden()
    assert page.evaluate("document.activeElement.id") == "save-open"


def test_the_preview_follows_settings_and_map_and_is_never_blank(studio) -> None:
    first = previewed(studio)
    with studio.expect_request("**/studio/preview") as asked:
        studio.locator("#studio-title").fill("A title of my own")
        assert studio.locator(".studio-busy").is_visible()
        assert studio.locator(".studio-paper img").is_visible()
    assert json.loads(asked.value.post_data)["title"] == "A title of my own"
    second = previewed(studio)
    assert second != first
    with studio.expect_request("**/studio/preview") as asked:
        studio.locator("#next-day").click()
    body = json.loads(asked.value.post_data)
    assert "to=2020-11-21" in body["link"]
    assert previewed(studio) != second
    text = studio.evaluate(
        "async () => (await fetch(document.querySelector('.studio-paper img').src)).text()"
    )
    assert "A title of my own" in text
    assert "11\u201321 November 2020" in text


def test_the_file_is_that_of_the_command_line(studio, scene, mission) -> None:
    studio.locator("#studio-template").select_option("1:1")
    studio.locator("#studio-dpi").fill("96")
    studio.locator("#studio-language").select_option("ru")
    studio.locator(".studio-box", has_text="QR code").click()
    studio.locator("#studio-words", has_text="1,080").wait_for()
    studio.locator("#studio-code", has_text="only to this computer").wait_for()
    download, asked = save(studio)
    studio.locator(".studio-box", has_text="QR code").click()
    assert download.suggested_filename == "nagorno-karabakh_2020-11-10_2020-11-20.png"
    data = Path(download.path()).read_bytes()
    assert size_of(download) == (1080, 1080)
    assert asked["link"].startswith("http://localhost:")
    assert "from=2020-11-10&to=2020-11-20" in asked["link"]
    assert data == rendered(scene, order_asked(asked, mission))


def test_pages_of_sources_are_offered_for_the_format_that_has_pages(studio, scene, mission) -> None:
    box = studio.locator(".studio-box", has_text="All sources in full")
    assert box.is_hidden()
    studio.locator("#studio-format").select_option("pdf")
    box.click()
    download, asked = save(studio)
    data = Path(download.path()).read_bytes()
    assert len(PdfDocument(data)) > 2
    assert data == rendered(scene, order_asked(asked, mission))
    studio.locator("#studio-format").select_option("film-mp4")
    assert box.is_hidden()
    studio.locator("#studio-format").select_option("pdf")
    box.click()


def test_one_click_saves_the_view(studio) -> None:
    studio.locator("#studio-format").select_option("pdf")
    download, asked = save(studio, "#save-png")
    assert (asked["format"], asked["theme"]) == ("png", "light")
    assert size_of(download) == (2800, 2000)
    download, asked = save(studio, "#save-svg")
    assert (asked["format"], asked["theme"]) == ("svg", "light")
    assert Path(download.path()).read_text().startswith("<svg")
    assert studio.locator("#studio-format").input_value() == "pdf"


def test_a_plate_for_each_week_comes_in_one_file(studio, scene) -> None:
    studio.locator("#studio-format").select_option("svg")
    before = previewed(studio)
    studio.locator("#studio-every").select_option("week")
    studio.locator("#studio-words", has_text="2 plates").wait_for()
    assert previewed(studio) != before
    assert studio.locator(".studio-note", has_text="The last plate").is_visible()
    download, asked = save(studio)
    assert download.suggested_filename == "nagorno-karabakh_2020-11-10_2020-11-20_by-week.zip"
    assert Path(download.path()).read_bytes() == zipped(
        scene, batch_asked(asked, scene), lambda *_: None
    )
    studio.locator("#studio-every").select_option("")
    assert save(studio)[0].suggested_filename.endswith(".svg")


def test_vectors_have_no_bitmap(studio) -> None:
    studio.locator("#studio-format").select_option("svg")
    download, _ = save(studio)
    assert "<image" not in Path(download.path()).read_text()


def test_a_size_that_cannot_be_is_said_at_once(studio) -> None:
    studio.locator("#studio-template").select_option("own")
    studio.locator("#studio-width").fill("50")
    studio.locator("#studio-words[data-fault=true]", has_text="400 x 300 px").wait_for()
    studio.locator("#studio-width").fill("9000")
    studio.locator("#studio-words[data-fault=true]", has_text="too many").wait_for()
    studio.locator("#studio-width").fill("wide")
    studio.locator("#studio-words[data-fault=true]", has_text="numbers above 0").wait_for()
    assert studio.locator("#studio-width").get_attribute("aria-invalid") == "true"
    studio.locator("#studio-width").fill("297,5")
    studio.locator("#studio-words", has_text="3,514").wait_for()
    studio.locator("#studio-width").fill("297")
    studio.locator("#studio-words[data-fault=false]", has_text="297 \u00d7 210 mm").wait_for()
    assert studio.locator("#studio-width").get_attribute("aria-invalid") == "false"


def test_a_failure_says_why_and_keeps_the_settings(studio) -> None:
    downloads: list[Download] = []
    studio.on("download", lambda one: downloads.append(one))
    studio.locator("#studio-title").fill("\u6f22")
    studio.locator("#studio-dpi").fill("72")
    studio.locator("#studio-save").click()
    studio.locator("#studio-status", has_text="have no \u6f22").wait_for(timeout=60_000)
    assert studio.locator("#studio-title").input_value() == "\u6f22"
    assert studio.locator("#studio-dpi").input_value() == "72"
    assert studio.locator("#studio-save").is_enabled()
    assert not downloads


def test_a_cancelled_save_leaves_no_file(studio) -> None:
    downloads: list[Download] = []
    studio.on("download", lambda one: downloads.append(one))
    studio.locator("#studio-template").select_option("a3")
    studio.locator("#studio-dpi").fill("600")
    studio.locator("#studio-save").click()
    studio.locator("#studio-status", has_text="Drawing the plate").wait_for()
    assert studio.locator("#studio-save").is_disabled()
    assert studio.locator("progress").is_visible()
    assert studio.evaluate("document.activeElement.id") == "studio-cancel"
    studio.keyboard.press("Enter")
    studio.locator("#studio-status", has_text="no file was saved").wait_for()
    assert studio.evaluate("document.activeElement.id") == "studio-save"
    studio.locator("#studio-dpi").fill("72")
    save(studio)
    assert len(downloads) == 1
    forgive(studio, "studio/file")


def test_it_remembers_and_forgets_what_is_broken(open_page) -> None:
    page = opened(open_page())
    page.locator("#studio-template").select_option("9:16")
    page.locator("#studio-theme").select_option("grey")
    page.locator(".studio-box", has_text="North arrow").click()
    previewed(page)  # what is still on its way when a page is left would be a failed request
    page.reload()
    painted(page)
    opened(page)
    assert page.locator("#studio-template").input_value() == "9:16"
    assert page.locator("#studio-theme").input_value() == "grey"
    assert not page.locator("input[value=north]").is_checked()
    for nothing in ("{", '{"version":1}', '{"version":0,"settings":{"template":"a3"}}'):
        kept = """text => { localStorage.setItem('mission-studio', text);
          return window.mission.studioKept.read({ template: 'a4' }); }"""
        assert page.evaluate(kept, nothing) == {"template": "a4"}, nothing
    for broken in ("{", '{"version":1,"settings":{"template":"a0","furniture":"x","format":7}}'):
        page.evaluate("text => localStorage.setItem('mission-studio', text)", broken)
        previewed(page)
        page.reload()
        painted(page)
        opened(page)
        assert page.locator("#studio-template").input_value() == "a4", broken
        assert page.locator("#studio-format").input_value() == "png", broken
        assert page.locator("input[value=north]").is_checked(), broken


def test_the_map_stays_usable_beside_it(studio) -> None:
    previewed(studio)
    before = studio.evaluate("location.search")
    box = studio.locator("#map").bounding_box()
    studio.mouse.move(box["x"] + 150, box["y"] + 150)
    studio.mouse.wheel(0, -300)
    studio.wait_for_function("before => location.search !== before", arg=before)
    settled(studio)
    previewed(studio)
