"""Every record can be opened, by mouse and by keyboard, and names its sources."""

from .watching import PHONE


def _at(page, lon: float, lat: float) -> tuple[float, float]:
    spot = page.evaluate(
        """([lon, lat]) => { const { gd } = window.mission.stage;
        const p = window.mission.fastpath.mapOf(gd).project([lon, lat]);
        const box = gd.getBoundingClientRect();
        return [box.left + p.x, box.top + p.y]; }""",
        [lon, lat],
    )
    return spot[0], spot[1]


def test_a_click_on_a_mark_opens_its_card_with_sources(page_at, mission) -> None:
    page = page_at("?from=2020-11-10&to=2020-11-20&layers=posts")
    post = next(row for row in mission.deployments if row.id == "dep-p25")
    x, y = _at(page, post.lon, post.lat)
    page.mouse.move(x - 2, y - 2)
    page.mouse.move(x, y)
    page.locator("#map .hover").wait_for()
    assert post.name in page.locator("#map .hover").inner_text()
    page.mouse.click(x, y)
    card = page.locator("#record-card .card").first
    card.wait_for()
    assert post.name in card.inner_text()
    links = card.locator(".sources a").evaluate_all("all => all.map(a => a.href)")
    assert links and all(link.startswith("http") for link in links)
    assert "November 2020" in card.inner_text()


def test_a_card_shows_names_dates_assumptions_and_families(page_at, mission) -> None:
    page = page_at()
    page.evaluate("window.mission.open(['cv-2020-11-14-refugee-return-1'])")
    card = page.locator("#record-card .card").first
    card.wait_for()
    text = card.inner_text()
    row = next(r for r in mission.convoys if r.id == "cv-2020-11-14-refugee-return-1")
    for name, value in mission.places[row.dest_place].names.items():
        assert value in text, name
    assert "14 November 2020" in text
    if row.assumed:
        assert "Assumed" in text
    families = {family.label for family in mission.meta.families}
    assert any(family in text for family in families)


def test_the_list_reaches_records_without_a_mouse(page_at) -> None:
    page = page_at()
    row = page.locator("#listing .row").first
    row.wait_for()
    row.focus()
    title = row.locator(".row-title").inner_text()
    page.keyboard.press("Enter")
    page.locator("#record-card .card").first.wait_for()
    assert title in page.locator("#record-card").inner_text()


def test_what_has_no_place_is_listed_with_the_reason(page_at) -> None:
    page = page_at()
    page.locator("#listing details").evaluate_all("all => all.forEach(d => { d.open = true; })")
    page.locator("#listing .row-tag", has_text="listed, not drawn").first.wait_for()


CROWD = "?from=2020-11-10&to=2020-11-30&layers=posts,events"


def test_marks_at_one_spot_are_all_offered(page_at) -> None:
    page = page_at(f"{CROWD}&lon=46.75&lat=39.75&zoom=9")
    x, y = _at(page, 46.7528, 39.8177)
    page.mouse.click(x - 8, y + 8)  # beside the figure at the corner, which opens the fan
    page.locator("#record-card .also-here").first.wait_for()
    assert "at this spot" in page.locator("#record-card").inner_text()


def test_an_unknown_record_is_one_sentence(page_at) -> None:
    page = page_at()
    page.evaluate("window.mission.open(['no-such-record'])")
    page.locator("#record-card", has_text="not part of the mission").wait_for()


IN_VIEW = """() => { const card = document.querySelector('#record-card .card h3');
  if (!card) return false;
  const box = card.getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight; }"""


def test_the_card_comes_into_view_and_closes_back_to_its_row(page_at) -> None:
    page = page_at()
    row = page.locator("#listing .row").nth(6)
    row.wait_for()
    row.click()
    page.wait_for_function(IN_VIEW)
    page.wait_for_function("document.activeElement.id === 'record-card'")
    page.locator("[data-close]").click()
    page.locator("#record-card", has_text="Click a mark").wait_for()
    assert row.evaluate("e => e === document.activeElement")


def test_on_a_phone_the_card_comes_into_view(page_at, mission) -> None:
    page = page_at("?from=2020-11-20&to=2020-11-20&layers=posts", PHONE)
    post = next(row for row in mission.deployments if row.id == "dep-p25")
    page.mouse.click(*_at(page, post.lon, post.lat))
    page.wait_for_function(IN_VIEW)


