"""Texts, numbers and days in each language."""

from __future__ import annotations

import datetime as dt

import pytest

from dashboard.languages import ended, language, nt, number, opened, said, speaking, t
from dashboard.model.period import between, words
from dashboard.model.period import number as day_of

DAY = day_of(dt.date(2020, 11, 5))
ARMENIAN = (
    ("5 նոյեմբերի, 2020 թ.", "5–6 նոյեմբերի, 2020 թ.", "5 նոյեմբերի – 1 դեկտեմբերի, 2020 թ."),
    ("2020 թ. նոյեմբերի 5", "2020 թ. նոյեմբերի 5–6", "2020 թ. նոյեմբերի 5 – դեկտեմբերի 1"),
)  # CLDR put the year first in its release 49 (Babel 2.19)


def test_english_is_the_text_of_the_code() -> None:
    assert t("{n} possible", n=1234) == "1,234 possible"
    assert nt("{n} movement", "{n} movements", 1) == "1 movement"
    assert t("what no catalogue has") == "what no catalogue has"


@pytest.mark.parametrize(
    ("code", "n", "said"),
    [
        ("ru", 1, "1 перемещение"),
        ("ru", 3, "3 перемещения"),
        ("ru", 11, "11 перемещений"),
        ("ru", 1022, "1\u00a0022 перемещения"),
        ("hy", 5, "5 տեղաշարժ"),
        ("az", 1234, "1.234 hərəkət"),
    ],
)
def test_the_form_follows_the_number(code: str, n: int, said: str) -> None:
    with speaking(code):
        assert nt("{n} movement", "{n} movements", n) == said


@pytest.mark.parametrize(
    ("code", "day", "days", "months"),
    [
        ("en", "5 November 2020", "5–6 November 2020", "5 November – 1 December 2020"),
        ("ru", "5 ноября 2020\u00a0г.", "5–6 ноября 2020\u00a0г.",
         "5 ноября – 1 декабря 2020\u00a0г."),
        ("hy", *ARMENIAN[language("hy").calendar.pattern.index("{y}") == 0]),
        ("az", "5 noyabr 2020", "5–6 noyabr 2020", "5 noyabr – 1 dekabr 2020"),
    ],
)  # fmt: skip
def test_days_are_written_as_the_language_does(code, day, days, months) -> None:
    with speaking(code):
        assert (words(DAY), between(DAY, DAY + 1), between(DAY, DAY + 26)) == (day, days, months)


def test_numbers_are_written_as_the_language_does() -> None:
    for code, written in (("en", "1,234.5"), ("ru", "1\u00a0234,5"), ("az", "1.234,5")):
        with speaking(code):
            assert number(1234.5) == written


def test_what_is_spoken_ends_with_its_block() -> None:
    with pytest.raises(KeyError), speaking("xx"):
        pass
    with speaking("ru"), speaking("az"):
        assert opened("iki") == "İki"
    assert opened("iki") == "Iki"


def test_the_browser_gets_only_what_its_scripts_say() -> None:
    shipped = language("ru").shipped
    assert "the map is not there yet." in shipped["messages"]
    assert "How sure are we" not in shipped["messages"]
    assert [shipped["plurals"][n] for n in (1, 3, 5, 11, 121)] == list("01220")


def test_words_of_a_script_are_said_with_their_blanks_open() -> None:
    with speaking("ru"):
        assert said({"a": "Chapters", "b": [["x", "{n} km\u00b2"], 7]}) == {
            "a": "Главы", "b": [["x", "{n} км\u00b2"], 7],
        }  # fmt: skip


@pytest.mark.parametrize(("text", "whole"), [
    ("One", "One."), ("One.", "One."), ("One!", "One!"), ("Մեկ PDF։", "Մեկ PDF։"),
    ("Մեկ PDF", "Մեկ PDF։"),
])  # fmt: skip
def test_a_sentence_ends_once(text: str, whole: str) -> None:
    assert ended(text) == whole
