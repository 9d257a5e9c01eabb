"""Search, links, the back button and the map in words. The tests share one page, in this order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page

from dashboard.layers import KEYS
from dashboard.model import Atlas, Period, Selection, take
from dashboard.model.description import describe
from dashboard.model.finding import findable
from dashboard.model.folding import fold

QUERY = "?from=2020-11-10&to=2020-11-20&layers=control,posts,convoys"
FORMS = ("Shusha", "Shushi", "\u015eu\u015fa", "\u0547\u0578\u0582\u0577\u056b",
         "\u0428\u0443\u0448\u0430", "SUSA", "shoushi", "Shusa")  # fmt: skip
READY = "window.mission.finder.ready().then(() => true)"


@pytest.fixture(scope="module")
def page(browser: Browser, server: str) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 1440, "height": 900}, color_scheme="light", reduced_motion="reduce",
        permissions=["clipboard-read", "clipboard-write"],
    )  # fmt: skip
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{server}/{QUERY}")
    page.wait_for_function("document.body.dataset.painted")
    page.wait_for_function("location.search.includes('theme=')")
    yield page
    context.close()
    assert not complaints


def _rest(page: Page, found: str, wanted: bool = True) -> None:
    """Until the address has, or no longer has, some words."""
    has = f"location.search.includes({found!r})"
    page.wait_for_function(has if wanted else f"!{has}")


def _search(page: Page) -> Locator:
    """The field, which a window of this width keeps behind a button."""
    field = page.locator("#search")
    if not field.is_visible():
        page.locator("[data-search-open]").click()
    return field


def test_nothing_of_the_search_is_loaded_before_it_is_used(page: Page) -> None:
    loaded = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    assert loaded
    assert not [one for one in loaded if "search.json" in one or "minisearch" in one]
    assert not [one for one in loaded if "geographiclib" in one]


def test_every_form_of_a_name_finds_the_one_place_and_its_records(page: Page, atlas: Atlas) -> None:
    page.keyboard.press("/")
    page.evaluate(READY)
    look = """forms => forms.map((form) => {
        const { places, records } = mission.finder.find(form);
        const ids = records.map(({ record }) => record.id).sort();
        return [places[0] && places[0].place.id, ids]; })"""
    found = page.evaluate(look, FORMS)
    assert [place for place, _ in found] == ["shusha"] * len(FORMS)
    entries = findable(atlas)
    shusha = [place["id"] for place in entries["places"]].index("shusha")
    its = {r["id"] for r in entries["records"] if shusha in r.get("places", ())}
    assert len(its) > 20 and all(its <= set(records) for _, records in found)


def test_the_browser_folds_as_python_does(page: Page, atlas: Atlas) -> None:
    names = [name for place in atlas.mission.places.values()
             for name in (*place.names.values(), *place.other_names)]  # fmt: skip
    names += [record.title for record in atlas.records if record.title]
    names += [name.upper() for name in names]
    folded = page.evaluate("names => names.map(mission.folding.fold)", names)
    assert folded == [fold(name) for name in names]


def test_a_place_is_chosen_by_keys(page: Page) -> None:
    field = _search(page)
    field.press_sequentially("\u0448\u0443\u0448\u0430")
    page.locator(".found[aria-selected=true]", has_text="Shusha").wait_for()
    assert field.get_attribute("aria-expanded") == "true"
    active = field.get_attribute("aria-activedescendant")
    assert page.locator(f"#{active}").get_attribute("role") == "option"
    field.press("Escape")
    assert field.get_attribute("aria-expanded") == "false"
    assert field.input_value() == "\u0448\u0443\u0448\u0430"
    field.press("ArrowDown")
    page.locator(".found").first.wait_for()
    field.press("Enter")
    page.locator(".meant", has_text="Shusha").wait_for(state="attached")
    _rest(page, "lat=39.7601&zoom=10.20")
    assert page.locator("#note").inner_text() == ""


def test_one_place_is_not_one_places(page: Page) -> None:
    field = _search(page)
    said = page.locator("#search-field [role=status]")
    for text in ("shusha", "agdam"):
        field.fill(text)
        page.wait_for_function("text => mission.finder.find(text).places.length", arg=text)
        found = page.evaluate("text => mission.finder.find(text).places.length", text)
        page.wait_for_function(
            "([one, n]) => one.textContent.startsWith(n === 1 ? '1 place,' : `${n} places,`)",
            arg=[said.element_handle(), found],
        )


def test_a_record_that_is_not_in_the_period_is_brought_into_it(page: Page) -> None:
    field = _search(page)
    field.fill("prisoner exchange 2021-12-04")
    page.locator(".found", has_text="4 December 2021").first.wait_for()
    field.press("Enter")
    _rest(page, "record=cv-2021-12-04-prisoner-exchange-1")
    page.locator("#record-card .card", has_text="4 December 2021").first.wait_for()
    painted = "document.body.dataset.painted"
    page.wait_for_function(f"{painted} && !location.search.includes('2020-11-20')")
    seen = "const { drawn, listed } = mission.stage.shown; "
    seen += "return [...drawn.map((d) => d[0]), ...listed]"
    shown = page.evaluate(f"(() => {{ {seen}.map(({{ id }}) => id) }})()")
    assert "cv-2021-12-04-prisoner-exchange-1" in shown


def test_the_back_button_brings_view_and_controls_back(page: Page) -> None:
    page.locator("#layer-convoys").uncheck()
    _rest(page, "layers=control,posts&")
    page.evaluate("history.back()")
    _rest(page, "layers=control,convoys,posts")
    page.wait_for_function("document.querySelector('#layer-convoys').checked")
    page.evaluate("history.back()")  # before the record was chosen
    _rest(page, "from=2020-11-10&to=2020-11-20")
    page.locator("#record-card", has_text="Click a mark").wait_for()
    page.wait_for_function("document.querySelector('#period-first').value === '10 Nov 2020'")
    page.wait_for_function(
        "Math.abs(mission.fastpath.mapOf(mission.stage.gd).getCenter().lat - 39.7601) < 0.001"
    )
    page.evaluate("history.forward()")
    page.locator("#record-card .card", has_text="4 December 2021").first.wait_for()
    _rest(page, "record=cv-2021-12-04-prisoner-exchange-1")


def test_a_run_of_steps_is_one_step_back(page: Page) -> None:
    page.wait_for_function("document.body.dataset.painted")
    before = page.evaluate("history.length")
    runs = """async () => { const keep = (day) => mission.permalink.keep(
        { ...mission.stage.view, camera: null, records: [], first: day, last: day });
        for (let day = 18600; day < 18640; day += 1) keep(day); return history.length; }"""
    assert page.evaluate(runs) <= before + 1
    page.evaluate("mission.here()")


def test_every_record_can_be_brought_into_every_view(page: Page) -> None:
    """The period and layers that a choice asks for always show the record."""
    lost = page.evaluate("""() => { const { stage, setup, visit, snapshot } = mission;
        const lost = [];
        const { first, last } = setup.allowed;
        for (const record of stage.data.records)
          for (const day of [first, 18586, 19620, last])
            for (const length of [0, 40]) {
              const view = { first: Math.max(first, day - length), last: day, layers: [] };
              const now = { ...view, ...visit.change(record, view, setup.allowed) };
              const inside = now.first >= first && now.last <= last && now.first <= now.last;
              const out = record.bounds.at(-1) < first || record.bounds[0] > last;
              const seen = snapshot.certainty(record.bounds, now.first, now.last);
              const on = now.layers.includes(record.layer);
              if (!inside || !on || (!seen && !out)) lost.push(record.id);
            }
        return lost; }""")
    assert lost == []


def test_the_copied_link_opens_the_same_view_and_record(page: Page, browser: Browser) -> None:
    page.locator("#copy-link").click()
    page.locator("#save-status", has_text="copied").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == page.evaluate("location.href") and "record=" in link
    caption = page.locator("#caption").inner_text()
    other = browser.new_page(color_scheme="dark")
    other.goto(f"{link},no-such-record")
    other.locator("#record-card .card", has_text="4 December 2021").first.wait_for()
    assert other.locator("#caption").inner_text() == caption
    assert "no record no-such-record" in other.locator("#note").inner_text()
    assert other.locator("html").get_attribute("data-mantine-color-scheme") == "light"
    other.close()


def test_the_label_of_the_map_is_what_python_says(page: Page, atlas: Atlas) -> None:
    page.wait_for_function("document.getElementById('map').getAttribute('aria-label')")
    label = page.locator("#map").get_attribute("aria-label") or ""
    assert page.locator("#caption").inner_text() in label and ": map " in label
    for first, last, names, lon, lat, km in (
        ("2020-11-10", "2020-11-20", "en", 46.75, 39.8, 183.2),
        ("2023-09-19", "2023-09-30", "hy", 46.9, 39.3, 41.4),
        ("2022-02-01", "2022-02-01", "double", 45.1, 41.2, 12.3),
        ("2021-01-01", "2024-06-30", "ru", 46.2, 40.1, 1234.0),
    ):
        snapshot = take(atlas, Selection(Period.of(first, last), frozenset(KEYS), names))
        said = page.evaluate(
            "([caption, ...view]) => mission.describe.describe(caption, ...view)",
            [snapshot.caption, names, lon, lat, km],
        )
        assert said == describe(atlas.mission, snapshot, lon, lat, km)
