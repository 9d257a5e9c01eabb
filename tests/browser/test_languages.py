"""The page in each language: nothing in English is left, nothing overflows, all can use it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from dashboard.languages import LANGUAGES, SOURCE, speaking
from dashboard.languages.catalogue import read
from dashboard.model.period import between

from .readers import BROKEN, RULES
from .resting import painted
from .test_studio import opened, previewed
from .watching import PHONE, clean, watched

SIZES = ((1440, 900), (390, 844))
PERIOD = "from=2020-11-10&to=2020-11-20"
# a sheet of narrow windows, or the options of the timeline
OPEN = """sheet => {
  document.body.dataset.sheet = sheet === "options" ? "" : sheet;
  document.getElementById("time-options").open = sheet === "options";
}"""
# words of the page itself: without those of sources, which say that they are in another language
SAID = """() => {
  const own = document.documentElement.lang;
  const foreign = (one) => {
    const marked = one.closest("[lang]");
    return marked.lang !== own || one.closest("a, .credits, .publisher, dd, h3, .row-title, " +
      ".locator, .record-id, input, .save-status, script, style");
  };
  const said = [];
  for (const one of document.querySelectorAll(".app, .app *")) {
    if (foreign(one)) continue;
    for (const name of ["aria-label", "title", "placeholder"]) {
      if (one.getAttribute(name)) said.push(one.getAttribute(name));
    }
    for (const node of one.childNodes) {
      if (node.nodeType === Node.TEXT_NODE && node.data.trim()) said.push(node.data.trim());
    }
  }
  return said;
}"""
NAMES_OF_FORMATS = re.compile(r"\b(PNG|SVG)\b")


@pytest.fixture(scope="module")
def pages(browser, server) -> Iterator[dict[str, Page]]:
    """One page for each language, opened when it is asked for."""

    class Pages(dict[str, Page]):
        def __missing__(self, language: str) -> Page:
            page = watched(browser, *SIZES[0], "light")
            page.goto(f"{server}/?{PERIOD}&language={language}")
            painted(page)
            page.locator("#listing .row").first.click()
            page.wait_for_selector("#record-card .card")
            self[language] = page
            return page

    found = Pages()
    yield found
    for page in found.values():
        page.context.close()
        clean(page)


def resized(page: Page, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate("() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_overflows(pages, language: str) -> None:
    page = pages[language]
    for width, height in SIZES:
        resized(page, width, height)
        for sheet in ("", "legend", "figures", "options"):
            page.evaluate(OPEN, sheet)
            assert page.evaluate(BROKEN) == [], (width, sheet)
    page.evaluate(OPEN, "")
    resized(page, *SIZES[0])


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != SOURCE])
def test_the_page_speaks_its_language(pages, language: str) -> None:
    page = pages[language]
    assert page.evaluate("document.documentElement.lang") == language
    said = page.evaluate(SAID)
    assert len(said) > 100
    english = {m.id for m in read(language) if isinstance(m.id, str) and m.id and m.id != m.string}
    assert english & set(said) == set()
    if language != "az":  # the others have scripts of their own
        latin = [one for one in said if re.search(r"[A-Za-z]{3,}", NAMES_OF_FORMATS.sub("", one))]
        assert latin == []


def test_a_page_is_for_everybody(pages) -> None:
    """axe-core in light with a card open, dark, on a phone and in its sheet."""
    page, axe, faults = pages["hy"], Axe(), {}

    def look(state: str) -> None:
        for fault in axe.run(page, options=RULES).response["violations"]:
            faults[state, fault["id"]] = [node["target"] for node in fault["nodes"]]

    look("light, card")
    resized(page, *SIZES[1])
    look("light, phone")
    page.locator("#theme").click()
    painted(page)
    page.locator('[data-sheet-tab="figures"]').click()
    look("dark, sheet")
    page.keyboard.press("Escape")
    resized(page, *SIZES[0])
    look("dark")
    assert faults == {}


def test_another_language_keeps_the_view(pages) -> None:
    """The link to another language is the same address with another word."""
    page = pages["ru"]
    page.evaluate("window.mission.set({ first: 18600, last: 18620 })")
    painted(page, "18600/18620")
    page.wait_for_function("location.search.includes('from=2020-12-04')")
    assert "language=ru" in page.url
    link = page.locator('[data-language="az"]')
    link.evaluate("one => one.addEventListener('click', (event) => event.preventDefault())")
    link.click()
    href = link.evaluate("one => one.search")
    assert "language=az" in href
    before = page.url.split("?")[1].replace("language=ru", "")
    assert set(href[1:].split("&")) - {"language=az"} == set(before.split("&")) - {""}
    page.locator('[data-language="en"]').evaluate(
        "one => one.addEventListener('click', (event) => event.preventDefault())"
    )
    page.locator('[data-language="en"]').click()
    assert "language" not in page.locator('[data-language="en"]').evaluate("one => one.search")


def test_the_caption_is_that_of_python(pages, scene) -> None:
    """Plural forms, figures and days are the same on both sides."""
    from dashboard.languages import speaking
    from dashboard.layers import KEYS
    from dashboard.model import Period, Selection, take

    for language in LANGUAGES:
        page = pages[language]
        with speaking(language):
            atlas = scene.told_in(language).atlas
            for first, last in ((18576, 18586), (18600, 18601), (18700, 19100), (19620, 19640)):
                said = take(atlas, Selection(Period(first, last), frozenset(KEYS))).caption
                shown = page.evaluate(
                    """([first, last]) => { const { stage, snapshot } = window.mission;
                       const view = { ...stage.view, first, last };
                       return snapshot.take(stage.data, view).caption; }""",
                    [first, last],
                )
                assert shown == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_spans_of_days_read_as_in_python_and_can_be_typed_again(pages, language: str) -> None:
    spans = [(18571, 18571), (18571, 18576), (18571, 18597), (18571, 19621)]
    said = pages[language].evaluate(
        """spans => {
          const { period, fields } = window.mission;
          return spans.map(([a, b]) => [period.between(a, b), fields.parse(period.short(b)) === b]);
        }""",
        spans,
    )
    with speaking(language):
        assert said == [[between(first, last), True] for first, last in spans]


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_can_use_the_studio(pages, language: str) -> None:
    page = pages[language]
    resized(page, *PHONE)
    opened(page)
    box = page.locator("#studio").bounding_box()
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, *PHONE)
    assert page.locator(".stage").evaluate("e => e.inert")
    previewed(page)
    found = {}
    for size in (PHONE, (1440, 900)):
        page.set_viewport_size(dict(zip(("width", "height"), size, strict=True)))
        page.wait_for_function("width => innerWidth === width", arg=size[0])
        for own in ("a4", "own"):
            page.locator("#studio-template").select_option(own)
            if broken := page.evaluate(BROKEN):
                found[(size, own)] = broken
    assert not page.locator(".stage").evaluate("e => e.inert")
    page.evaluate("window.dash_clientside.set_props('provider', {forceColorScheme: 'dark'})")
    page.wait_for_selector("[data-mantine-color-scheme=dark]")
    for name in ("dark", "light"):
        page.evaluate(
            "n => document.documentElement.setAttribute('data-mantine-color-scheme', n)", name
        )
        for fault in Axe().run(page, "#studio, #save-open", options=RULES).response["violations"]:
            found[(name, fault["id"])] = [node["html"][:200] for node in fault["nodes"]]
    previewed(page)  # what is still on its way would be a failed request
    page.locator(".studio-close").click()
    assert not found, found
