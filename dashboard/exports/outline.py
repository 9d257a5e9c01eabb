"""The letters of a text as lines, for what must not be text: the halo behind a name."""

from __future__ import annotations

import threading
from functools import cache
from itertools import pairwise
from typing import Any

from ..plates import Text
from . import fonts

_READING = threading.RLock()  # fontTools reads a glyph at its first use, for one thread at a time


@cache
def _face(bold: bool) -> tuple[Any, Any, int]:
    """Glyphs, the names of glyphs by letter, units of an em."""
    from fontTools.ttLib import TTFont

    font = TTFont(fonts.FOLDER / fonts.FACES[bold][1], lazy=True)
    return font.getGlyphSet(), font.getBestCmap(), font["head"].unitsPerEm  # pyright: ignore[reportAttributeAccessIssue]


@cache
def _glyph(letter: str, bold: bool) -> tuple[tuple[tuple[str, tuple], ...], float]:
    """Pen strokes in font units, and how wide the glyph is."""
    from fontTools.pens.recordingPen import DecomposingRecordingPen

    with _READING:
        glyphs, names, _ = _face(bold)
        name = names.get(ord(letter))
        if name is None:
            return (), 0.0
        pen = DecomposingRecordingPen(glyphs)
        glyphs[name].draw(pen)
        return tuple(_simple(pen.value)), glyphs[name].width


def _simple(strokes: list) -> list[tuple[str, tuple]]:
    """TrueType's chains of curves as single ones."""
    found: list[tuple[str, tuple]] = []
    for name, points in strokes:
        if name == "qCurveTo" and points[-1] is not None:
            *handles, end = points
            for one, other in pairwise(handles):
                middle = ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)
                found.append(("Q", (one, middle)))
            found.append(("Q", (handles[-1], end)))
        else:
            step = {"moveTo": "M", "lineTo": "L", "closePath": "Z", "endPath": "Z"}[name]
            found.append((step, points))
    return found


def outline(text: Text, left: float, slant: float = 0.0) -> str:
    """As a path in page pixels, from `left` along the baseline; `slant` is run over rise."""
    x, parts = left, []
    for said, bold in text.runs:
        with _READING:
            factor = text.size / _face(bold)[2]
        for letter in said:
            strokes, wide = _glyph(letter, bold)
            for step, points in strokes:
                placed = (
                    f"{x + (a + slant * b) * factor:.2f},{text.y - b * factor:.2f}"
                    for a, b in points
                )
                parts.append(step + " ".join(placed))
            x += wide * factor + text.spacing
    return " ".join(parts)
