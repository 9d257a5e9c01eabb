"""How one cell becomes one value, or says why it cannot."""

import math
import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from .columns import LISTS, NUMBERS, Column, closest, empty

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WHOLE = re.compile(r"-?[0-9]{1,15}")
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")
_GROUPED = re.compile(r"-?[0-9]{1,3}([, '\u00a0\u202f][0-9]{3})+")
_DECIMAL_COMMA = re.compile(r"-?[0-9]{1,15},[0-9]{1,15}")
_DOTTED_DAY = re.compile(r"([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4})")
_URL = re.compile(r"https?://[^\s/?#]+\.[^\s/?#]+\S*")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class UnreadableError(ValueError):
    """A cell that cannot become a value: what was expected and how to mend it."""

    def __init__(self, expected: str, mend: str) -> None:
        super().__init__(expected)
        self.expected = expected
        self.mend = mend


def read_cell(text: str, column: Column, allowed: Sequence[str] | None = None) -> Any:
    """The value of a CSV cell. `allowed` is None where any word will do.

    Raises UnreadableError."""
    if not text:
        return _nothing(column)
    if column.kind in LISTS:
        return _items(text.split("|"), column, allowed)
    if column.kind == "day":
        return _day(text)
    if column.kind in NUMBERS:
        return _number(text, column)
    if column.kind == "flag":
        if text not in ("true", "false"):
            raise UnreadableError("true or false", "write true or false")
        return text == "true"
    return _word(text, column, allowed)


def read_value(value: Any, column: Column, allowed: Sequence[str] | None = None) -> Any:
    """The value of a GeoJSON property or a TOML key, which has a type already.

    Raises UnreadableError."""
    if value is None or value == "" or value == []:
        return _nothing(column)
    if column.kind in LISTS:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise UnreadableError("a list of texts", 'write ["one", "two"]')
        return _items(value, column, allowed)
    if column.kind == "day":
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        if isinstance(value, str):
            return _day(value)
        raise UnreadableError("a day", "write the day as YYYY-MM-DD, without a time of day")
    if column.kind in NUMBERS:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise UnreadableError("a number", "write digits, without quotes")
        if not math.isfinite(value) or (column.kind == "whole" and not isinstance(value, int)):
            raise UnreadableError(_number_words(column), "write digits only")
        return _bounded(value, column)
    if column.kind == "flag":
        if not isinstance(value, bool):
            raise UnreadableError("true or false", "write true or false, without quotes")
        return value
    if not isinstance(value, str):
        raise UnreadableError("a text", "put it in quotes")
    return _word(value, column, allowed)


def _nothing(column: Column) -> Any:
    if column.required:
        raise UnreadableError("a value here", f"fill in {column.name}")
    return empty(column)


def _items(items: list[str], column: Column, allowed: Sequence[str] | None) -> tuple[str, ...]:
    if any(item != item.strip() or not item for item in items):
        raise UnreadableError("a list without gaps", "write one|two, no spaces or empty items")
    read = tuple(_word(item, column, allowed) for item in items)
    if column.kind != "names" and len(set(read)) < len(read):
        raise UnreadableError("a list that names each item once", "remove the repeated item")
    return read


def _word(text: str, column: Column, allowed: Sequence[str] | None) -> str:
    if _CONTROL.search(text):
        raise UnreadableError("a text without control characters", "type the text again")
    if column.kind in ("id", "ids") and not _ID.fullmatch(text):
        raise UnreadableError(
            "an id", "use letters, digits, dot, underscore and hyphen, a letter or digit first"
        )
    if column.kind == "url" and not _URL.fullmatch(text):
        raise UnreadableError("a web address", "write the whole address, http:// or https:// first")
    if column.kind in ("choice", "choices") and allowed is not None and text not in allowed:
        meant = closest(text, allowed)
        listing = ", ".join(allowed) or "none"
        raise UnreadableError(
            f"one of the words for {column.name}",
            f"write {meant} (known: {listing})" if meant else f"known: {listing}",
        )
    return text


def _day(text: str) -> date:
    if _DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise UnreadableError("a day of the calendar", "correct the month or day") from None
    mend = "write YYYY-MM-DD"
    if dotted := _DOTTED_DAY.fullmatch(text):
        day, month, year = dotted.groups()
        mend += f", perhaps {year}-{month:0>2}-{day:0>2}"
    raise UnreadableError("a day", mend)


def _number_words(column: Column) -> str:
    return "a whole number" if column.kind == "whole" else "a number"


def _number(text: str, column: Column) -> int | float:
    if column.kind == "whole" and _WHOLE.fullmatch(text):
        return _bounded(int(text), column)
    if column.kind == "number" and _NUMBER.fullmatch(text):
        return _bounded(float(text), column)
    if column.kind == "number" and _DECIMAL_COMMA.fullmatch(text):
        mend = f"use a decimal point: {text.replace(',', '.')}"
    elif _GROUPED.fullmatch(text):
        mend = f"write digits only: {re.sub('[^0-9-]', '', text)}"
    elif column.kind == "whole":
        mend = "write digits only, words such as about belong in the note"
    else:
        mend = "write digits and a decimal point, the unit belongs to the column"
    raise UnreadableError(_number_words(column), mend)


def _bounded(number: int | float, column: Column) -> int | float:
    low, high = column.minimum, column.maximum
    if low is not None and number < low:
        raise UnreadableError(f"a number of {low:g} or more", "correct the number")
    if high is not None and number > high:
        raise UnreadableError(f"a number of {high:g} or less", "correct the number")
    return number
