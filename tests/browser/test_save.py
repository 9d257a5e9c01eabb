"""The saved files, opened and looked into."""

import io
import re
from pathlib import Path

from PIL import Image

from .conftest import settled


def _save(page, button: str) -> Path:
    with page.expect_download(timeout=60_000) as found:
        page.locator(f"#{button}").click()
    return found.value


def _choose_scale(page, scale: str) -> None:
    page.locator("#save-scale").click()
    page.get_by_role("option", name=f"{scale}\u00d7").click()


def test_png_has_true_pixels_and_a_second_one_can_be_saved(page_at) -> None:
    page = page_at()
    for scale in ("1", "3"):
        _choose_scale(page, scale)
        download = _save(page, "save-png")
        assert download.suggested_filename == "nagorno-karabakh_2020-11-10_2020-11-20.png"
        image = Image.open(io.BytesIO(Path(download.path()).read_bytes()))
        assert image.size == (1400 * int(scale), 1000 * int(scale))
        assert len(image.convert("RGB").getcolors(1 << 24)) > 50


def test_svg_is_a_drawing_with_text_after_slider_and_zoom(page_at, mission) -> None:
    page = page_at()
    page.locator("#next-day").click()
    page.wait_for_function("location.search.includes('2020-11-21')")
    settled(page)
    box = page.locator("#map").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.wheel(0, -400)
    page.wait_for_function("location.search.includes('zoom=')")
    download = _save(page, "save-svg")
    assert download.suggested_filename.endswith("_2020-11-11_2020-11-21.svg")
    text = Path(download.path()).read_text()
    assert "<image" not in text
    plain = re.sub(r"<style.*?</style>", "", text, flags=re.S)
    words = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", plain))
    for wanted in (mission.meta.title, "11\u201321 November 2020", "km", "OpenStreetMap"):
        assert wanted in words, wanted
    assert "reported control" in words
    assert page.locator("#save-status").inner_text().startswith("Saved ")


def test_saving_from_the_dark_theme(open_page) -> None:
    page = open_page("?theme=dark")
    download = _save(page, "save-svg")
    assert Path(download.path()).stat().st_size > 20_000
