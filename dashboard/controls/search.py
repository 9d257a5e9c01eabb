"""Search: a field that finds places and records. assets/search.js makes the field itself."""

from __future__ import annotations

import json

from dash import html

from ..languages import later, said
from .attributes import attributes

ID = "search"
WORDS = {
    "label": later("Search places and records"),
    "hint": later("Search"),
    "places": later("Places"),
    "records": later("Records"),
    "none": later("Nothing is called \u201c{text}\u201d."),
    "near": later("Nothing is spelt so; this comes near"),
    "some_places": later("Places ({shown} of {all}; more letters bring fewer)"),
    "some_records": later("Records ({shown} of {all}; more letters bring fewer)"),
    "away": later("The search cannot start: {why}."),
}


def build() -> html.Div:
    """On a narrow window a button opens the field over the bar."""
    words = said(WORDS)
    button = html.Button(
        html.Span(className="search-sign"),
        type="button",
        className="tool search-open",
        **attributes(aria_label=words["label"], aria_expanded="false", data_search_open="true"),
    )
    field = html.Div(
        className="search-field",
        id="search-field",
        **attributes(data_words=json.dumps(words, ensure_ascii=False)),
    )
    return html.Div([button, field], className="search", role="search")
