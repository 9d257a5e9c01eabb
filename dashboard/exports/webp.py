"""WebP: lossless, a third smaller than PNG."""

from __future__ import annotations

import io

from ..plates import Drawing
from .about import exif, xmp
from .faults import ExportError
from .raster import CSS_DPI, check_size, drawn

LONGEST = 16_383  # of a side, by the format
EFFORT = 20  # of 100: more takes many seconds for a few per cent


def render(drawing: Drawing, scale: float) -> bytes:
    """Raises ExportError for a side that is too long for the format."""
    from PIL import Image

    wide, high = check_size(drawing.width, drawing.height, scale)
    if max(wide, high) > LONGEST:
        raise ExportError(f"WebP ends at {LONGEST:,} pixels on a side; choose PNG.")
    made = io.BytesIO()
    Image.fromarray(drawn(drawing, scale)).save(
        made, "WEBP", lossless=True, quality=EFFORT, method=0,
        exif=exif(drawing, scale * CSS_DPI), xmp=xmp(drawing).encode(),
    )  # fmt: skip
    return made.getvalue()
