"""Online base maps: an option, off by default; without a network the built-in ground comes back."""

from __future__ import annotations

import io

from PIL import Image

TILES = "**/tile.openstreetmap.org/**"


PAINTED = "document.body.dataset.painted"


def _tile() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (256, 256), (200, 60, 60)).save(file, "PNG")
    return file.getvalue()


def _choose(page) -> None:
    page.locator("#ground").click()
    page.get_by_role("option", name="(online)").click()


def test_an_online_map_is_shown_with_its_credit(browser, online: str) -> None:
    page = browser.new_page()
    asked: list[str] = []

    def answer(route) -> None:
        asked.append(route.request.url)
        route.fulfill(
            body=_tile(),
            content_type="image/png",
            headers={"Access-Control-Allow-Origin": "*"},
        )

    page.route(TILES, answer)
    page.goto(online)
    page.wait_for_function(PAINTED)
    assert not asked, "nothing is asked before the reader chooses it"
    _choose(page)
    page.wait_for_function("window.mission.stage.style.includes('OpenStreetMap')")
    page.locator(".maplibregl-ctrl-attrib", has_text="OpenStreetMap").wait_for()
    assert asked
    page.close()


def test_without_a_network_the_built_in_ground_comes_back(browser, online: str) -> None:
    page = browser.new_page()
    page.route(TILES, lambda route: route.abort())
    page.goto(online)
    page.wait_for_function(PAINTED)
    _choose(page)
    page.locator("#note", has_text="did not answer").wait_for()
    page.wait_for_function("window.mission.stage.style.includes('ground=own')")
    page.close()
