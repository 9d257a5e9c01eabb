"""The frame round the page: fonts, Mantine theme, HTML head with the palette as CSS variables."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Any

from dash import Dash

from .basemap.icons import icon_uri
from .palette import PALETTE

FONT = "Noto Sans, Segoe UI, Helvetica, Arial, sans-serif"


class Page(Dash):
    """Dash without the polyfill for browsers of before 2018: it replaces what all others have,
    promises among it, and costs 0.4 s. Browsers without modules still get it."""

    def interpolate_index(self, *args: str, **parts: str) -> str:
        parts["scripts"] = re.sub(
            r'<script (?=src="[^"]*/polyfill)', "<script nomodule ", parts["scripts"]
        )
        return super().interpolate_index(*args, **parts)


# Dash waits for whatever `window.Plotly` holds when the graph is made, and loads a second, larger
# Plotly when it holds nothing: a slow network must not make it so. The file replaces the promise.
PLOTLY = "window.Plotly = new Promise((done) => { window.plotlyLoaded = () => done(); });"


def index(version: str, vendor: str, script: str, sheet: str) -> str:
    """Dash's page frame with the palette as CSS variables, so that colours stand in one place.
    The icon is inline: Chrome asks for an icon file again at every change of the address.
    Plotly, by far the largest file, is asked for first and read while the rest arrives; Dash takes
    the one it finds. `vendor` is the address of assets/vendor, `script` and `sheet` those of our
    own; our script comes after Dash's and before Dash begins."""
    icon = icon_uri("post-observation_post", "light")
    sheets = []
    for name, shades in PALETTE.items():
        colours = {f.name: getattr(shades, f.name) for f in fields(shades)}
        text = ";".join(f"--{k}:{v}" for k, v in colours.items() if str(v).startswith("#"))
        sheets.append(f'[data-mantine-color-scheme="{name}"]{{{text};color-scheme:{name}}}')
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
{{%metas%}}
<meta name="mission-version" content="{version}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{%title%}}</title>
<link rel="icon" href="{icon}">
<script>{PLOTLY}</script>
<script src="{vendor}/plotly-map.min.js" defer onload="plotlyLoaded()"></script>
<script src="{vendor}/regenerator-runtime.js"></script>
{{%css%}}
<link rel="stylesheet" href="{sheet}">
<style>{"".join(sheets)}</style>
</head>
<body>{{%app_entry%}}<footer>{{%config%}}{{%scripts%}}
<script src="{script}"></script>{{%renderer%}}</footer></body>
</html>"""


def _shades() -> list[str]:
    """Ten shades of the accent, as Mantine wants them, from faint to deep."""
    return [
        "#eef5f7", "#dbe8ec", "#b6d1da", "#8cc6d9", "#6aa7bb",
        "#4a8ba0", "#347488", "#265f72", "#1c4c5c", "#123640",
    ]  # fmt: skip


THEME: Any = {
    "fontFamily": FONT,
    "headings": {"fontFamily": "Noto Serif, Georgia, serif"},
    "primaryColor": "mission",
    "primaryShade": {"light": 8, "dark": 3},
    "colors": {"mission": _shades()},
    "defaultRadius": "sm",
}
