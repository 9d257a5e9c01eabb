"""PDF: one page of the sheet's size (96 CSS px are 72 pt), vectors, text, embedded fonts."""

from __future__ import annotations

import io
from typing import Any

from ..plates import Sheet
from .press import PRESS

MADE_BY = ("/Creator", "/Producer")


def settled(data: bytes, title: str, description: str) -> bytes:
    """The same page under its own title and with its picture in words as the subject, instead of
    the printing page's, without the dates of printing: the same plate is the same file."""
    from pypdf import PdfWriter  # here: a server that starts would wait a tenth of a second for it

    writer = PdfWriter(clone_from=io.BytesIO(data))
    writer.pdf_header = data[:8].decode()  # a lower version would not know its transparency
    printed = writer.metadata or {}
    kept = {name: str(printed[name]) for name in MADE_BY if name in printed}
    writer.metadata = {**kept, "/Title": title, "/Subject": description}
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def render(figure: dict[str, Any], sheet: Sheet, _scale: float) -> bytes:
    data = PRESS.render(figure, "pdf", (sheet.width, sheet.height), 1)
    return settled(data, **figure["layout"]["meta"])
