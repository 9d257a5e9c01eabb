"""The language of place names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import dash_mantine_components as dmc

from ..languages import LANGUAGES, spoken, t
from ..mission import DOUBLE, Meta, Mission, name_choices
from .attributes import attributes

ID = "names"


def start(meta: Meta) -> str:
    """Names as the page opens: in its own language, where the mission has names in it."""
    code = spoken().code
    return code if code in meta.languages else meta.languages[0]


def build(mission: Mission) -> dmc.Select:
    return dmc.Select(
        id=ID,
        data=[
            {"value": choice, "label": _label(choice, mission)}
            for choice in name_choices(mission.meta)
        ],
        value=start(mission.meta),
        allowDeselect=False,
        size="sm",
        w=150,
        **attributes(aria_label=t("Language of place names")),
    )


def _label(choice: str, mission: Mission) -> str:
    if choice == DOUBLE:
        return " / ".join(LANGUAGES.get(code, code) for code in mission.meta.name_pair)
    return LANGUAGES.get(choice, choice)


def every_form(translations: Sequence[tuple[str, str]]) -> str:
    """All names of a place with their languages, and where none is known: the map then shows the
    first language's form, which must not pass for that of another."""
    known = [f"{text} ({LANGUAGES.get(code, code)})" for code, text in translations if text]
    missing = ", ".join(LANGUAGES.get(code, code) for code, text in translations if not text)
    if missing:
        known.append(t("not known in {languages}: the map shows the first form", languages=missing))
    return " \u00b7 ".join(known)


def read(view: Mapping[str, Any], mission: Mission) -> str:
    """A choice of names of the mission; the first when the view has none or an unknown one."""
    asked = view.get("names", "")
    return asked if asked in name_choices(mission.meta) else mission.meta.languages[0]
