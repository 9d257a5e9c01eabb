"""Days and spans in the order of a pattern, whichever the installed CLDR has."""

from __future__ import annotations

import datetime as dt

import pytest

from dashboard.languages import LANGUAGES, language
from dashboard.languages.calendar import Calendar, blanks

FIRST = dt.date(2020, 11, 5)
NEXT, LATER, OTHER = dt.date(2020, 11, 6), dt.date(2020, 12, 1), dt.date(2021, 1, 2)
MONTHS = tuple(f"M{n}" for n in range(1, 13))


@pytest.mark.parametrize(
    ("written", "day", "days", "months", "years"),
    [
        ("d MMM y", "5 M11 2020", "5–6 M11 2020", "5 M11 – 1 M12 2020",
         "5 M11 2020 – 2 M1 2021"),
        ("d MMM, y թ.", "5 M11, 2020 թ.", "5–6 M11, 2020 թ.", "5 M11 – 1 M12, 2020 թ.",
         "5 M11, 2020 թ. – 2 M1, 2021 թ."),
        ("y թ. MMM d", "2020 թ. M11 5", "2020 թ. M11 5–6", "2020 թ. M11 5 – M12 1",
         "2020 թ. M11 5 – 2021 թ. M1 2"),
        ("d MMM y\u202f'г'.", "5 M11 2020\u00a0г.", "5–6 M11 2020\u00a0г.",
         "5 M11 – 1 M12 2020\u00a0г.", "5 M11 2020\u00a0г. – 2 M1 2021\u00a0г."),
        ("MMM d, y", "M11 5, 2020", "M11 5–6, 2020", "M11 5 – M12 1, 2020",
         "M11 5, 2020 – M1 2, 2021"),
    ],
)  # fmt: skip
def test_month_and_year_are_named_once(written, day, days, months, years) -> None:
    calendar = Calendar(MONTHS, MONTHS, *blanks(written))
    assert calendar.day(FIRST) == day
    assert calendar.between(FIRST, FIRST) == day
    assert calendar.between(FIRST, NEXT) == days
    assert calendar.between(FIRST, LATER) == months
    assert calendar.between(FIRST, OTHER) == years


def test_a_year_between_day_and_month_is_refused() -> None:
    with pytest.raises(ValueError, match="d y MMM"):
        blanks("d y MMM")


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_language_has_its_three_blanks_once(code: str) -> None:
    calendar = language(code).calendar
    for blank in ("{d}", "{m}", "{y}"):
        assert calendar.pattern.count(blank) == 1
        assert calendar.part.count(blank) == (blank != "{y}")
