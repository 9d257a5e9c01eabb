"""Drawings laid over pixels that are there already. PDFium draws, Pillow writes what changes in
every picture."""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import closing
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from ...plates import Drawing
from ...plates.film import Words
from .. import fonts
from ..raster import ALONE, lay, ready

if TYPE_CHECKING:
    from PIL import Image
    from PIL.ImageFont import FreeTypeFont

FINE = 4  # times as large as it is shown
CHANNELS = 4  # of a pixel: red, green, blue and one that is not used


class Ready:
    """A drawing as PDFium holds it. A server draws in several threads and PDFium only in one, so
    that even closing waits for its turn."""

    def __init__(self, drawing: Drawing, scale: float) -> None:
        import pypdfium2

        self._scale, data = scale, ready(drawing, scale)
        with ALONE:
            self._document = pypdfium2.PdfDocument(data)

    def over(self, pixels: np.ndarray) -> None:
        with ALONE:
            lay(pixels, self._document, self._scale)

    def close(self) -> None:
        with ALONE:
            self._document.close()


class Canvas:
    """Pictures of `wide` x `high` pixels, `scale` pixels for a CSS pixel: arrays of (high, wide, 4)
    bytes."""

    def __init__(self, wide: int, high: int, scale: float) -> None:
        self.wide, self.high, self.scale = wide, high, scale

    def blank(self) -> np.ndarray:
        return np.full((self.high, self.wide, CHANNELS), 255, dtype=np.uint8)

    def ready(self, drawing: Drawing) -> Ready | None:
        """A drawing that can be laid over many pictures, until it is closed; None without
        anything to draw. Raises ExportError."""
        return Ready(drawing, self.scale) if drawing.items or drawing.paper else None

    def over(self, pixels: np.ndarray, drawing: Drawing) -> None:
        """Lays a drawing over one picture. Raises ExportError."""
        document = self.ready(drawing)
        if document is not None:
            with closing(document):
                document.over(pixels)

    def written(self, pixels: np.ndarray, words: Sequence[Words]) -> np.ndarray:
        """A copy of (high, wide, 3) with texts on it."""
        from PIL import Image

        size = (self.wide, self.high)
        image = Image.frombytes("RGB", size, pixels.tobytes(), "raw", "RGBX")
        for one in words:
            mask, down = _mask(one.text, one.bold, round(one.size * self.scale, 1))
            x, y = round(one.x * self.scale), round(one.y * self.scale)
            image.paste(one.colour, (x - mask.width if one.right else x, y + down), mask)
        return np.array(image)


@lru_cache(maxsize=1024)  # counts come again and again
def _mask(text: str, bold: bool, size: float) -> tuple[Image.Image, int]:
    """A text, and how far below the middle of its line its picture starts. It is drawn larger and
    reduced: letters that start on whole pixels stand closer or wider than those of the page."""
    from PIL import Image, ImageDraw

    font = _font(bold, size * FINE)
    _, top, right, bottom = font.getbbox(text, anchor="lm")
    above = math.floor(top / FINE)
    high, wide = math.ceil((bottom - above * FINE) / FINE) + 1, math.ceil(right / FINE)
    mask = Image.new("L", (wide * FINE, high * FINE))
    ImageDraw.Draw(mask).text((0, -above * FINE), text, 255, font, anchor="lm")
    return mask.reduce(FINE), above


@lru_cache(maxsize=32)
def _font(bold: bool, size: float) -> FreeTypeFont:
    from PIL import ImageFont

    face = str(fonts.FOLDER / fonts.FACES[bold][1])
    return ImageFont.truetype(face, size, layout_engine=ImageFont.Layout.BASIC)
