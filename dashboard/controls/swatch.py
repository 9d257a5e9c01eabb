"""The legend's signs as small pictures, drawn from the same palette and icons as the map."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import html

from ..layers import Swatch
from ..layers.swatches import sign_uri
from ..palette import PALETTE


def picture(swatch: Swatch) -> html.Span:
    """The sign in both themes; the style sheet shows the one that fits. One element, not an image
    for each theme: a hundred elements more delay the first picture."""

    icon = swatch.form == "icon"
    signs = {theme.name: sign_uri(swatch, theme) for theme in PALETTE.values()}
    style = {f"--sign-{name}": f'url("{uri}")' for name, uri in signs.items()}
    return html.Span(className="swatch icon" if icon else "swatch", style=style)


def note(text: str) -> dmc.Text:
    return dmc.Text(text, size="xs", className="legend-note")
