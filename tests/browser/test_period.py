"""The period by every way there is: drag, keys, typing, buttons. None asks the server."""

from dashboard.model.period import parse


def days(first: str, last: str) -> str:
    return f"{parse(first)}/{parse(last)}"


def wait_for(page, first: str, last: str) -> None:
    page.wait_for_function(
        "wanted => document.body.dataset.painted === wanted", arg=days(first, last), timeout=20_000
    )


def quiet(page) -> list[str]:
    """Requests seen so far that are not the browser's own."""
    return [url for url in page.watch.requests if not url.startswith(("data:", "blob:"))]


def test_dragging_a_thumb_moves_the_map_and_asks_nothing(open_page) -> None:
    page = open_page()
    before = len(quiet(page))
    camera = page.evaluate("window.mission.fastpath.mapOf(window.mission.stage.gd).getCenter()")
    thumb = page.locator("#period [role=slider]").nth(1)
    box = thumb.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(1, 9):
        page.mouse.move(x + 25 * step, y)
    during = page.locator("#caption").inner_text()
    page.mouse.up()
    assert not during.startswith("10\u201320 November 2020")
    page.wait_for_function("document.body.dataset.painted")
    first, last = page.evaluate("document.body.dataset.painted").split("/")
    assert int(first) == parse("2020-11-10")
    assert int(last) > parse("2021-02-01")
    page.wait_for_function("location.search.includes('from=2020-11-10')")
    assert quiet(page)[before:] == []
    after = page.evaluate("window.mission.fastpath.mapOf(window.mission.stage.gd).getCenter()")
    assert after == camera


def test_typing_a_day(open_page) -> None:
    page = open_page()
    field = page.locator("#period-last")
    field.fill("2020-12-01")
    field.press("Enter")
    wait_for(page, "2020-11-10", "2020-12-01")
    first = page.locator("#period-first")
    first.fill("5 Dec 2020")
    first.press("Enter")
    wait_for(page, "2020-12-05", "2020-12-05")


def test_steps_and_presets(open_page) -> None:
    page = open_page()
    page.locator("#next-day").click()
    wait_for(page, "2020-11-11", "2020-11-21")
    page.locator("#previous-day").click()
    wait_for(page, "2020-11-10", "2020-11-20")
    page.locator("#one-day").click()
    wait_for(page, "2020-11-20", "2020-11-20")
    page.locator("#whole-mission").click()
    wait_for(page, "2020-09-27", "2024-06-30")
    page.locator("#next-day").click()
    wait_for(page, "2020-09-27", "2024-06-30")


def test_keys_on_a_thumb(open_page) -> None:
    page = open_page()
    thumb = page.locator("#period [role=slider]").nth(1)
    thumb.focus()
    thumb.press("ArrowRight")
    wait_for(page, "2020-11-10", "2020-11-21")
    assert thumb.get_attribute("aria-valuetext") == "21 November 2020"
    thumb.press("PageUp")
    wait_for(page, "2020-11-10", "2020-12-21")
    thumb.press("PageDown")
    wait_for(page, "2020-11-10", "2020-11-21")
    thumb.press("End")
    wait_for(page, "2020-11-10", "2024-06-30")


def test_the_two_sides_of_a_handover(open_page) -> None:
    page = open_page("?from=2020-11-19&to=2020-11-19")
    before = page.locator('[data-km2="armenian_forces"]').inner_text()
    page.locator("#next-day").click()
    wait_for(page, "2020-11-20", "2020-11-20")
    assert page.locator('[data-km2="armenian_forces"]').inner_text() != before
