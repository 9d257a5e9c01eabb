"""The legend of the page that stands alone: a box for each layer of the view, and its signs."""

from __future__ import annotations

from html import escape

from ...languages import t
from ...layers import Entry, Layer
from ...layers.marks import UNCERTAIN
from ...layers.registry import NAMES, read_in_order
from ...layers.swatches import sign_uri
from ...layers.waters import WATERS
from ...mission import Mission
from ...palette import PALETTE
from .view import View


def legend(view: View) -> str:
    """HTML. Rows carry their `layer/kind`; the page's script fills in the counts and hides rows of
    what is not drawn. Relief is left out: it is a picture."""
    mission = view.scene.atlas.mission
    on = view.selection.layers - {"relief"}
    blocks = "".join(_block(layer, mission) for layer in read_in_order() if layer.key in on)
    signs = "".join(_sign(entry.told) for entry in UNCERTAIN)
    ground = [entry for entry in (*WATERS, *NAMES.signs) if entry.kind in GROUND]
    drawn = "".join(_sign(entry.told, GROUND[entry.kind]) for entry in ground)
    return f'{blocks}<section class="block"><ul>{signs}</ul><ul id="ground">{drawn}</ul></section>'


# what the page draws of the ground: waters always, and names with the class that they have there
GROUND = {"water": "", "town": "dot", "wide-name": "country"}


def _block(layer: Layer, mission: Mission) -> str:
    rows = "".join(_row(layer, entry) for entry in layer.legend(mission))
    signs = "".join(_sign(entry.told) for entry in layer.scale)
    note = f'<p class="note">{escape(t(layer.note))}</p>' if layer.note else ""
    scale = f'<ul id="scale">{signs}</ul><p class="note" id="tally"></p>' if signs else ""
    return (
        f'<section class="block"><label><input type="checkbox" checked value="{layer.key}"> '
        f"{escape(t(layer.label))}</label>"
        f"{f'<ul>{rows}</ul>' if rows else ''}{scale}{note}</section>"
    )


def _row(layer: Layer, entry: Entry) -> str:
    key = escape(f"{layer.key}/{entry.kind}", quote=True)
    fixed = " data-fixed" if layer.draw is None else ""
    return (
        f'<li data-entry="{key}"{fixed}>{_picture(entry)}<span>{escape(entry.label)}</span>'
        '<span class="count"></span></li>'
    )


def _sign(entry: Entry, drawn: str = "") -> str:
    """`drawn` is the class of what it explains."""
    seen = f' data-drawn="{drawn}"' if drawn else ""
    said = f"<span>{escape(entry.label)}</span>"
    return f'<li data-sign="{entry.kind}"{seen}>{_picture(entry)}{said}</li>'


def _picture(entry: Entry) -> str:
    icon = " icon" if entry.swatch.form == "icon" else ""
    signs = ";".join(
        f"--{name}-sign:url(&quot;{sign_uri(entry.swatch, theme)}&quot;)"
        for name, theme in PALETTE.items()
    )
    return f'<i class="swatch{icon}" style="{signs}" aria-hidden="true"></i>'
