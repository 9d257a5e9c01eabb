"""Titles of records in the language spoken, as far as the mission says how.

A mission writes its titles itself, in its first language, and many alike: `Announced as captured:
{place}`. mission.toml gives such a pattern in further languages; its blanks are filled from the
title: a place or district by its name, a day in words, a number or anything else as it stands. A
title without a pattern stays as it is.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import Any

from ..languages import spoken
from ..mission import Mission
from .folding import fold

BLANK = re.compile(r"\\?\{(\w+)\\?\}")
DISTRICT = "district"


def own_title(row: Any) -> str:
    """As its table has it."""
    return getattr(row, "title", "") or getattr(row, "name", "")


def titled(row: Any, mission: Mission) -> tuple[str, str]:
    """The title of a row and the language it is in."""
    said = own_title(row)
    for pattern in mission.meta.titles:
        match = _pattern(pattern.said).fullmatch(said)
        values = match and _values(match.groupdict(), row, mission)
        if values is not None:
            # one that nobody has put into this language stays in that of the mission
            same = pattern.label == pattern.said
            language = mission.meta.languages[0] if same else spoken().code
            return BLANK.sub(lambda blank, told=values: told[blank[1]], pattern.label), language
    return said, mission.meta.languages[0]


def _values(found: dict[str, str], row: Any, mission: Mission) -> dict[str, str] | None:
    """None where some words are not what their blank asks for."""
    values = {blank: _value(blank, text, row, mission) for blank, text in found.items()}
    told = {blank: value for blank, value in values.items() if value is not None}
    return told if len(told) == len(values) else None


@cache
def _pattern(said: str) -> re.Pattern[str]:
    return re.compile(BLANK.sub(r"(?P<\1>.+)", re.escape(said)))


def _value(blank: str, text: str, row: Any, mission: Mission) -> str | None:
    if blank == "day":
        try:
            return spoken().calendar.day(dt.date.fromisoformat(text))
        except ValueError:
            return None
    if blank == DISTRICT:
        named = (one for one in mission.base if one.kind == DISTRICT and one.name == text)
        return next((dict(one.translations).get(spoken().code) or text for one in named), None)
    if blank == "number":
        return text if text.isdecimal() else None
    return _place(text, row, mission) if blank == "place" else text


def _place(text: str, row: Any, mission: Mission) -> str | None:
    """The place of the row when the words are what the row calls it, or one of its names; else
    the words, when the row calls its place so and nobody has found it in the gazetteer."""
    place = mission.places.get(getattr(row, "place", ""))
    said = getattr(row, "place_name", "") == text
    if place is None:
        return text if said else None
    forms = (place.name, *place.names.values(), *place.other_names)
    if not said and fold(text) not in map(fold, forms):
        return None
    return text if spoken().code == mission.meta.languages[0] else place.names[spoken().code]
