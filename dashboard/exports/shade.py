"""Grey pixels with their opacity as an image of a PDF.

ReportLab's own way packs every image with zlib, which for a page of pixels, read once and thrown
away, is a fifth of the work. Only such pages hold images.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFImageXObject
    from reportlab.pdfgen.canvas import Canvas


def shade(canvas: Canvas, name: str, pixels: np.ndarray) -> str:
    """Registers (rows, columns, 2) of lightness and opacity, 0 to 255, under a name that no other
    image of the document has. Returns what the page calls it."""
    document = canvas._doc  # pyright: ignore[reportAttributeAccessIssue]
    grey, cover = _image(name, pixels[..., 0]), _image(f"{name}-cover", pixels[..., 1])
    for one in (cover, grey):
        canvas._setXObjects(one)  # pyright: ignore[reportAttributeAccessIssue]
        at = document.Reference(one, document.getXObjectName(one.name))
        if one is cover:
            grey.smask = at  # pyright: ignore[reportAttributeAccessIssue]
    document.addForm(name, grey)
    canvas._formsinuse.append(name)  # pyright: ignore[reportAttributeAccessIssue]
    return document.getXObjectName(name)


def _image(name: str, values: np.ndarray) -> PDFImageXObject:
    from reportlab.pdfbase.pdfdoc import PDFImageXObject

    made = PDFImageXObject(name)
    made.height, made.width = values.shape
    made.bitsPerComponent, made.colorSpace = 8, "DeviceGray"
    made.streamContent, made._filters = values.tobytes(), ()  # pyright: ignore[reportAttributeAccessIssue]
    return made
