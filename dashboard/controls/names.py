"""The language of place names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import dash_mantine_components as dmc

from ..mission import Mission
from .attributes import attributes

ID = "names"
LANGUAGES = {
    "en": "English",
    "hy": "\u0540\u0561\u0575\u0565\u0580\u0565\u0576",
    "az": "Az\u0259rbaycanca",
    "ru": "\u0420\u0443\u0441\u0441\u043a\u0438\u0439",
}


def build(mission: Mission) -> dmc.Select:
    return dmc.Select(
        id=ID,
        data=[
            {"value": code, "label": LANGUAGES.get(code, code)} for code in mission.meta.languages
        ],
        value=mission.meta.languages[0],
        allowDeselect=False,
        size="sm",
        w=128,
        **attributes(aria_label="Language of place names"),
    )


def read(view: Mapping[str, Any], mission: Mission) -> str:
    """A language of the mission; the first one when the view names none or an unknown one."""
    asked = view.get("names", "")
    return asked if asked in mission.meta.languages else mission.meta.languages[0]
