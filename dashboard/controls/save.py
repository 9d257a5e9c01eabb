"""Saving the picture: two buttons, a size, and a line that says what happened."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import html

from ..languages import t
from .attributes import attributes

SCALES = ("1", "2", "3", "4")


def build() -> html.Div:
    return html.Div(
        [
            dmc.Select(
                id="save-scale",
                data=[{"value": s, "label": f"{s}\u00d7"} for s in SCALES],
                value="2",
                allowDeselect=False,
                size="sm",
                w=68,
                **attributes(aria_label=t("Size of the PNG: times the screen's pixels")),
            ),
            dmc.Button(
                "PNG",
                id="save-png",
                size="sm",
                **attributes(aria_label=t("Save the map as {format}", format="PNG")),
            ),
            dmc.Button(
                "SVG",
                id="save-svg",
                size="sm",
                **attributes(aria_label=t("Save the map as {format}", format="SVG")),
            ),
            html.Span(id="save-status", className="save-status", **attributes(aria_live="polite")),
        ],
        className="save",
    )
