"""The page as it opens: everything there, nothing foreign, nothing in the console."""

import io
from pathlib import Path

from PIL import Image

from dashboard.palette import PALETTE

from .resting import painted, settled

HERE = Path(__file__).parent


def test_the_opening_view_is_on_screen(page_as_opened) -> None:
    page = page_as_opened()
    caption = page.locator("#caption").inner_text()
    assert caption.startswith("10\u201320 November 2020: ")
    assert "posts and bases drawn" in caption
    assert page.locator("#as-of").inner_text().lower() == "as of 20 november 2020"
    assert page.locator("#period [role=slider]").count() == 2
    for name in ("map", "caption", "period", "period-first", "period-last", "save-open",
                 "record-card"):  # fmt: skip
        assert page.locator(f"#{name}").count() == 1, name


def test_every_window_has_the_map_the_disclaimer_and_the_credits(open_page, mission) -> None:
    page = open_page("", 320, 640)
    note = page.locator(".disclaimer")
    for width, height in ((320, 640), (390, 844), (768, 1024), (1440, 900), (2560, 1440)):
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function("width => innerWidth === width", arg=width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        map_box = page.locator("#map").bounding_box()
        assert map_box and map_box["height"] > 0.33 * height
        assert mission.meta.disclaimer in note.inner_text()
        assert mission.meta.credits in note.inner_text().replace("\n", " ")
        box = note.bounding_box()
        assert box and box["y"] + box["height"] <= height


def test_the_opening_view_holds_the_region_above_the_disclaimer(page_as_opened, mission) -> None:
    south, north = (
        f(bound for row in mission.areas for bound in row.geometry.bounds[1::2]) for f in (min, max)
    )
    for size in ((1440, 900), (390, 844)):
        page = page_as_opened("", *size)
        top, bottom, above = page.evaluate(
            """([north, south]) => { const { gd } = window.mission.stage;
            const at = window.mission.camera(window.mission.fastpath.mapOf(gd));
            return [at.y(north), at.y(south), at.height - window.mission.foot(gd)]; }""",
            [north, south],
        )
        assert top > 0 and bottom < above < 844, size


def test_countries_are_named_in_the_opening_view(page_as_opened) -> None:
    page = page_as_opened("", 1440, 900)
    settled(page)
    names = page.evaluate(
        """async () => { const { stage, fastpath } = window.mission;
        const map = fastpath.mapOf(stage.gd);
        await fastpath.still(stage.gd);
        const layers = ['name-country', 'name-country-near'];
        return map.queryRenderedFeatures({ layers }).map(({ properties }) => properties.name_en);
        }"""
    )
    assert set(names) == {"Armenia", "Azerbaijan", "Iran"}
    colour = page.locator(".disclaimer").evaluate("e => getComputedStyle(e).backgroundColor")
    assert colour.startswith("rgb("), "names would shine through"


def test_the_map_shows_areas_posts_and_movements(page_as_opened) -> None:
    page = page_as_opened()
    shown = page.evaluate(
        """() => { const gd = document.querySelector('#map .js-plotly-plot');
        return gd.data.filter(t => (t.lon || t.locations).filter(x => x !== null).length)
                      .map(t => t.below); }"""
    )
    assert {"slot-control", "slot-posts", "slot-events", "slot-corridor"} <= set(shown)
    assert any(name.startswith("slot-flow") for name in shown)


def test_figures_name_their_day_and_source(page_at) -> None:
    page = page_at()
    tile = page.locator("#figure-posts")
    assert tile.get_attribute("data-state") == "fresh"
    assert tile.locator("[data-part=value]").inner_text() == "23"
    assert "November 2020" in tile.locator("[data-part=since]").inner_text()
    links = tile.locator("[data-part=sources] a").evaluate_all("all => all.map(a => a.href)")
    assert links and all(link.startswith("http") for link in links)


def test_a_conflict_links_every_report_and_units_are_named(page_at) -> None:
    page = page_at("?from=2020-11-10&to=2020-11-20")
    returned = page.locator("#figure-returned")
    assert " / " in returned.locator("[data-part=value]").inner_text()
    assert returned.locator("[data-part=sources] a").count() >= 2
    page_at("?from=2020-11-10&to=2020-12-31")
    assert page.locator("#figure-cleared [data-part=value]").inner_text().endswith(" ha")


def test_the_area_by_control_has_a_day_and_sources(page_at) -> None:
    page = page_at("?from=2020-11-20&to=2020-11-20")
    tile = page.locator("#figure-ground")
    assert "km\u00b2" in tile.locator("[data-ground=azerbaijan]").inner_text()
    assert tile.locator("[data-part=since]").inner_text() == "since 20 November 2020"
    assert tile.locator("[data-part=sources] a").count() >= 1


def test_a_gap_is_no_report_and_never_zero(page_at) -> None:
    page = page_at("?from=2020-09-27&to=2020-10-05")
    for value in page.locator("[data-part=value]").all_inner_texts():
        assert value == "no report"


def test_the_first_picture_is_a_whole_map(open_page) -> None:
    """In the picture itself: a map that says it is painted and shows water alone has failed."""
    page = open_page()
    box = page.locator("#map").bounding_box()
    picture = Image.open(io.BytesIO(page.screenshot(clip=box))).convert("RGB")
    found = {colour for _, colour in picture.getcolors(10**6)}
    light = PALETTE["light"]
    for name in (light.land, light.water, light.status["zone"].fill, light.status["held_a"].fill):
        assert tuple(bytes.fromhex(name[1:])) in found, name
    assert not page.evaluate(
        "Object.hasOwn(window.mission.fastpath.mapOf(window.mission.stage.gd), 'triggerRepaint')"
    )


def test_plotly_is_loaded_once_and_small(browser, server) -> None:
    """Also where its file comes after everything else."""
    page = browser.new_page()
    held = []
    page.route("**/plotly-map.min.js*", lambda route: held.append(route))
    with page.expect_response("**/_dash-layout"):
        page.goto(f"{server}/", wait_until="commit")
    page.locator("#map").wait_for(state="attached")
    held[0].continue_()
    painted(page)
    names = page.evaluate("performance.getEntriesByType('resource').map(e => e.name)")
    assert sum("plotly-map.min.js" in name for name in names) == 1
    assert not [name for name in names if "plotly.min.js" in name or "polyfill" in name]
    page.close()


def test_a_map_that_does_not_arrive_is_not_a_blank_page(browser, server) -> None:
    page = browser.new_page()
    page.route("**/plotly-map.min.js*", lambda route: route.abort())
    page.goto(f"{server}/", wait_until="commit")
    said = page.locator("#lost")
    said.wait_for(state="visible")
    assert "did not arrive" in said.inner_text()
    page.close()
