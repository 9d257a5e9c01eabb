"""The keyboard reaches every control, in an order that makes sense, and shows where it is."""

WANTED = {
    "names", "theme", "save-open", "period-first", "period-last",
    "previous-day", "next-day", "one-day", "whole-mission",
}  # fmt: skip


def test_tab_reaches_every_control(page_at) -> None:
    page = page_at()
    seen: list[str] = []
    page.locator("body").press("Tab")
    for _ in range(140):
        name = page.evaluate(
            """() => { const e = document.activeElement;
            return e.id || (e.closest('#period') ? 'thumb' : e.className.toString()); }"""
        )
        seen.append(name)
        page.keyboard.press("Tab")
    missing = {one for one in WANTED if not any(one in name for name in seen)}
    assert not missing, (missing, seen)
    assert seen.count("thumb") >= 2
    for layer in ("control", "posts", "convoys", "events", "names"):
        assert f"layer-{layer}" in seen


def test_focus_is_visible(page_at) -> None:
    page = page_at()
    page.locator("#next-day").focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    outline = page.locator("#next-day").evaluate("e => getComputedStyle(e).outlineStyle")
    assert outline != "none"


def test_every_control_has_a_name(page_at) -> None:
    page = page_at()
    nameless = page.evaluate(
        """() => [...document.querySelectorAll('button, input:not([type=hidden]), [role=slider]')]
        .filter(e => e.offsetParent !== null)
        .filter(e => !(e.getAttribute('aria-label') || e.textContent.trim() ||
           (e.labels && e.labels.length) || e.getAttribute('aria-labelledby') || e.title))
        .map(e => e.outerHTML.slice(0, 120))"""
    )
    assert nameless == []
