"""The language of the interface: links to the same view in the other languages.

A change of language is another page, not a callback: every text of it is another, so that the
server makes it whole. assets/language.js keeps the rest of the address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import html

from ..languages import LANGUAGES, SOURCE, spoken, t
from ..mission import Meta, Mission
from .attributes import attributes

ID = "language"
SHORT = {"en": "EN", "hy": "\u0540\u0531\u0545", "az": "AZ", "ru": "\u0420\u0423"}


def usual(meta: Meta) -> str:
    """Where the address names no language: the mission's first, if the interface speaks it."""
    return meta.languages[0] if meta.languages[0] in LANGUAGES else SOURCE


def build(_mission: Mission) -> html.Nav:
    return html.Nav(
        [_link(code, name) for code, name in LANGUAGES.items()],
        id=ID,
        className="languages",
        **attributes(aria_label=t("Language of the page")),
    )


def _link(code: str, name: str) -> html.A:
    here = {"aria_current": "true"} if code == spoken().code else {}
    return html.A(
        SHORT.get(code, code.upper()),
        href=f"?language={code}",
        lang=code,
        hrefLang=code,
        title=name,
        **attributes(data_language=code, aria_label=name, **here),
    )


def read(view: Mapping[str, Any], mission: Mission) -> str:
    """A language of the interface; the usual one when the view has none or an unknown one."""
    asked = view.get("language", "")
    return asked if asked in LANGUAGES else usual(mission.meta)
