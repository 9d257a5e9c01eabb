"""What is seen, saved: true pixels, everything on it, and the map as it was."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image

from dashboard.__main__ import main
from dashboard.exports.about import KEYWORD
from dashboard.exports.sharpness import sharpness

from .resting import settled
from .test_studio import forgive, opened

STATE = """() => { const { gd } = window.mission.stage;
  const map = window.mission.fastpath.mapOf(gd);
  const { width, height } = map.getCanvas();
  return JSON.stringify([width, height, map.getPixelRatio(), map._overridePixelRatio ?? null,
    map.getCenter(), map.getZoom(), location.search, map.getSprite(), gd.layout.map.zoom]); }"""


def saved(page, ratio: int) -> Path:
    """The file; the studio stays open."""
    opened(page)
    page.locator("#studio-format").select_option("sight")
    page.locator("#studio-ratio").select_option(str(ratio))
    with page.expect_download(timeout=120_000) as found:
        page.locator("#studio-save").click()
    page.locator("#studio-status", has_text="Saved").wait_for()
    assert found.value.suggested_filename.endswith("_map.png")
    path = Path(found.value.path()).with_suffix(".png")
    found.value.save_as(path)
    return path


def shut(page) -> None:
    page.locator("#studio-format").select_option("png")
    page.locator(".studio-close").click()


def seen(page, ratio: int) -> Image.Image:
    image = Image.open(io.BytesIO(saved(page, ratio).read_bytes())).convert("RGB")
    shut(page)
    return image


def inside(path: Path) -> tuple[dict[str, str], tuple[float, float]]:
    """Texts and density; all of the file is read, so that a wrong CRC is found."""
    with Image.open(path) as image:
        image.load()
        return dict(getattr(image, "text")), image.info["dpi"]  # noqa: B009  only PNG has it


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


QUERY = "?from=2020-12-01&to=2020-12-01&theme=light&lon=46.7&lat=39.8&zoom=9"


def verified(path: Path):
    return CliRunner().invoke(main, ["verify", str(path)])


def test_it_says_of_itself_what_a_plate_does(page_at, mission) -> None:
    page = page_at(QUERY)
    label = page.locator("#map").get_attribute("aria-label")
    path = saved(page, 2)
    said = page.locator("#studio-status").inner_text()
    assert said == "Saved nagorno-karabakh_2020-12-01_map.png"
    shut(page)
    texts, dpi = inside(path)
    assert dpi == pytest.approx((192, 192), abs=0.01)
    assert texts["Title"] == "Nagorno-Karabakh 2020\u20132024, 1 December 2020"
    km = re.compile(r"\d+(?= km)")  # measured along a great circle there, a parallel here
    assert km.sub("", texts["Description"]) == km.sub("", label)
    assert texts["XML:com.adobe.xmp"].startswith("<?xpacket")
    told = json.loads(texts[KEYWORD])
    address = page.evaluate("location.href")
    assert (told["data_version"], told["permalink"]) == (mission.version, address)
    west, south, east, north = page.evaluate(
        "window.mission.fastpath.mapOf(window.mission.stage.gd).getBounds().toArray().flat()"
    )
    assert told["frame"] == pytest.approx([west, south, east, north], abs=0.01)
    result = verified(path)
    assert result.exit_code == 0, result.output
    assert f"All {len(told['records'])} records that it names agree." in result.output


@pytest.mark.parametrize("answer", ["none", "a fault", "of other data"])
def test_without_the_servers_words_it_says_what_the_page_knows(page_at, mission, answer) -> None:
    page = page_at(QUERY)

    def answered(route) -> None:
        if answer == "a fault":  # not a status that the console complains of
            route.fulfill(status=200, body="<html>", content_type="text/html")
        elif answer == "of other data":
            body = {"version": "0123456789ab", "texts": [["Title", "Another", "en"]]}
            route.fulfill(status=200, json=body)

    page.route("**/studio/sight", answered)
    path = saved(page, 1)
    said = page.locator("#studio-status").inner_text()
    page.unroute("**/studio/sight")
    forgive(page, "studio/sight")
    shut(page)
    assert said.startswith("Saved ") and "but not its records" in said
    texts, dpi = inside(path)
    assert dpi == pytest.approx((96, 96), abs=0.02)
    assert texts["Title"] == "Nagorno-Karabakh 2020\u20132024, 1 December 2020"
    told = json.loads(texts[KEYWORD])
    assert told["permalink"] == page.evaluate("location.href")
    assert told["period"] == {"first": "2020-12-01", "last": "2020-12-01"}
    assert told["data_version"] == mission.version and "records" not in told
    result = verified(path)
    assert result.exit_code == 2 and "does not name its records" in result.output


def test_marks_are_on_it_when_icons_of_its_ratio_cannot_be_had(page_at) -> None:
    """A map without its marks would be a false one; no other host is asked for them."""
    page = page_at(QUERY)
    whole = saved(page, 2)
    with Image.open(whole) as image:
        usual = np.asarray(image.convert("L"), dtype=float)
    page.route("**/sprite/*", lambda route: route.abort("aborted"))
    with Image.open(saved(page, 2)) as image:
        seen = np.asarray(image.convert("L"), dtype=float)
    page.unroute("**/sprite/*")
    complaints = page.watch.complaints
    complaints[:] = [one for one in complaints if "/sprite/" not in one]
    shut(page)
    map_, foot = slice(0, 1300), slice(1300, None)
    assert seen.shape == usual.shape
    apart = np.abs(seen[map_] - usual[map_]) > 60
    assert apart.mean() < 0.004, "coarser icons, and each at its place"
    assert (np.abs(seen[foot] - usual[foot]) > 60).mean() < 0.01


WRITTEN = """() => { const pen = CanvasRenderingContext2D.prototype;
  const { fillText } = pen;
  const said = [];
  pen.fillText = function write(text, ...at) { said.push(text); fillText.call(this, text, ...at); };
  window.written = () => { pen.fillText = fillText; return said.join(''); }; }"""


def test_version_and_whole_address_stand_at_its_foot(page_at, mission) -> None:
    page = page_at(QUERY)
    page.evaluate(WRITTEN)
    saved(page, 1)
    written = page.evaluate("window.written()").replace(" ", "")
    shut(page)
    assert written.endswith(f"Dataversion{mission.version}\u00b7{page.evaluate('location.href')}")
    for width in (350, 900):
        lines = page.evaluate(
            """(width) => { const pen = document.createElement('canvas').getContext('2d');
              const { link } = window.mission.studio.seen();
              return window.mission.footing.lines(pen, width, { left_out: '2 rows' }, link)
                .map(([said, font]) => {
                  pen.font = font;
                  return [said, pen.measureText(said).width]; }); }""",
            width,
        )
        assert all(long <= width for _, long in lines)
        whole = "".join(said for said, _ in lines).replace(" ", "")
        end = (
            f"Data version {mission.version} \u00b7 2 rows \u00b7 {page.evaluate('location.href')}"
        )
        assert whole.endswith(end.replace(" ", ""))
