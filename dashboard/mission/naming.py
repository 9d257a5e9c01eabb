"""The name of a place as the reader asks for it: one language, or two side by side."""

from __future__ import annotations

from collections.abc import Mapping

from .meta import Meta
from .places import Place

DOUBLE = "double"


def name_choices(meta: Meta) -> tuple[str, ...]:
    """The mission's languages, and `double` where `name_pair` is given."""
    return (*meta.languages, *((DOUBLE,) if meta.name_pair else ()))


def spoken(names: Mapping[str, str], fallback: str, choice: str, meta: Meta) -> tuple[str, str]:
    """Name and language code. The fallback, in the first language, where a language has none."""
    text = names.get(choice)
    return (text, choice) if text else (fallback, meta.languages[0])


def both(names: Mapping[str, str], fallback: str, meta: Meta) -> tuple[tuple[str, str], ...]:
    """Both names of the mission's pair with their languages; one where they are the same."""
    found = [spoken(names, fallback, language, meta) for language in meta.name_pair]
    return tuple({text.casefold(): (text, code) for text, code in reversed(found)}.values())[::-1]


def named(names: Mapping[str, str], fallback: str, choice: str, meta: Meta) -> str:
    """`Stepanakert / Xankendi` for `double`, else the name in that language."""
    if choice == DOUBLE and meta.name_pair:
        return " / ".join(text for text, _ in both(names, fallback, meta))
    return spoken(names, fallback, choice, meta)[0]


def called(place: Place, choice: str, meta: Meta) -> str:
    """The name of a place on a map; two only where both sides have held it."""
    if choice == DOUBLE and not place.in_question:
        return place.name
    return named(place.names, place.name, choice, meta)
