"""Pictures of pixels: the page of the PDF, drawn at the asked size and never enlarged.

PDFium draws it: the renderer of Chrome, in a wheel of its own, so neither a browser nor a
system library is needed, and what is seen is what the PDF prints.
"""

from __future__ import annotations

import math
import threading
from typing import TYPE_CHECKING

from ..languages import t
from ..plates import Drawing
from .faults import ExportError
from .pdf import POINT, paged

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

MOST_PIXELS = 200_000_000
LONGEST = 32_000  # of a side
CSS_DPI = 96
FINE = 3.0  # pixels for a CSS pixel below which thin shapes are drawn larger and averaged
_ALONE = threading.Lock()  # PDFium may be used by one thread at a time


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


def drawn(drawing: Drawing, scale: float) -> Picture:
    """An RGB image of width x scale by height x scale pixels. Raises ExportError."""
    import pypdfium2
    from PIL import Image

    wide, high = check_size(drawing.width, drawing.height, scale)
    finer = _finer(wide * high, scale)
    paper = paged([drawing], small=False)
    with _ALONE:
        document = pypdfium2.PdfDocument(paper)
        try:
            page = document[0]
            bitmap = page.render(scale=finer * scale / POINT, rev_byteorder=True)  # pyright: ignore
            image = bitmap.to_pil().convert("RGB")
            page.close()
        finally:
            document.close()
    # the renderer rounds up a page that is no whole number of pixels
    if image.size != (wide * finer, high * finer):
        whole = Image.new("RGB", (wide * finer, high * finer), drawing.paper)
        whole.paste(image)
        image = whole
    return image.reduce(finer) if finer > 1 else image


def _finer(pixels: int, scale: float) -> int:
    """How many times larger to draw before averaging. PDFium moves upright edges to whole pixels:
    on small pictures the bars of an icon would run together."""
    wanted = math.ceil(FINE / scale)
    return wanted if pixels * wanted**2 <= MOST_PIXELS else 1
