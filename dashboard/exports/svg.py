"""SVG: real vectors and real text; the size is that of the sheet, whatever the scale."""

from __future__ import annotations

import re
from typing import Any
from xml.sax.saxutils import escape

from ..plates import Sheet
from .faults import ExportError
from .press import PRESS

_UID = re.compile(r'\bid="(?:defs|topdefs)-([0-9a-f]{6})"')
_ROOT = re.compile(r"(<svg\b[^>]*)>")
_TRACE = re.compile(r"\btrace[0-9a-f]{6}\b")


def settled(text: str) -> str:
    """Without what Plotly draws by lot: the figure's uid becomes `plate`, trace classes go."""
    uids = dict.fromkeys(_UID.findall(text))
    for uid in uids:
        text = text.replace(uid, "plate")
    return _TRACE.sub("trace", text)


def told(text: str, title: str, description: str) -> str:
    """With title and picture in words, for readers that do not see it. SVG wants them first."""
    named = f'<title id="plate-title">{escape(title)}</title>'
    named += f'<desc id="plate-desc">{escape(description)}</desc>'
    role = 'role="img" aria-labelledby="plate-title plate-desc"'
    return _ROOT.sub(lambda root: f"{root[1]} {role}>{named}", text, count=1)


def render(figure: dict[str, Any], sheet: Sheet, _scale: float) -> bytes:
    data = PRESS.render(figure, "svg", (sheet.width, sheet.height), 1)
    text = settled(data.decode() if isinstance(data, bytes) else data)
    if "<image" in text:
        raise ExportError("The SVG would hold a picture in pixels, which a plate never does.")
    return told(text, **figure["layout"]["meta"]).encode()