def test_an_area_names_its_status_its_basis_and_its_sources(page_at) -> None:
    page = page_at("?from=2020-11-20&to=2020-11-20&layers=control")
    x, y = _at(page, 46.6, 40.0)
    page.mouse.move(x - 1, y)
    page.mouse.move(x, y)
    hover = page.locator("#map .hover")
    hover.wait_for()
    assert "Zone of the Russian peacekeepers" in hover.inner_text()
    page.mouse.click(x, y)
    card = page.locator("#record-card .card").first
    card.wait_for()
    text = card.inner_text()
    assert "Shape" in text and "10 November 2020" in text
    assert card.locator(".sources a").count() >= 1


def test_the_label_at_the_pointer_goes_when_the_map_does(page_at) -> None:
    page = page_at("?from=2020-11-20&to=2020-11-20&layers=control")
    x, y = _at(page, 46.6, 40.0)
    page.mouse.move(x - 1, y)
    page.mouse.move(x, y)
    page.locator("#map .hover").wait_for()
    page.locator("#next-day").hover()
    page.locator("#map .hover").wait_for(state="hidden")


def test_a_card_says_where_when_and_how_sure(open_page) -> None:
    page = open_page("?theme=dark", 390, 844)
    page.evaluate("window.mission.open(['dep-p01'])")
    card = page.locator("#record-card .card").first
    card.wait_for()
    assert "How sure are we" in card.inner_text()
    assert len(card.locator(".surety p").inner_text().split(". ")) == 2
    wide = card.evaluate("e => e.getBoundingClientRect().width")
    for part in (".locator", ".bar-track", ".surety"):
        box = card.locator(part).bounding_box()
        assert box and 0 < box["width"] <= wide, part
    pictures = card.locator(".locator").evaluate("e => getComputedStyle(e).backgroundImage")
    assert pictures.count("data:image/svg+xml") == 2  # the mark over the ground
    solid, hollow = card.locator(".bar-certain"), card.locator(".bar-possible")
    assert solid.bounding_box()["width"] < hollow.bounding_box()["width"]
    assert card.locator(".bar-report").count() >= 2
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_conflicting_claims_stand_side_by_side_under_their_families(page_at, mission) -> None:
    page = page_at("", PHONE)
    page.evaluate("window.mission.open(['cv-2023-09-08-medical-evacuation-2'])")
    table = page.locator("#record-card .claims-table")
    table.wait_for()
    labels = {family.id: family.label for family in mission.meta.families}
    heads = table.locator("thead th").all_inner_texts()
    assert heads == [labels["azerbaijani_state"], labels["armenian_state"]]
    assert table.locator("b").all_inner_texts() == ["30 people", "10 people"]
    links = table.locator("a").evaluate_all("all => all.map(a => a.href)")
    assert len(links) == 2 and all(link.startswith("http") for link in links)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_every_kind_of_record_has_a_card_that_opens(page_at) -> None:
    page = page_at()
    one_each = page.evaluate(
        """() => { const seen = new Map();
        for (const r of window.mission.stage.data.records)
          if (r.title && !seen.has(`${r.layer}/${r.kind}`)) seen.set(`${r.layer}/${r.kind}`, r.id);
        return [...seen.values()]; }"""
    )
    assert len(one_each) > 25
    for record in one_each:
        page.evaluate("id => window.mission.open([id])", record)
        page.locator("#record-card .record-id", has_text=f"Record {record}").wait_for()
        assert page.locator("#record-card .surety p").first.inner_text().endswith(".")


def test_an_address_may_name_any_report_of_a_happening(open_page) -> None:
    """The card of the record that tells it is open, and the address and the table name that one."""
    page = open_page("?from=2023-09-20&to=2023-09-20&record=dep-e075")
    card = page.locator("#record-card .card").first
    card.wait_for()
    assert "Record ev-2023-09-20-evacuation-1" in card.inner_text()
    assert "dep-e075 is another report of the same happening" in card.inner_text()
    assert card.locator(".also-told[open]").count() == 1
    assert page.locator("#note").inner_text() == ""
    page.wait_for_function("location.search.includes('record=ev-2023-09-20-evacuation-1')")
    assert page.evaluate("history.length") == 2  # the empty page, and this one
