"""Pictures of pixels: the page of the PDF, drawn at the asked size and never enlarged.

PDFium draws it: the renderer of Chrome, in a wheel of its own, so neither a browser nor a
system library is needed, and what is seen is what the PDF prints.
"""

from __future__ import annotations

import ctypes
import math
import threading
from typing import TYPE_CHECKING

import numpy as np

from ..languages import t
from ..plates import Drawing
from .faults import ExportError
from .pdf import POINT, paged

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MOST_PIXELS = 200_000_000
LONGEST = 32_000  # of a side
CSS_DPI = 96
SLACK = 1e-3  # of a pixel, which numbers of a PDF are rounded by
ALONE = threading.Lock()  # PDFium may be used by one thread at a time


def check_size(width: float, height: float, scale: float) -> tuple[int, int]:
    """Pixels of the image of a sheet of CSS pixels. Raises ExportError before any work."""
    if not 0.1 <= scale <= 50:
        raise ExportError(f"Scale {scale:g} is not between 0.1 and 50.")
    wide, high = round(width * scale), round(height * scale)
    if wide * high > MOST_PIXELS or max(wide, high) > LONGEST:
        raise ExportError(
            t(
                "{wide} x {high} pixels are too many: the limit is {most} million in all and "
                "{longest} on a side. Choose a smaller scale, or SVG or PDF.",
                wide=wide,
                high=high,
                most=MOST_PIXELS // 10**6,
                longest=LONGEST,
            )
        )
    return wide, high


def drawn(drawing: Drawing, scale: float) -> np.ndarray:
    """Pixels of height x scale rows and width x scale columns, red, green and blue. Raises
    ExportError."""
    import pypdfium2

    wide, high = check_size(drawing.width, drawing.height, scale)
    pixels = np.full((high, wide, 3), 255, np.uint8)
    with ALONE:
        document = pypdfium2.PdfDocument(ready(drawing, scale))
        try:
            lay(pixels, document, scale)
        finally:
            document.close()
    return pixels


def ready(drawing: Drawing, scale: float) -> bytes:
    """A PDF to draw pixels from. PDFium draws no line thinner than a pixel: such lines are as wide
    and fainter, or rings and hatches of small pictures would be too dark. Raises ExportError."""
    return paged([drawing], small=False, thinnest=1 / scale)


def lay(pixels: np.ndarray, document: PdfDocument, scale: float) -> None:
    """Draws the first page over (high, wide, 3 or 4) bytes, red, green and blue first; `scale`
    pixels for a CSS pixel. What lies beyond the edges is cut."""
    from pypdfium2 import raw

    high, wide, channels = pixels.shape
    kind = raw.FPDFBitmap_BGR if channels == 3 else raw.FPDFBitmap_BGRx
    start, row = pixels.ctypes.data_as(ctypes.c_void_p), wide * channels
    page = document[0]
    try:
        across, down = (math.ceil(side * scale / POINT - SLACK) for side in page.get_size())
        bitmap = raw.FPDFBitmap_CreateEx(wide, high, kind, start, row)
        raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, across, down, 0, raw.FPDF_REVERSE_BYTE_ORDER)
        raw.FPDFBitmap_Destroy(bitmap)
    finally:
        page.close()
