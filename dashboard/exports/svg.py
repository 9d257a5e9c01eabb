"""SVG: real vectors and real text; the size is that of the sheet, whatever the scale."""

from __future__ import annotations

import re
from typing import Any

from ..plates import Sheet
from .faults import ExportError
from .press import PRESS

_UID = re.compile(r'\bid="(?:defs|topdefs)-([0-9a-f]{6})"')
_TRACE = re.compile(r"\btrace[0-9a-f]{6}\b")


def settled(text: str) -> str:
    """Without what Plotly draws by lot: the figure's uid becomes `plate`, trace classes go."""
    uids = dict.fromkeys(_UID.findall(text))
    for uid in uids:
        text = text.replace(uid, "plate")
    return _TRACE.sub("trace", text)


def render(figure: dict[str, Any], sheet: Sheet, _scale: float) -> bytes:
    data = PRESS.render(figure, "svg", (sheet.width, sheet.height), 1)
    text = settled(data.decode() if isinstance(data, bytes) else data)
    if "<image" in text:
        raise ExportError("The SVG would hold a picture in pixels, which a plate never does.")
    return text.encode()
