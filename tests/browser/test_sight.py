"""What is seen, saved: true pixels, everything on it, and the map as it was."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from dashboard.exports.sharpness import sharpness

from .conftest import settled
from .test_studio import opened

STATE = """() => { const { gd } = window.mission.stage;
  const map = window.mission.fastpath.mapOf(gd);
  const { width, height } = map.getCanvas();
  return JSON.stringify([width, height, map.getPixelRatio(), map._overridePixelRatio ?? null,
    map.getCenter(), map.getZoom(), location.search, map.getSprite(), gd.layout.map.zoom]); }"""


def seen(page, ratio: int) -> Image.Image:
    opened(page)
    page.locator("#studio-format").select_option("sight")
    page.locator("#studio-ratio").select_option(str(ratio))
    with page.expect_download(timeout=120_000) as found:
        page.locator("#studio-save").click()
    page.locator("#studio-status", has_text="Saved").wait_for()
    assert found.value.suggested_filename.endswith("_map.png")
    image = Image.open(io.BytesIO(Path(found.value.path()).read_bytes())).convert("RGB")
    page.locator("#studio-format").select_option("png")
    page.locator(".studio-close").click()
    return image


def grey(image: Image.Image, box) -> np.ndarray:
    return np.asarray(image.crop(box).convert("L"), dtype=float)


def test_its_pixels_are_true_and_the_map_is_as_before(page_at) -> None:
    page = page_at()
    place = page.locator(".stage").bounding_box()
    wide, high = round(place["width"]), round(place["height"])
    before, looked = page.evaluate(STATE), page.locator("#map").screenshot()
    one, two = seen(page, 1), seen(page, 2)
    settled(page)
    page.mouse.move(0, 0)
    assert page.evaluate(STATE) == before
    after = page.locator("#map").screenshot()
    parts = [
        np.asarray(Image.open(io.BytesIO(data)).convert("L"), float) for data in (looked, after)
    ]
    assert np.abs(parts[0] - parts[1]).mean() < 0.2

    assert one.width == wide
    assert two.size == (2 * one.width, 2 * one.height)
    assert one.height > high + 60, "no room for date, disclaimer and credits"
    box = (0, 0, 2 * wide, 2 * high)
    enlarged = one.resize(two.size, Image.Resampling.BICUBIC)
    assert sharpness(grey(enlarged, box), grey(two, box)) < 0.75
    # the same picture
    assert np.abs(grey(two.resize(one.size), (0, 0, wide, high)) - grey(one, (0, 0, wide, high))
                  ).mean() < 6  # fmt: skip
    foot = grey(one, (0, high, wide, one.height))
    assert (foot < 128).mean() > 0.01, "nothing is written at the foot"


@pytest.mark.parametrize("way", ["swipe", "side"])
def test_both_maps_of_a_comparison_are_on_it(open_page, way) -> None:
    page = open_page(f"?from=2020-11-10&to=2020-11-20&compare=2023-09-30&way={way}")
    page.wait_for_selector("body[data-compared]", timeout=60_000)
    settled(page)
    place = page.locator(".stage").bounding_box()
    wide, high = round(place["width"]), round(place["height"])
    looked = Image.open(io.BytesIO(page.screenshot(clip=place))).convert("RGB")
    image = seen(page, 1)
    # without the disclaimer, which stands at the foot of the picture, and the handles
    box = (0, 60, wide, high - 110)
    difference = np.abs(grey(looked, box) - grey(image, box))
    assert difference.mean() < 4
    half = wide // 2
    left, right = image.crop((0, 60, half, high)), image.crop((half, 60, 2 * half, high))
    assert len(left.getcolors(1 << 24) or ()) > 50
    assert len(right.getcolors(1 << 24) or ()) > 50


def test_a_map_without_the_private_call_is_saved_as_it_is(open_page) -> None:
    page = open_page()
    settled(page)
    page.evaluate("window.mission.fastpath.mapOf(window.mission.stage.gd).setPixelRatio = null")
    opened(page)
    page.locator("#studio-format").select_option("sight")
    page.locator("#studio-ratio").select_option("3")
    with page.expect_download(timeout=120_000) as found:
        page.locator("#studio-save").click()
    page.locator("#studio-status", has_text="has 1 pixels for each").wait_for()
    wide = round(page.locator(".stage").bounding_box()["width"])
    assert Image.open(io.BytesIO(Path(found.value.path()).read_bytes())).width == 3 * wide
