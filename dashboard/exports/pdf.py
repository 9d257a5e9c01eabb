"""PDF: one page of the sheet's size (96 CSS px are 72 pt), vectors, text, embedded fonts."""

from __future__ import annotations

import re
from typing import Any

from ..plates import Sheet
from .press import PRESS

_DATE = re.compile(rb"/(Creation|Mod)Date \(D:[^)]*\)")


def settled(data: bytes) -> bytes:
    """The same length with the dates of printing blanked: offsets in the file stay right."""
    return _DATE.sub(lambda found: b" " * len(found[0]), data)


def render(figure: dict[str, Any], sheet: Sheet, _scale: float) -> bytes:
    return settled(PRESS.render(figure, "pdf", (sheet.width, sheet.height), 1))
