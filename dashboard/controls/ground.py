"""The base map: the built-in one, or an online one where the settings allow it."""

from __future__ import annotations

import dash_mantine_components as dmc

from ..basemap.style import Online
from ..languages import t
from .attributes import attributes

ID = "ground"


def build(maps: tuple[Online, ...]) -> dmc.Select:
    """Hidden when no online map is allowed, so that nothing suggests a network."""
    return dmc.Select(
        id=ID,
        data=[
            {"value": "own", "label": t("Built-in map")},
            *({"value": m.key, "label": t("{name} (online)", name=m.name)} for m in maps),
        ],
        value="own",
        allowDeselect=False,
        size="sm",
        w=190,
        display="block" if maps else "none",
        **attributes(aria_label=t("Base map")),
    )
