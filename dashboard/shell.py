"""The frame round the page: fonts, Mantine theme, HTML head with the palette as CSS variables."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import fields
from html import escape
from typing import Any

from dash import Dash

from .basemap.icons import icon_uri
from .interpreter import PLACE
from .languages import later, spoken, t
from .palette import PALETTE

FONT = "Noto Sans, Segoe UI, Helvetica, Arial, sans-serif"


# places in the frame that each request fills
LANGUAGE, WORDS, MISSING = "@language", "@words", "@missing"


class Page(Dash):
    """Dash in the language that is spoken, and without the polyfill for browsers of before 2018:
    it replaces what all others have, promises among it, and costs 0.4 s. Browsers without modules
    still get it. `titles` holds the page's title by language, `usual` is the one that addresses
    need not name."""

    titles: Mapping[str, str] = {}
    usual = ""

    def interpolate_index(self, *args: str, **parts: str) -> str:
        language = spoken()
        root = self.config.requests_pathname_prefix
        within = root if language.code == self.usual else f"{root}{PLACE}{language.code}/"
        # from here on every request of the page goes to this place, and is answered in its language
        parts["config"] = re.sub(
            r'("requests_pathname_prefix":\s*)"[^"]*"', rf'\1"{within}"', parts["config"]
        )
        parts["title"] = self.titles.get(language.code, parts["title"])
        words = json.dumps({**language.shipped, "root": root}, ensure_ascii=False)
        words = words.replace("<", "\\u003c")  # nothing in it may end the script
        parts["scripts"] = re.sub(
            r'<script (?=src="[^"]*/polyfill)', "<script nomodule ", parts["scripts"]
        )
        # without any one of them there is no map, and perhaps no page
        parts["scripts"] = parts["scripts"].replace("<script ", f"<script {WATCHED} ")
        page = super().interpolate_index(*args, **parts)
        page = page.replace(MISSING, escape(t(LOST)), 1)
        return page.replace(LANGUAGE, language.code, 1).replace(WORDS, words, 1)


# Dash waits for whatever `window.Plotly` holds when the graph is made, and loads a second, larger
# Plotly when it holds nothing: a slow network must not make it so. The file replaces the promise.
PLOTLY = "window.Plotly = new Promise((done) => { window.plotlyLoaded = () => done(); });"

# A script that does not arrive leaves a part of the page empty, or all of it; this sentence needs
# none of them.
LOST = later(
    "The map could not be loaded: a file of this page did not arrive. Check the connection and "
    "reload the page."
)
LOSING = """window.scriptLost = () => {
  const say = () => { document.getElementById("lost").hidden = false; };
  if (document.getElementById("lost")) say();
  else document.addEventListener("DOMContentLoaded", say);
};"""
WATCHED = 'onerror="scriptLost()"'
LOOK = (
    "position:fixed;z-index:99;top:35%;left:50%;width:min(440px,80vw);margin:0;padding:14px 18px;"
    "transform:translateX(-50%);border:1px solid;background:Canvas;color:CanvasText;"
    "font:15px/1.5 sans-serif"
)


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
<html lang="{LANGUAGE}">
<head>
{{%metas%}}
<meta name="mission-version" content="{version}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{%title%}}</title>
<link rel="icon" href="{icon}">
<script>{PLOTLY}{LOSING}</script>
<script src="{vendor}/plotly-map.min.js" defer onload="plotlyLoaded()" {WATCHED}></script>
<script src="{vendor}/regenerator-runtime.js" {WATCHED}></script>
{{%css%}}
<link rel="stylesheet" href="{sheet}">
<style>{"".join(sheets)}</style>
</head>
<body><p id="lost" role="alert" style="{LOOK}" hidden>{MISSING}</p>
<script type="application/json" id="words">{WORDS}</script>
{{%app_entry%}}{{%config%}}{{%scripts%}}
<script src="{script}" {WATCHED}></script>{{%renderer%}}</body>
</html>"""


def embedded(index: str) -> str:
    """The same page for a frame of another one: assets/embed.css leaves out what is beside the
    map before anything is drawn."""
    return index.replace("<html ", "<html data-embed ", 1)


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
