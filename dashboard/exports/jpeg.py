"""JPEG: for those who cannot take PNG. Sharp colours: without the usual loss of them."""

from __future__ import annotations

import io

from ..plates import Drawing
from .about import exif, xmp
from .raster import CSS_DPI, drawn

QUALITY = 92
MOST = 60_000  # bytes of the description: all of the EXIF is one part of 64 kB


def render(drawing: Drawing, scale: float) -> bytes:
    from PIL import Image

    made, dpi = io.BytesIO(), round(scale * CSS_DPI)
    Image.fromarray(drawn(drawing, scale)).save(
        made, "JPEG", quality=QUALITY, subsampling=0, optimize=True, dpi=(dpi, dpi),
        exif=exif(drawing, scale * CSS_DPI, MOST), xmp=xmp(drawing).encode(),
    )  # fmt: skip
    return made.getvalue()
