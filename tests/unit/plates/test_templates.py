"""Sizes in the units of paper and of screens."""

from __future__ import annotations

import pytest

from dashboard.plates.templates import TEMPLATES, size_asked, size_words


@pytest.mark.parametrize(
    ("text", "dpi", "pixels"),
    [
        ("a4", None, (3508, 2480)),
        ("A4-portrait", 150, (1240, 1754)),
        ("letter", None, (3300, 2550)),
        ("16:9", None, (1920, 1080)),
        ("9:16", 96, (1080, 1920)),
        ("210 x 297 mm", 300, (2480, 3508)),
        ("29,7x21,0cm", 300, (3508, 2480)),
        ("21\u00d729.7cm", 300, (2480, 3508)),
        ("1600x900", None, (1600, 900)),
        ("3200x1800px", 300, (3200, 1800)),
    ],
)
def test_pixels_of_a_size(text, dpi, pixels) -> None:
    size = size_asked(text, dpi)
    wide, high = size.sheet.width * size.scale, size.sheet.height * size.scale
    assert (round(wide), round(high)) == pixels


def test_a_sheet_is_as_large_as_its_paper() -> None:
    sheet = size_asked("a4").sheet
    assert sheet.width / 96 * 25.4 == pytest.approx(297)
    assert size_words(size_asked("a4")) == "297 \u00d7 210 mm, 3,508 \u00d7 2,480 px, 300 dpi"


@pytest.mark.parametrize(
    ("text", "dpi", "said"),
    [
        ("a5", None, "'a5' is no size: choose a4, .*1600x900px"),
        ("1.2.3x4mm", None, "are no numbers"),
        ("a4", 5, "5 dpi is not between"),
        ("50x50mm", None, r"a plate needs 400 x 300 px .* not 50x50mm \(189x189 px"),
        ("-3x4mm", None, "is no size"),
    ],
)
def test_a_size_that_cannot_be_is_a_sentence(text, dpi, said) -> None:
    with pytest.raises(ValueError, match=said):
        size_asked(text, dpi)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda each: each.key)
@pytest.mark.parametrize("language", ["en", "hy"])
def test_every_template_has_room_for_map_and_legend(scene, template, language) -> None:
    from dashboard.languages import speaking
    from dashboard.layers import KEYS
    from dashboard.model import Period, Selection
    from dashboard.plates import Setting, plate_of

    period = Period.of("2020-11-10", "2020-11-20")
    chosen = Selection(period, frozenset(KEYS), language, language=language)
    sheet = size_asked(template.size).sheet
    with speaking(language):
        (view,) = plate_of(scene.told_in(language), chosen, Setting(sheet)).views
    share = view.panel.width * view.panel.height / (sheet.width * sheet.height)
    assert share > 0.25
