"""What a picture says about itself to programs, as one text that every format has room for."""

from __future__ import annotations

import json

from ..plates import Drawing

KEYWORD = "mission-map"  # the name under which files keep it
TITLE, SOFTWARE, WIDE_DPI, HIGH_DPI, UNIT = 0x010E, 0x0131, 0x011A, 0x011B, 0x0128
COMMENT, SUB = 0x9286, 0x8769
INCH = 2


def metadata(drawing: Drawing) -> str:
    """JSON, keys sorted, so that the same plate says the same."""
    return json.dumps(drawing.about, ensure_ascii=False, sort_keys=True)


def exif(drawing: Drawing, dpi: float) -> bytes:
    """Title, density and the description of a plate for formats of pixels that have no text
    chunks."""
    from PIL import Image

    tags = Image.Exif()
    tags[TITLE] = drawing.title
    tags[SOFTWARE] = KEYWORD
    tags[WIDE_DPI] = tags[HIGH_DPI] = dpi
    tags[UNIT] = INCH
    tags.get_ifd(SUB)[COMMENT] = b"UNICODE\0" + metadata(drawing).encode("utf-16-be")
    return tags.tobytes()
