"""Measuring on the map: a button that brings the tool of assets/measure.js."""

from __future__ import annotations

import json

from dash import html

from ..languages import later, said
from .attributes import attributes

WORDS = {
    "open": later("Measure"),
    "label": later("Measure distance or area"),
    "distance": later("Distance"),
    "area": later("Area"),
    "undo": later("Undo"),
    "clear": later("Clear"),
    "close": later("Close"),
    "start": later(
        "Click or tap the map to set points. Keys: arrows move the map, Enter sets a point "
        "at the cross, Backspace takes it back, Escape ends."
    ),
    "more": later("One point; set another."),
    "three": later("{points} points; an area needs three."),
    "length": later("{km} km ({mi} mi), {points} points"),
    "surface": later("{km2} km\u00b2 ({mi2} mi\u00b2), outline {km} km ({mi} mi), {points} points"),
    "crossed": later("The outline crosses itself: no area can be given."),
    "exact": later("Shortest lines on the ellipsoid (WGS 84), not along roads or over heights."),
    "board": later(
        "Measuring: arrows move the map, Enter sets a point at the cross in the middle, "
        "Backspace takes the last one back, Escape ends"
    ),
    "away": later("Measuring cannot start: {why}."),
}


def measure() -> html.Div:
    button = html.Button(
        html.Span(className="measure-sign"),
        id="measure",
        type="button",
        className="tool",
        title=said(WORDS)["label"],
        **attributes(aria_label=said(WORDS)["label"], aria_pressed="false"),
    )
    words = json.dumps(said(WORDS), ensure_ascii=False)
    return html.Div(button, className="measure", **attributes(data_words=words))
