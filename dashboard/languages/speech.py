"""Saying a text in the language that is spoken now.

Which one that is belongs to the request or the command, not to every function on the way:
`speaking` sets it for a block, as the decimal module does with its context. Outside of any block it
is the language of the code.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import Any

from babel.lists import format_list
from babel.numbers import format_decimal

from .catalogue import SOURCE, Language, language

ARMENIAN_STOP = "\u0589"
_SPOKEN: ContextVar[str] = ContextVar("language", default=SOURCE)


def spoken() -> Language:
    return language(_SPOKEN.get())


@contextmanager
def speaking(code: str) -> Iterator[Language]:
    """Raises KeyError for a language that the interface does not speak."""
    found = language(code)
    before = _SPOKEN.set(code)
    try:
        yield found
    finally:
        _SPOKEN.reset(before)


def later(text: str) -> str:
    """The same text: marks one that a constant holds, for `t` where it is shown."""
    return text


def t(text: str, /, **values: Any) -> str:
    """The text in the language spoken, with {name} filled; numbers are written as it writes them.
    A text that is in no catalogue, such as a word of the mission, comes back as it is."""
    return _filled(spoken().messages.gettext(text) if text else "", values)


def nt(one: str, many: str, n: float, /, **values: Any) -> str:
    """As `t`, in the form for `n`, which {n} stands for. A fraction takes the form of two."""
    count = int(n) if n == int(n) else 2
    return _filled(spoken().messages.ngettext(one, many, count), {"n": n, **values})


def said(words: Any) -> Any:
    """The same mappings and sequences with every text in the language spoken, blanks left open."""
    if isinstance(words, str):
        return t(words)
    if isinstance(words, Mapping):
        return {key: said(value) for key, value in words.items()}
    return [said(one) for one in words] if isinstance(words, list | tuple) else words


def _filled(text: str, values: dict[str, Any]) -> str:
    if not values:
        return text
    return text.format(
        **{k: number(v) if isinstance(v, int | float) else v for k, v in values.items()}
    )


def number(value: float, digits: int = 3) -> str:
    """`1,234.5` as the language writes it, with at most so many digits after the point."""
    return _number(value, digits, _SPOKEN.get())


@lru_cache(maxsize=4096)
def _number(value: float, digits: int, code: str) -> str:
    pattern = f"#,##0.{'#' * digits}" if digits else "#,##0"
    return format_decimal(value, pattern, language(code).locale)


def joined(names: Iterable[str]) -> str:
    """`a, b and c`."""
    return format_list(list(names), locale=spoken().locale)


def opened(text: str) -> str:
    """With a capital first letter; Azerbaijani knows a dotted one."""
    first = "\u0130" if text[:1] == "i" and spoken().code == "az" else text[:1].upper()
    return first + text[1:]


def ended(text: str) -> str:
    """With a full stop, that of its script, if it has no end yet."""
    if text.endswith((".", "!", ARMENIAN_STOP)):
        return text
    armenian = any("\u0530" <= letter <= "\u058f" for letter in text)
    return text + (ARMENIAN_STOP if armenian else ".")
