"""The page that stands alone, opened from the disk: no request, no complaint, one rule of days."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from dashboard.exports.data import View, html
from dashboard.layers import KEYS, Scene
from dashboard.model import Period, Selection, take
from dashboard.model.period import parse

READY_MS = 30_000
SIZES = ((1200, 760), (390, 844))


def view_of(scene: Scene, **words: Any) -> View:
    """The opening days with the words of a selection."""
    chosen = Selection(Period.of("2020-11-10", "2020-11-20"), frozenset(KEYS), **words)
    return View(scene, chosen, None, "http://localhost:8050/?from=2020-11-10&to=2020-11-20")


@pytest.fixture(scope="module")
def file(scene: Scene, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("alone") / "view.html"
    path.write_bytes(html.render(view_of(scene, compare=parse("2023-09-30"))))
    return path


def shows(page: Page, first: str, last: str) -> None:
    page.wait_for_selector(f'body[data-painted="{parse(first)}/{parse(last)}"]', timeout=READY_MS)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_opens_from_the_disk_with_everything_inside(open_file, file, size, theme, mission):
    page = open_file(file, size, theme)
    shows(page, "2020-11-10", "2020-11-20")
    assert mission.meta.title in page.locator("h1").inner_text()
    assert "10\u201320 November 2020" in page.locator("#caption").inner_text()
    assert mission.meta.disclaimer in page.locator("#notes").inner_text()
    assert mission.version in page.locator("#notes").inner_text()
    assert page.locator("html").get_attribute("data-theme") == theme
    assert page.locator("#plot .scatterlayer .trace").count() > 8
    assert page.locator("#over text.place", has_text="Stepanakert").count() == 1
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= size[0]


def test_the_slider_moves_the_day(open_file, file, atlas) -> None:
    page = open_file(file)
    before = page.locator("#over use").count()
    last = page.locator("#last")
    last.focus()
    for _ in range(3):
        last.press("ArrowRight")
    shows(page, "2020-11-10", "2020-11-23")
    assert last.get_attribute("aria-valuetext") == "23 November 2020"
    assert page.locator("#last-day").input_value() == "2020-11-23"
    page.locator("#first-day").fill("2023-09-19")
    shows(page, "2023-09-19", "2023-09-19")
    period = Period.of("2023-09-19", "2023-09-19")
    assert (
        page.locator("#caption").inner_text()
        == take(atlas, Selection(period, frozenset(KEYS))).caption
    )
    assert page.locator("#over use").count() != before
    page.locator("#earlier").click()
    shows(page, "2023-09-18", "2023-09-18")


def test_the_compared_day_is_one_press_away(open_file, file) -> None:
    page = open_file(file)
    page.get_by_role("button", name="20\u201330 September 2023").click()
    shows(page, "2023-09-20", "2023-09-30")


def test_a_mark_opens_its_card_with_pages(open_file, file, mission) -> None:
    page = open_file(file)
    post = next(row for row in mission.deployments if row.id == "dep-p01")
    mark = page.evaluate(
        """(spot) => { const { x, y, width, height } = window.mission.sphere.sides(
             document.getElementById('plot'));
           const box = document.getElementById('plot').getBoundingClientRect();
           const place = window.mission.sphere.placer({ x, y, width, height });
           const [px, py] = place(...spot);
           return [box.left + px, box.top + py]; }""",
        [post.lon, post.lat],
    )
    page.mouse.click(*mark)
    card = page.locator("#card")
    card.locator("article", has_text="dep-p01").wait_for()
    for name in post.sources:
        assert card.locator(f'a[href="{mission.sources[name].url}"]').count()
    page.get_by_role("button", name="Close", exact=True).click()
    assert card.locator("article").count() == 0


def test_records_without_a_place_are_in_the_list(open_file, file, atlas) -> None:
    page = open_file(file)
    page.locator("#count").click()
    snapshot = take(atlas, Selection(Period.of("2020-11-10", "2020-11-20"), frozenset(KEYS)))
    named = [record.id for record in snapshot.listed]
    assert named
    for name in named:
        assert page.locator(f'[data-record="{name}"]').count() == 1
    page.locator(f'[data-record="{named[0]}"]').press("Enter")
    page.locator("#card").get_by_text(named[0], exact=True).wait_for()


APART = """() => {
  const gd = document.getElementById("plot");
  const { xaxis, yaxis } = gd._fullLayout;
  const { sphere } = window.mission;
  const [x, y] = sphere.placer(sphere.sides(gd))(46.75, 39.82);
  return Math.hypot(x - xaxis.l2p(46.75), y - yaxis.l2p(sphere.north(39.82))); }"""


def test_marks_stay_on_their_ground(open_file, file) -> None:
    """What lies over the map is placed by public numbers; Plotly's own agree with them."""
    page = open_file(file)
    assert page.evaluate(APART) < 0.5
    bar = page.locator("#bar span").inner_text()
    page.locator("#closer").click()
    page.locator("#closer").click()
    page.wait_for_function(
        "said => document.querySelector('#bar span').textContent !== said", arg=bar
    )
    assert page.evaluate(APART) < 0.5
    page.set_viewport_size({"width": SIZES[1][0], "height": SIZES[1][1]})
    page.wait_for_function("() => document.querySelector('#plot .main-svg').clientWidth <= 390")
    assert page.evaluate(APART) < 0.5


def test_units_are_words_of_its_language(open_file, scene, tmp_path) -> None:
    path = tmp_path / "ru.html"
    path.write_bytes(html.render(view_of(scene, language="ru")))
    page = open_file(path)
    shows(page, "2020-11-10", "2020-11-20")
    assert page.locator("#bar span").inner_text().endswith("\u00a0км")
    areas = page.locator("[data-entry^='control/'] .count").all_inner_texts()
    assert any(areas) and all(text.endswith("\u00a0км²") for text in areas if text)


def test_a_layer_is_switched_off(open_file, file) -> None:
    page = open_file(file)
    page.locator('#legend input[value="posts"]').uncheck()
    page.wait_for_function("() => !document.getElementById('caption').textContent.match(/bases/)")
    assert page.locator('#over use[href*="post-"]').count() == 0


def test_it_speaks_the_language_of_the_view(open_file, scene, tmp_path) -> None:
    path = tmp_path / "view.html"
    path.write_bytes(html.render(view_of(scene, language="hy", names="hy")))
    page = open_file(path, SIZES[1])
    told = scene.told_in("hy").atlas.mission.meta
    assert page.locator("html").get_attribute("lang") == "hy"
    assert page.locator("h1").inner_text() == told.title
    assert told.disclaimer in page.locator("#notes").inner_text()
    names = page.locator("#over text.place").all_text_contents()
    assert any(
        name in names
        for name in (
            "\u054d\u057f\u0565\u0583\u0561\u0576\u0561\u056f\u0565\u0580\u057f",
            "\u0547\u0578\u0582\u0577\u056b",
        )
    )


def test_the_legend_tells_of_the_ground_that_is_drawn(open_file, file) -> None:
    page = open_file(file)
    rows = page.locator("#ground li:visible")
    told = set(rows.evaluate_all("all => all.map((row) => row.dataset.sign)"))
    assert told == {"water", "town", "wide-name"}
    page.locator("#legend input[value=names]").uncheck()
    page.wait_for_function("() => !document.querySelector('#over text.place')")
    assert rows.evaluate_all("all => all.map((row) => row.dataset.sign)") == ["water"]
