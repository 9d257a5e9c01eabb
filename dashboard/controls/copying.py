"""The address of the view: copied by a button, and from a frame opened as the full view."""

from __future__ import annotations

import json

from dash import html

from ..languages import later, said
from .attributes import attributes

WORDS = {
    "copy": later("Copy link"),
    "copied": later("The link to this view was copied."),
    "by_hand": later("This browser does not let a page copy: the link is marked, copy it by hand."),
    "address": later("Link to this view"),
    "full": later("Full view"),
    "close": later("Close"),
}


def copy_link() -> html.Button:
    """assets/copying.js copies and confirms."""
    return html.Button(
        html.Span(className="link-sign"),
        id="copy-link",
        type="button",
        className="tool",
        title=said(WORDS)["copy"],
        **attributes(aria_label=said(WORDS)["copy"], data_words=json.dumps(said(WORDS))),
    )


def full_view() -> html.A:
    """Shown only in `/embed`; assets/copying.js gives it the address of the view."""
    return html.A(said(WORDS)["full"], id="full-view", href="/", target="_blank", rel="noopener")
