"""The languages of the interface, each read once from its .po file."""

from __future__ import annotations

import gettext
import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from .calendar import Calendar

FOLDER = Path(__file__).parent
SOURCE = "en"  # the language of the code
# Codes with the names that their speakers use. A new one: its line here and its .po file.
LANGUAGES: Mapping[str, str] = {
    "en": "English",
    "hy": "\u0540\u0561\u0575\u0565\u0580\u0565\u0576",
    "az": "Az\u0259rbaycanca",
    "ru": "\u0420\u0443\u0441\u0441\u043a\u0438\u0439",
}
LOCALES = {"en": "en_GB"}  # of those whose days and numbers follow a country
PLURALS = 200  # beyond it the rules of our languages look at the last two digits only


@dataclass(frozen=True, slots=True)
class Language:
    """`shipped` is what the browser gets: messages of assets/*.js by their English, lists where
    there are plural forms; which form a number takes; months, patterns and signs of numbers."""

    code: str
    name: str
    locale: Locale
    messages: gettext.NullTranslations
    calendar: Calendar
    shipped: Mapping[str, Any]


def po_file(code: str) -> Path:
    return FOLDER / f"{code}.po"


def read(code: str) -> Catalog:
    """The catalogue of a language; an empty one of the language of the code."""
    if code == SOURCE:
        return Catalog(locale=SOURCE)
    with po_file(code).open("rb") as file:
        return read_po(file, locale=code, abort_invalid=True)


@cache
def language(code: str) -> Language:
    """Raises KeyError for a language that the interface does not speak."""
    name = LANGUAGES[code]
    locale = Locale.parse(LOCALES.get(code, code))
    catalogue = read(code)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    messages = gettext.GNUTranslations(compiled)
    calendar = Calendar.of(locale)
    shipped = {
        "language": code,
        "messages": _of_scripts(catalogue),
        "plurals": "".join(str(messages.plural(n)) for n in range(PLURALS)),  # pyright: ignore[reportAttributeAccessIssue]
        "months": calendar.months,
        "shortMonths": calendar.short_months,
        "day": calendar.pattern,
        "dayOfYear": calendar.part,
        "group": locale.number_symbols["latn"]["group"],
        "decimal": locale.number_symbols["latn"]["decimal"],
    }
    return Language(code, name, locale, messages, calendar, shipped)


def _of_scripts(catalogue: Catalog) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for message in catalogue:
        if any(file.endswith(".js") for file, _ in message.locations):
            said = message.string or ""
            if isinstance(message.id, str):
                found[message.id] = said
            elif all(said):
                found[message.id[0]] = list(said)
    return found
