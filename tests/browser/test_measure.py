"""Measuring, and the view in a frame of another page."""

from __future__ import annotations

import re

import pytest
from pyproj import Geod

GEOD = Geod(ellps="WGS84")
MAP = "mission.fastpath.mapOf(mission.stage.gd)"


def _figures(page) -> list[float]:
    text = page.locator(".measure-said").inner_text().replace(",", "")
    return [float(number) for number in re.findall(r"\d+(?:\.\d+)?", text)]


def test_distance_and_area_by_keys_and_pointer(open_page) -> None:
    page = open_page("?from=2020-11-20&to=2020-11-20&layers=control,posts")
    page.locator("#measure").click()
    board = page.locator(".measure-board")
    page.wait_for_function("document.activeElement.className === 'measure-board'")
    for keys in (("Enter",), ("ArrowRight",) * 4 + ("Enter",), ("ArrowDown",) * 3 + ("Enter",)):
        for key in keys:
            board.press(key)
    points = page.evaluate("mission.measure.points()")
    assert len(points) == 3
    board.press(" ")
    assert page.locator("#play").get_attribute("aria-label") == "Play the days"
    lon, lat = zip(*points, strict=True)
    km = GEOD.line_length(lon, lat) / 1000
    assert _figures(page) == [
        pytest.approx(km, rel=5e-3), pytest.approx(km / 1.609344, rel=5e-3), 3,
    ]  # fmt: skip
    page.get_by_role("button", name="Area", exact=True).click()
    square, outline = GEOD.polygon_area_perimeter(lon, lat)
    found = _figures(page)
    assert found[0] == pytest.approx(abs(square) / 1e6, rel=5e-3)
    assert found[1] == pytest.approx(abs(square) / 1e6 / 1.609344**2, rel=5e-3)
    assert found[2] == pytest.approx(outline / 1000, rel=5e-3)

    # a click sets a point and opens no card; one that makes the outline cross itself says so
    x, y = page.evaluate(
        f"(() => {{ const p = {MAP}.project([46.9, 39.55]); return [p.x, p.y]; }})()"
    )
    box = page.locator("#map").bounding_box()
    page.mouse.click(box["x"] + x, box["y"] + y)
    page.wait_for_function("mission.measure.points().length === 4")
    assert page.locator("#record-card .card").count() == 0
    page.get_by_role("button", name="Undo").click()
    assert page.evaluate("mission.measure.points().length") == 3

    page.set_viewport_size({"width": 390, "height": 844})
    box = page.locator(".measure-panel").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 390
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    sizes = page.locator(".measure-bar button").evaluate_all("all => all.map(e => e.offsetHeight)")
    assert min(sizes) >= 24

    page.locator(".measure-board").press("Escape")
    assert page.locator(".measure-panel").count() == 0
    assert page.evaluate("document.activeElement.id") == "measure"
    outlines = ([[0, 0], [1, 1], [1, 0], [0, 1]], [[0, 0], [1, 0], [1, 1], [0, 1]])
    crossed = page.evaluate("outlines => outlines.map(mission.geodesy.crossed)", outlines)
    assert crossed == [True, False]


def test_a_frame_of_another_page_shows_the_view_without_panels(browser, server: str) -> None:
    query = "from=2023-09-19&to=2023-09-30&theme=dark&record=dep-p02"
    page = browser.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    answer = page.request.get(f"{server}/embed")
    assert not {"x-frame-options", "content-security-policy"} & set(answer.headers)  # any may frame
    long = ",".join(f"cv-2020-11-14-refugee-return-{number}" for number in range(800))
    assert page.request.get(f"{server}/embed?{query},{long}").ok
    length = page.evaluate("history.length")
    page.set_content(f"<iframe width=640 height=420 src='{server}/embed?{query}'>")
    frame = page.frame_locator("iframe")
    frame.locator("body[data-painted]").wait_for(timeout=30_000)
    assert frame.locator("#caption").inner_text().startswith("19\u201330 September 2023: ")
    for part in ("#legend", ".tools", ".sheets", "#search", "#measure", "#listing"):
        assert not frame.locator(part).is_visible(), part
    for part in (".disclaimer", ".credits", "#period", "#period-first", "#full-view"):
        assert frame.locator(part).is_visible(), part
    frame.locator("#record-card .card").wait_for()
    frame.locator("[data-close]").click()
    frame.locator("#record-card .card").wait_for(state="detached")
    frame.locator("#next-day").click()
    full = frame.locator("#full-view[href*='to=2023-10-01']")
    full.wait_for()
    assert (full.get_attribute("href") or "").startswith(f"{server}/?from=2023-09-20")
    assert page.evaluate("history.length") == length
    page.close()
    assert not complaints
