"""HTML: one file that opens from a disk, without a server or a network, with the slider working.

Everything is inside: Plotly from its package, the records of the view's layers for the whole
mission, the base map, fonts, signs. The scripts that choose records, widths and words are those of
the map itself (assets/), so both show the same; page/ holds what only this file needs. Its content
policy lets the browser ask nobody for anything. Pages of sources open when they are clicked."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

from ...languages import spoken, t
from ...palette import PALETTE, Theme
from ..hosts import on_web
from .about import NAME
from .content import Content, content
from .fonts import faces
from .legend import legend
from .standalone import shipped, symbols, words
from .view import View

PAGE = Path(__file__).parent / "page"
ASSETS = Path(__file__).resolve().parents[3] / "assets"
SHARED = ("catalogue", "period", "snapshot", "flow")  # each asks only for those before it
OWN = ("chosen", "sphere", "ground", "marks", "names", "plot", "hits", "cards", "days", "start")
COLOURS = (
    "paper",
    "panel",
    "rule",
    "ink",
    "muted",
    "water",
    "accent",
    "label",
    "label_halo",
    "bar",
)


def render(view: View) -> bytes:
    with content(view) as found:
        blanks = {
            "language": spoken().code,
            "title": html.escape(found.facts["title"]),
            "name": html.escape(found.view.scene.atlas.mission.meta.title),
            "alt": html.escape(found.facts["alt"], quote=True),
            "style": faces(ASSETS, spoken().code) + colours() + _page("page.css"),
            "facts_id": NAME,
            "facts": _json(found.facts),
            "words": _json({**spoken().shipped}),
            "data": _json({**shipped(found.view), "said": words()}),
            "symbols": symbols(found.view.scene),
            "legend": legend(found.view),
            "notes": _notes(found),
            "plotly": _script(_plotly()),
            "shared": "\n".join(_script(_asset(name)) for name in SHARED),
            "own": "\n".join(_script(_page(f"{name}.js")) for name in OWN),
            **{f"say_{key}": html.escape(text) for key, text in words().items()},
        }
        text = re.sub(r"\{\{(\w+)\}\}", lambda blank: blanks[blank[1]], _page("page.html"))
    return text.encode()


def _notes(found: Content) -> str:
    """What a reader must know of the whole, and may do with it."""
    facts = found.facts
    lines = [facts["disclaimer"], *(one["text"] for one in facts["licences"]), facts["credits"]]
    version = facts["data_version"]
    lines.append(t("This file works without a network. Data version {version}.", version=version))
    parts = [f"<p>{html.escape(line)}</p>" for line in lines]
    if on_web(facts["permalink"]):  # a query alone would open this file again
        link, said = (
            html.escape(facts["permalink"]),
            html.escape(t("The same view in the full map")),
        )
        parts.append(f'<p><a href="{link}" rel="noopener noreferrer">{said}</a></p>')
    return "".join(parts)


def colours() -> str:
    """The palette as variables, for the light and the dark page."""

    def block(theme: Theme) -> str:
        pairs = (f"--{name.replace('_', '-')}:{getattr(theme, name)}" for name in COLOURS)
        return ";".join(pairs)

    return "".join(
        f':root[data-theme="{name}"]{{color-scheme:{name};{block(theme)}}}'
        for name, theme in PALETTE.items()
    )


def _plotly() -> str:
    from plotly.offline import get_plotlyjs  # a server that starts does not need it

    return get_plotlyjs()


def _asset(name: str) -> str:
    return (ASSETS / f"{name}.js").read_text(encoding="utf-8")


def _page(name: str) -> str:
    return (PAGE / name).read_text(encoding="utf-8")


def _script(text: str) -> str:
    """Nothing in it may end the element that it stands in."""
    inside = re.sub(r"</(script)", r"<\\/\1", text, flags=re.IGNORECASE)
    return f"<script>{inside}</script>"


def _json(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")
