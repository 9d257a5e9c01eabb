"""Words too wide for a column are broken by syllables, addresses behind their signs."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.plates.breaking import pieces, syllables
from dashboard.plates.letters import width, wrap


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Наблюдательный", "Наб-лю-да-тель-ный"),
        ("sülhməramlıların", "sülh-mə-ram-lı-la-rın"),
        ("խաղաղապահների", "խա-ղա-ղա-պահ-նե-րի"),
        ("peacekeepers", "pea-ce-kee-pers"),
        ("объявленные", "объяв-лен-ные"),
    ],
)
def test_syllables(word: str, parts: str) -> None:
    places = [0, *syllables(word), len(word)]
    assert "-".join(word[a:b] for a, b in pairwise(places)) == parts


def test_a_wide_word_is_broken_and_nothing_of_it_is_lost() -> None:
    lines = wrap("Наблюдательный пост", 10, 50, 4)
    assert "".join(line.removesuffix("-") for line in lines).replace(" ", "") == (
        "Наблюдательныйпост"
    )
    assert all(width(line, 10) <= 50 for line in lines)
    assert lines[0].endswith("-")


def test_an_address_is_broken_behind_its_signs_without_a_hyphen() -> None:
    address = "http://127.0.0.1:8050/?from=2020-11-10&to=2020-12-01&layers=control,posts"
    lines = wrap(address, 8, 120)
    assert "".join(lines) == address
    assert all(line[-1] in "/?&=_,.:;-" or following[0] in "?&"
               for line, following in pairwise(lines))  # fmt: skip


@given(st.text("aбեə-ьk/=1", min_size=1, max_size=30), st.integers(1, 12))
def test_pieces_come_to_an_end_and_keep_every_letter(word: str, room: int) -> None:
    found = list(pieces(word, lambda part: len(part) <= room))
    assert all(len(part) <= max(room, 2) for part in found)
    joined = "".join(found)
    assert joined.replace("-", "") == word.replace("-", "")
