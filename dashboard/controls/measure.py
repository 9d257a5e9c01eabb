"""Measuring on the map: a button that brings the tool of assets/measure.js."""

from __future__ import annotations

import json

from dash import html

from .attributes import attributes

WORDS = {
    "open": "Measure",
    "label": "Measure distance or area",
    "distance": "Distance",
    "area": "Area",
    "undo": "Undo",
    "clear": "Clear",
    "close": "Close",
    "start": "Click or tap the map to set points. Keys: arrows move the map, Enter sets a point "
    "at the cross, Backspace takes it back, Escape ends.",
    "more": "One point; set another.",
    "three": "{points} points; an area needs three.",
    "length": "{km} km ({mi} mi), {points} points",
    "surface": "{km2} km\u00b2 ({mi2} mi\u00b2), outline {km} km ({mi} mi), {points} points",
    "crossed": "The outline crosses itself: no area can be given.",
    "exact": "Shortest lines on the ellipsoid (WGS 84), not along roads or over heights.",
    "board": "Measuring: arrows move the map, Enter sets a point at the cross in the middle, "
    "Backspace takes the last one back, Escape ends",
    "away": "Measuring cannot start: {why}.",
}


def measure() -> html.Div:
    button = html.Button(
        html.Span(className="measure-sign"),
        id="measure",
        type="button",
        className="tool",
        title=WORDS["label"],
        **attributes(aria_label=WORDS["label"], aria_pressed="false"),
    )
    words = json.dumps(WORDS, ensure_ascii=False)
    return html.Div(button, className="measure", **attributes(data_words=words))
