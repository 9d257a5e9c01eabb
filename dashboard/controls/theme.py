"""Light or dark."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import dash_mantine_components as dmc
from dash import html

from ..languages import t
from ..mission import Mission
from ..palette import ThemeName
from .attributes import attributes

ID = "theme"


def build(_mission: Mission) -> dmc.ActionIcon:
    return dmc.ActionIcon(
        html.Span(className="theme-sign"),
        id=ID,
        variant="default",
        size="lg",
        **attributes(aria_label=t("Light or dark")),
    )


def read(view: Mapping[str, Any], _mission: Mission) -> ThemeName:
    return "dark" if view.get("theme") == "dark" else "light"
