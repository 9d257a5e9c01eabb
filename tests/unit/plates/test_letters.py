"""Text is measured on the safe side, against the fonts that are here."""

from __future__ import annotations

import subprocess

import pytest

from dashboard.plates.letters import shorten, width, wrap

WORDS = ("Stepanakert", "Ստեփանակերտ", "Xankəndi", "Степанакерт", "WAVE 1,234 km²", "Ağdərə İçİ")
FONTS = ("Noto Sans", "Noto Sans Armenian", "Liberation Sans")


def _font(family: str):
    image_font = pytest.importorskip("PIL.ImageFont")
    try:
        asked = ["fc-match", "-f", "%{family}|%{file}", f"{family}:style=Regular"]
        found = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no fontconfig")
    name, _, file = found.partition("|")
    if family not in name:
        pytest.skip(f"{family} is not installed")
    return image_font.truetype(file, 100)


def _has(family: str, word: str) -> bool:
    """Armenian letters are in the Armenian font alone, and it has no others."""
    armenian = any("\u0530" < letter < "\u0590" for letter in word)
    return armenian == (family == "Noto Sans Armenian")


@pytest.mark.parametrize(
    ("word", "family"), [(word, family) for word in WORDS for family in FONTS if _has(family, word)]
)
def test_never_narrower_than_the_font(word: str, family: str) -> None:
    assert width(word, 100) >= _font(family).getlength(word)


def test_wrapped_lines_fit_and_lose_no_word() -> None:
    text = "Shading shows reported control on a day, not sovereignty; borders are approximate."
    lines = wrap(text, 10, 150)
    assert " ".join(lines) == text
    assert all(width(line, 10) <= 150 for line in lines)


def test_too_much_text_ends_in_an_ellipsis() -> None:
    lines = wrap("one two three four five six seven eight nine ten", 10, 60, most=2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert width(shorten("a very long word", 10, 40), 10) <= 40
    assert wrap("", 10, 100) == []
