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


def test_dragging_a_thumb_moves_the_map_and_asks_nothing(page_at) -> None:
    page = page_at()
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


def test_typing_a_day(page_at) -> None:
    page = page_at()
    field = page.locator("#period-last")
    field.fill("2020-12-01")
    field.press("Enter")
    wait_for(page, "2020-11-10", "2020-12-01")
    first = page.locator("#period-first")
    first.fill("5 Dec 2020")
    first.press("Enter")
    wait_for(page, "2020-12-05", "2020-12-05")


DAY_FIRST = (
    "28.11.2021", "28/11/2021", "28 Nov 2021", "Nov 28, 2021",
    "28 \u043d\u043e\u044f\u0431\u0440\u044f 2021", "2021-11-28",
)  # fmt: skip
NO_DAY = (
    ("qwerty", "is not a day"), ("31 Feb 2021", "is not a day"), ("2021", "is not a day"),
    ("1 Jan 2030", "lies outside the mission"),
)  # fmt: skip


def test_a_day_is_read_day_first(page_at) -> None:
    page = page_at("?from=2021-11-10&to=2021-11-20")  # no area changes then, so steps are quick
    field = page.locator("#period-last")
    for text in DAY_FIRST:
        field.fill("20 Nov 2021")
        field.press("Enter")
        wait_for(page, "2021-11-10", "2021-11-20")
        field.fill(text)
        field.press("Enter")
        wait_for(page, "2021-11-10", "2021-11-28")
        assert field.input_value() == "28 Nov 2021"


def test_what_is_no_day_is_named_and_kept(page_at) -> None:
    page = page_at()
    field = page.locator("#period-last")
    for text, words in NO_DAY:
        field.fill(text)
        field.press("Enter")
        assert words in page.locator("#period-error").inner_text()
        assert field.get_attribute("aria-invalid") == "true"
        assert field.input_value() == text
        assert "10\u201320 November 2020" in page.locator("#caption").inner_text()
    page.locator("#next-day").click()
    wait_for(page, "2020-11-11", "2020-11-21")
    assert page.locator("#period-error").inner_text() == ""
    assert field.input_value() == "21 Nov 2020"


def test_from_one_day_both_directions_work(page_at) -> None:
    page = page_at("?from=2021-06-01&to=2021-06-01")
    last = page.locator("#period [role=slider]").nth(1)
    box = page.locator("#period [data-part=window]").bounding_box()
    page.mouse.move(box["x"] + 6, box["y"] + 3)
    page.mouse.down()
    page.mouse.move(box["x"] - 100, box["y"] + 3, steps=4)
    page.mouse.up()
    page.wait_for_function(
        "day => Number(document.body.dataset.painted?.split('/')[0]) < day",
        arg=parse("2021-05-01"),
    )
    assert last.get_attribute("aria-valuetext") == "1 June 2021"
    last.press("Home")
    wait_for(page, "2020-09-27", "2020-09-27")


def test_a_grabbed_handle_does_not_jump(page_at) -> None:
    page = page_at("?from=2021-01-01&to=2021-12-31")
    width = page.locator("#period").bounding_box()["width"]
    per_px = (parse("2024-06-30") - parse("2020-09-27")) / width
    for end, start in ((0, "2021-01-01"), (1, "2021-12-31")):
        box = page.locator("#period [role=slider]").nth(end).bounding_box()
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + 3, y)
        page.mouse.up()
        day = int(page.locator("#period [role=slider]").nth(end).get_attribute("aria-valuenow"))
        assert abs(day - parse(start) - 3 * per_px) <= 1


def test_the_window_moves_as_one(page_at) -> None:
    page = page_at("?from=2021-01-01&to=2021-12-31")
    box = page.locator("#period [data-part=window]").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + 3
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 50, y, steps=4)
    page.mouse.up()
    page.wait_for_function(
        """([a, b]) => { const [first, last] = (document.body.dataset.painted || '0/0').split('/');
        return first > a && last - first === b - a; }""",
        arg=[parse("2021-01-20"), parse("2021-01-20") + 364],
    )


def test_steps_and_presets(page_at) -> None:
    page = page_at()
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


def test_keys_on_a_thumb(page_at) -> None:
    page = page_at()
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


def test_the_two_sides_of_a_handover(page_at) -> None:
    page = page_at("?from=2020-11-19&to=2020-11-19")
    before = page.locator('[data-km2="armenian_forces"]').inner_text()
    page.locator("#next-day").click()
    wait_for(page, "2020-11-20", "2020-11-20")
    assert page.locator('[data-km2="armenian_forces"]').inner_text() != before


def test_the_day_buttons_of_a_phone_fit_a_finger(open_page) -> None:
    page = open_page("", 390, 844)
    for width, least in ((390, 40), (320, 32)):
        page.set_viewport_size({"width": width, "height": 844})
        page.wait_for_function("width => innerWidth === width", arg=width)
        for name in ("#previous-day", "#next-day"):
            box = page.locator(name).bounding_box()
            assert box["width"] >= least and box["height"] >= 24
            assert box["x"] >= 0 and box["x"] + box["width"] <= width
