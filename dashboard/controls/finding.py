"""The part of the bar for finding a view again: search, copied link, way out of a frame."""

from __future__ import annotations

from dash import html

from . import copying, search


def finding() -> html.Div:
    return html.Div([search.build(), copying.copy_link(), copying.full_view()], className="finding")
