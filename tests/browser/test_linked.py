"""Filters, table and charts show the same records as the map, and lead to one another."""

from __future__ import annotations

import json

import pytest

OPEN = "#table-room[data-rows]"
ROWS = "window.mission.stage.shown"
TITLED = (
    "() => { const { drawn, listed } = window.mission.stage.shown;"
    " return drawn.filter(([r]) => r.title).length + listed.length; }"
)
GRID = "window.dash_ag_grid.getApi('table')"


@pytest.fixture(scope="module")
def page(browser, server):
    """One page for all tests of this file, each of which leaves the opening view behind."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("console", lambda m: said.append(m.text) if m.type == "error" else None)
    page.requested = []
    page.on("request", lambda request: page.requested.append(request.url))
    page.goto(server)
    page.wait_for_function("document.body.dataset.painted")
    yield page
    context.close()
    assert not said, said


def _until(page, search: str) -> None:
    page.wait_for_function("text => location.search.includes(text)", arg=search)


def test_a_filter_changes_map_counts_list_and_address(page) -> None:
    assert not any("ag_grid" in url or "rows.json" in url for url in page.requested)
    page.locator("#filter summary").click()
    page.locator("#filter").get_by_label("Russian state").focus()
    page.keyboard.press("Space")
    _until(page, "families=azerbaijani_state,armenian_state")
    assert "6 of 7 families" in page.locator("#caption").inner_text()
    page.locator("#filter-text").fill("\u015eU\u015eA")
    _until(page, "text=%C5%9EU%C5%9EA")
    shown = page.evaluate(f"{ROWS}.drawn.filter(([r]) => r.layer === 'events').map(([r]) => r.id)")
    count = page.locator("[data-count^='events/']").evaluate_all(
        "all => all.reduce((sum, one) => sum + (parseInt(one.textContent) || 0), 0)"
    )
    assert len(shown) == count
    listed = page.locator("#listing [data-record]").evaluate_all(
        "all => all.map(x => x.dataset.record)"
    )
    assert set(shown) <= set(listed)
    page.locator(".filter-clear").click()
    page.wait_for_function("!/text=|families=/.test(location.search)")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("Enter")


def test_the_table_has_a_row_for_every_record_and_asks_nothing_more(page) -> None:
    page.get_by_role("button", name="Table", exact=True).press("Enter")
    page.wait_for_selector(OPEN)
    assert page.evaluate(f"{GRID}.getDisplayedRowCount()") == page.evaluate(TITLED)
    before = len(page.requested)
    page.locator("#next-day").click()
    _until(page, "to=2020-11-21")
    page.wait_for_function(f"{GRID}.getDisplayedRowCount() === ({TITLED})()")
    page.locator("#previous-day").click()
    _until(page, "to=2020-11-20")
    assert [url for url in page.requested[before:] if "/mission/" in url or "_dash" in url] == []


def test_a_row_opens_its_record_and_the_map_selects_its_row(page) -> None:
    row = page.locator(".ag-row[row-id='dep-p28'] .ag-cell").first
    page.evaluate(f"{GRID}.ensureNodeVisible({GRID}.getRowNode('dep-p28'), 'middle')")
    row.click()
    page.wait_for_selector("#record-card .card")
    place = page.evaluate("window.mission.stage.data.records.find(r => r.id === 'dep-p28').number")
    page.wait_for_function(
        """number => { const { approach, stage, fastpath } = window.mission;
          const [lon, lat] = approach.box(stage.data.records[number]);
          const map = fastpath.mapOf(stage.gd); const at = map.getCenter();
          return !map.isMoving() && Math.hypot(at.lng - lon, at.lat - lat) < 0.01; }""",
        arg=place,
    )
    assert page.evaluate("document.activeElement.closest('#linked') !== null")
    page.evaluate("window.mission.open(['dep-p01'])")
    page.wait_for_function(f"{GRID}.getSelectedRows().map(r => r.id).join() === 'dep-p01'")
    page.locator("[data-close]").first.click()
    page.wait_for_function(f"{GRID}.getSelectedRows().length === 0")


def test_the_keyboard_sorts_and_opens(page) -> None:
    page.evaluate(f"{GRID}.setFocusedHeader('record')")
    page.keyboard.press("Enter")
    page.wait_for_function(
        f"{GRID}.getColumnState().find(c => c.colId === 'record').sort === 'asc'"
    )
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector("#record-card .card")
    page.wait_for_function("document.activeElement.id === 'record-card'")
    page.locator("[data-close]").first.press("Enter")
    page.wait_for_function("document.activeElement.closest('#linked')")


def test_only_what_the_map_shows(page) -> None:
    page.evaluate(
        """() => { const { fastpath, stage } = window.mission;
          const to = { center: [46.75, 39.82], zoom: 13 };
          fastpath.mapOf(stage.gd).jumpTo(to, { originalEvent: new Event('test') }); }"""
    )
    page.locator("#table-near").check()
    page.wait_for_function(f"{GRID}.getDisplayedRowCount() < ({TITLED})()")
    inside = page.evaluate(
        """() => { const { approach, stage, fastpath } = window.mission;
          const bounds = fastpath.mapOf(stage.gd).getBounds();
          const seen = ([record]) => record.title && approach.inView(record, bounds);
          return stage.shown.drawn.filter(seen).length; }"""
    )
    assert 0 < inside == page.evaluate(f"{GRID}.getDisplayedRowCount()")
    page.locator("#table-near").uncheck()


def test_columns_can_be_chosen(page) -> None:
    page.locator(".columns summary").press("Enter")
    page.locator(".columns").get_by_label("Buses").check()
    page.wait_for_function(f"{GRID}.getColumn('buses').isVisible()")
    page.keyboard.press("Escape")
    assert page.locator(".columns").get_attribute("open") is None
    assert page.evaluate("document.body.dataset.linked") == "table"


def test_a_brush_across_a_chart_chooses_the_period(page) -> None:
    page.locator("#tab-table").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_selector("#room-charts[data-charts]")
    reports = json.loads(page.evaluate(
        "() => fetch(`${window.mission.prefix()}mission/series.json`).then(a => a.text())"
    ))  # fmt: skip
    first = next(c for c in reports["charts"] if c["id"] == "people_returned")
    assert page.locator("#chart-people_returned .chart-key").count() == len(first["lines"])
    plot = page.locator("#chart-people_returned .chart-plot")
    plot.scroll_into_view_if_needed()
    box = plot.bounding_box()
    page.mouse.move(box["x"] + 300, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + 360, box["y"] + 60, steps=2)
    page.mouse.up()
    page.wait_for_function("!location.search.includes('from=2020-11-10')")
    view = page.evaluate("window.mission.stage.view")
    pane = page.locator("#chart-people_returned .chart-window").bounding_box()
    assert abs(pane["x"] - (box["x"] + 300)) < 2
    assert abs(pane["width"] - 60) < 2
    assert view["last"] - view["first"] > 30
    page.locator("#tab-charts").press("Escape")
    assert page.locator("#linked").is_hidden()


def test_a_chart_breaks_where_no_report_is_fresh(page) -> None:
    days = ((18600, 5, 5), (18605, 7, 9), (18700, 8, 8))
    reports = [[day, day, low, high, "", []] for day, low, high in days]
    line = {"kind": "stock", "fresh": 10, "reports": reports}
    held = page.evaluate("line => window.mission.charting.held(line, 2, 19000)", line)
    assert held["y"] == [5, 5, 7, 7, None, 8, 8, None]
    assert held["x"][3] == "2020-12-19"  # ten days after the second report


def test_words_of_the_filter_are_read_and_nonsense_is_named(page) -> None:
    asked = "?kinds=moon,convoys/aid&families=martians&certainty=maybe&text=%20Lachin%20"
    answer = page.evaluate(
        """asked => { const { link, setup } = window.mission;
          const { view, notes } = link.read(asked, setup.view, setup.allowed);
          return { view, notes: notes.join('; '), again: link.write(view, setup.view) }; }""",
        asked,
    )
    assert answer["view"]["kinds"] == ["convoys/aid"]
    assert answer["view"]["families"] is None
    assert answer["view"]["text"] == "Lachin"
    for word in ("moon", "martians", "maybe"):
        assert word in answer["notes"]
    assert "&kinds=convoys/aid&text=Lachin" in answer["again"]
