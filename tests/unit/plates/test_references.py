"""Every source stands on a page once, under its family, inside the columns."""

from __future__ import annotations

import re

import pytest

from dashboard.languages import speaking
from dashboard.plates import Sheet, references
from dashboard.plates.letters import LINE, width
from dashboard.plates.references import _columns, _Item

SIZES = [(1123, 794), (794, 1123), (640, 900)]


def _said(drawings) -> str:
    return re.sub(r"\s+", "", "".join(text.text for one in drawings for text in one.texts()))


@pytest.mark.parametrize("size", SIZES)
def test_all_are_there_and_inside_the_page(mission, size) -> None:
    made = references(mission, mission.sources, Sheet(*size), "light", "A plate")
    assert len(made) > 5
    said = _said(made)
    for source in mission.sources.values():
        if source.url.isascii():
            assert re.sub(r"\s+", "", source.citation) in said, source.id
    for text in (text for one in made for text in one.texts()):
        assert 0 < text.y < size[1]
        left = text.x - (width(text.text, text.size) if text.anchor == "end" else 0)
        assert left > 0 and left + width(text.text, text.size) < size[0]


def test_pages_are_told_once_and_by_family(mission) -> None:
    twins = [
        one for one in mission.sources.values() if one.url == "https://tass.com/politics/1223523"
    ]
    assert len({one.citation for one in twins}) == 1 < len(twins)
    ids = [one.id for one in twins] + [next(iter(mission.sources))]
    (drawing,) = references(mission, ids, Sheet(1123, 794), "light", "A plate")
    texts = [text.text for text in drawing.texts()]
    assert sum("1223523" in text for text in texts) == 1
    families = {one.id: one.label for one in mission.meta.families}
    for source in (twins[0], mission.sources[ids[-1]]):
        assert any(text.startswith(f"{families[source.affiliation]} (") for text in texts)
    assert "1 / 1" in texts


def test_a_family_does_not_end_a_column() -> None:
    page = _Item(["a"], 10, 5)
    family = _Item(["b"], 10, 10, leads=True)
    columns = [*_columns([page, page, family, page, page], 3 * 10 * LINE + 16)]
    assert columns == [[page, page], [family, page, page]]
    assert [*_columns([family, page], 1)] == [[family], [page]], "never an empty one"


def test_an_address_in_letters_that_no_font_of_ours_has_is_written_as_browsers_take_it(mission):
    (drawing,) = references(mission, ["elnashra-1462235"], Sheet(794, 1123), "light", "A plate")
    said = _said([drawing])
    assert "https://www.elnashra.com/news/show/1462235/%D8%A7" in said
    assert all(ord(letter) < 0x600 or ord(letter) > 0x6FF for letter in said)


def test_the_heading_is_in_the_language_spoken(mission) -> None:
    with speaking("ru"):
        (drawing,) = references(mission, ["T002"], Sheet(794, 1123), "light", "Карта")
    assert drawing.title == "Источники: Карта" and drawing.language == "ru"


def test_no_source_no_page(mission) -> None:
    assert references(mission, [], Sheet(794, 1123), "light", "A plate") == []
