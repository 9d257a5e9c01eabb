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

from .resting import painted

SIZES = ((1440, 900), (390, 844))
PERIOD = "from=2020-11-10&to=2020-11-20"
# target-size is a rule of WCAG 2.2 that axe asks only when told to
RULES = {"rules": {"target-size": {"enabled": True}}}
# what overflows without being cut on purpose, and what runs out of the window
BROKEN = """() => {
  const found = [];
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > wide) found.push("page");
  for (const one of document.querySelectorAll(".app *")) {
    const style = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    if (!box.width || !box.height || style.display === "inline") continue;
    if (one.querySelector(".js-plotly-plot")) continue; // the map follows a frame later
    if (one.closest("details:not([open]) > :not(summary)")) continue;
    if (one.closest(".js-plotly-plot, .scale, .cited, svg, .veil, [aria-hidden=true]")) continue;
    const name = `${one.tagName}.${one.className}: ${one.textContent.slice(0, 40)}`;
    if (one.scrollWidth > one.clientWidth + 1 && !/auto|scroll/.test(style.overflowX)) {
      found.push(`${name} (${one.scrollWidth} > ${one.clientWidth})`);
    }
    if (box.right > wide + 1 || box.left < -1) found.push(`${name} (out of the window)`);
  }
  return found;
}"""
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
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            page.goto(f"{server}/?{PERIOD}&language={language}")
            painted(page)
            page.locator("#listing .row").first.click()
            page.wait_for_selector("#record-card .card")
            self[language] = page
            return page

    found = Pages()
    yield found
    for page in found.values():
        page.close()


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
