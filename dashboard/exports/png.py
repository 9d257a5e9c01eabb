"""PNG: width x scale by height x scale pixels, drawn at that size and not enlarged."""

from __future__ import annotations

import io
from typing import Any

from ..plates import Sheet
from .faults import ExportError
from .press import PRESS

MOST_PIXELS = 200_000_000
HEADER = 33  # bytes of signature and first chunk, which must stay the first
LONGEST = 16_384  # a browser's canvas ends here


def check_size(sheet: Sheet, scale: float) -> tuple[int, int]:
    """Pixels of the image. Raises ExportError before any work for what no browser can draw."""
    if not 0.1 <= scale <= 20:
        raise ExportError(f"Scale {scale:g} is not between 0.1 and 20.")
    wide, high = round(sheet.width * scale), round(sheet.height * scale)
    if wide * high > MOST_PIXELS or max(wide, high) > LONGEST:
        raise ExportError(
            f"{wide:,} x {high:,} pixels are too many: the limit is {MOST_PIXELS // 10**6} million "
            f"in all and {LONGEST:,} on a side. Choose a smaller scale, or SVG or PDF."
        )
    return wide, high


def told(data: bytes, title: str, description: str) -> bytes:
    """The same image with title and picture in words as text chunks behind its header."""
    from PIL.PngImagePlugin import PngInfo, putchunk  # a server that starts does not need it

    info = PngInfo()
    info.add_itxt("Title", title, "en")
    info.add_itxt("Description", description, "en")
    texts = io.BytesIO()
    for kind, chunk, *_ in info.chunks:
        putchunk(texts, kind, chunk)
    return data[:HEADER] + texts.getvalue() + data[HEADER:]


def render(figure: dict[str, Any], sheet: Sheet, scale: float) -> bytes:
    check_size(sheet, scale)
    data = PRESS.render(figure, "png", (sheet.width, sheet.height), scale)
    return told(data, **figure["layout"]["meta"])
