"""The address is the view, and nonsense in it does no harm."""


def test_an_address_opens_its_view(open_page) -> None:
    page = open_page("?from=2020-12-01&to=2020-12-05&layers=control,posts&names=ru&theme=dark")
    assert page.locator("#caption").inner_text().startswith("1\u20135 December 2020: ")
    on = page.locator("[id^=layer-]:checked").evaluate_all("all => all.map(x => x.value)")
    assert set(on) == {"control", "posts"}
    assert page.locator("#note").inner_text() == ""
    assert page.locator("html").get_attribute("data-mantine-color-scheme") == "dark"
    assert page.evaluate("window.mission.stage.gd.layout.map.style").count("names=off") == 1


def test_the_address_follows_the_slider(page_at) -> None:
    page = page_at()
    page.locator("#next-day").click()
    page.wait_for_function("location.search.includes('from=2020-11-11&to=2020-11-21')")
    page.locator("#layer-events").uncheck()
    page.wait_for_function("!new URLSearchParams(location.search).get('layers').includes('events')")


def test_an_address_names_the_place_of_the_map(open_page) -> None:
    page = open_page("?from=2023-09-19&to=2023-09-30&lon=46.6&lat=39.62&zoom=9.5")
    center = "window.mission.fastpath.mapOf(window.mission.stage.gd)"
    assert round(page.evaluate(f"{center}.getZoom()"), 2) == 9.5
    assert round(page.evaluate(f"{center}.getCenter().lat"), 2) == 39.62
    page.wait_for_function("location.search.includes('zoom=9.50')")
    assert page.locator("#caption").inner_text().startswith("19\u201330 September 2023: ")


def test_nonsense_is_ignored_with_a_note(open_page) -> None:
    page = open_page("?from=2020-13-45&to=soon&layers=moon,posts&theme=pink&utm=1&lon=x")
    assert page.locator("#caption").inner_text().startswith("10\u201320 November 2020: ")
    note = page.locator("#note").inner_text()
    for word in ("2020-13-45", "soon", "moon", "pink", "utm", "lon"):
        assert word in note


def test_markup_in_the_address_stays_text(open_page) -> None:
    page = open_page("?from=<img src=x onerror=alert(1)>")
    assert "<img" in page.locator("#note").inner_text()
    assert page.locator("#note img").count() == 0


def test_days_outside_the_mission_are_held_inside(open_page) -> None:
    page = open_page("?from=1990-01-01&to=2090-01-01")
    assert page.locator("#caption").inner_text().startswith("27 September 2020 \u2013 30 June 2024")
    assert "outside the mission" in page.locator("#note").inner_text()


def test_a_word_that_stands_twice_is_named(open_page) -> None:
    page = open_page("?from=2020-11-12&from=2020-11-14&to=2020-11-20")
    assert page.locator("#caption").inner_text().startswith("12\u201320 November 2020: ")
    assert "from stands there more than once" in page.locator("#note").inner_text()


def test_a_place_without_the_mission_is_named_and_not_shown(open_page) -> None:
    page = open_page("?lon=170&lat=-80&zoom=8")
    assert "lies outside the mission" in page.locator("#note").inner_text()
    centre = page.evaluate("mission.fastpath.mapOf(mission.stage.gd).getCenter().toArray()")
    assert 46 < centre[0] < 47
    page = open_page("?lon=40.5&lat=39&zoom=7")  # beside the mission, which still shows
    assert page.locator("#note").inner_text() == ""


def test_a_note_lists_a_few_words_of_many(open_page) -> None:
    note = open_page("?kinds=x").locator("#note").inner_text()
    assert "kinds=x is not one of" in note and "\u2026" in note
    assert note.count("/") == 5
