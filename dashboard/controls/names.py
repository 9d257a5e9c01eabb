"""The language of place names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import dash_mantine_components as dmc

from ..mission import DOUBLE, Mission, name_choices
from .attributes import attributes

ID = "names"
LANGUAGES = {
    "en": "English",
    "hy": "\u0540\u0561\u0575\u0565\u0580\u0565\u0576",
    "az": "Az\u0259rbaycanca",
    "ru": "\u0420\u0443\u0441\u0441\u043a\u0438\u0439",
}

IN_ENGLISH = {"en": "English", "hy": "Armenian", "az": "Azerbaijani", "ru": "Russian"}


def build(mission: Mission) -> dmc.Select:
    return dmc.Select(
        id=ID,
        data=[
            {"value": choice, "label": _label(choice, mission)}
            for choice in name_choices(mission.meta)
        ],
        value=mission.meta.languages[0],
        allowDeselect=False,
        size="sm",
        w=128,
        **attributes(aria_label="Language of place names"),
    )


def _label(choice: str, mission: Mission) -> str:
    if choice == DOUBLE:
        return " / ".join(LANGUAGES.get(code, code) for code in mission.meta.name_pair)
    return LANGUAGES.get(choice, choice)


def every_form(translations: Iterable[tuple[str, str]]) -> str:
    """All names of a place with their languages, and where none is known: the map then shows the
    first language's form, which must not pass for that of another."""
    known = []
    missing = []
    for language, text in translations:
        word = LANGUAGES.get(language, language)
        known += [f"{text} ({word})"] if text else []
        missing += [] if text else [IN_ENGLISH.get(language, language)]
    if missing:
        known.append(f"no {' or '.join(missing)} form known, the map shows the first one")
    return " \u00b7 ".join(known)


def read(view: Mapping[str, Any], mission: Mission) -> str:
    """A choice of names of the mission; the first when the view has none or an unknown one."""
    asked = view.get("names", "")
    return asked if asked in name_choices(mission.meta) else mission.meta.languages[0]
