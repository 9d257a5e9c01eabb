"""Marks on one another: a figure says how many, and each can be reached."""


def _figures(page):
    badges = page.locator(".badge")
    badges.first.wait_for()
    return badges


def test_a_crowded_spot_says_how_many_and_opens_like_a_fan(open_page) -> None:
    page = open_page("?from=2020-11-10&to=2020-11-20&layers=posts,events")
    badge = _figures(page).first
    count = int(badge.inner_text())
    assert count > 1
    badge.click()
    marks = page.locator(".fan-mark")
    assert marks.count() == count
    assert page.locator(".fan line").count() == count
    boxes = [marks.nth(i).bounding_box() for i in range(count)]
    for i, a in enumerate(boxes):
        for b in boxes[:i]:
            assert abs(a["x"] - b["x"]) >= 20 or abs(a["y"] - b["y"]) >= 20
    wanted = marks.nth(1).get_attribute("data-record")
    marks.nth(1).click()
    page.locator("#record-card", has_text=f"Record {wanted}").wait_for()


def test_the_keyboard_reaches_every_mark_and_comes_back(open_page) -> None:
    page = open_page("?from=2020-11-10&to=2020-11-20&layers=posts,events")
    badge = _figures(page).first
    badge.focus()
    page.keyboard.press("Enter")
    first = page.locator(".fan-mark").first
    assert first.evaluate("e => e === document.activeElement")
    page.keyboard.press("Tab")
    assert page.locator(".fan-mark").nth(1).evaluate("e => e === document.activeElement")
    page.keyboard.press("Escape")
    assert page.locator(".fan").count() == 0
    assert badge.evaluate("e => e === document.activeElement")


def test_figures_count_what_is_drawn_and_go_while_the_date_moves(open_page) -> None:
    page = open_page("?from=2020-11-10&to=2020-11-20&layers=posts,events")
    total = sum(int(text) for text in _figures(page).all_inner_texts())
    drawn = page.evaluate("window.mission.stage.shown.drawn.length")
    assert 0 < total <= drawn
    page.evaluate("() => { window.mission.fan.write = () => {}; }")
    page.locator("#next-day").click()
    page.wait_for_function("!document.querySelector('.badge')")
