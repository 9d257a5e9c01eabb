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
    """TrueType's chains of curves as single cubic ones, which PDF has alone."""
    found: list[tuple[str, tuple]] = []
    at = (0.0, 0.0)
    for name, points in strokes:
        if name == "qCurveTo" and points[-1] is not None:
            *handles, end = points
            ends = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in pairwise(handles)]
            for handle, to in zip(handles, [*ends, end], strict=True):
                found.append(("C", (_third(at, handle), _third(to, handle), to)))
                at = to
        else:
            step = {"moveTo": "M", "lineTo": "L", "closePath": "Z", "endPath": "Z"}[name]
            found.append((step, points))
            at = points[-1] if points else at
    return found


def _third(end: tuple[float, float], handle: tuple[float, float]) -> tuple[float, float]:
    """The cubic handle near an end of a quadratic curve."""
    return end[0] + 2 / 3 * (handle[0] - end[0]), end[1] + 2 / 3 * (handle[1] - end[1])


@cache
def _operators(letter: str, bold: bool) -> tuple[str, float]:
    """The glyph in the words of PDF, font units, and how wide it is in ems."""
    words = {"M": "m", "L": "l", "C": "c", "Z": "h"}
    strokes, wide = _glyph(letter, bold)
    parts = (
        " ".join([*(f"{a:.4g} {b:.4g}" for a, b in points), words[step]])
        for step, points in strokes
    )
    return " ".join(parts), wide / _face(bold)[2]


def outlined(text: Text, left: float, slant: float = 0.0) -> str:
    """PDF operations that stroke the letters, from `left` along the baseline, `halo` px wide, with
    the colour that is set. `slant` is run over rise. Each glyph is written once and moved."""
    x, parts = left, []
    for said, bold in text.runs:
        factor = text.size / _face(bold)[2]
        start = f"q {factor:.6f} 0 {slant * factor:.6f} {-factor:.6f}"
        wide = f"{text.halo / factor:.2f} w"
        for letter in said:
            drawn, ems = _operators(letter, bold)
            if drawn:
                parts.append(f"{start} {x:.2f} {text.y:.2f} cm {wide} {drawn} S Q")
            x += ems * text.size + text.spacing
    return "\n".join(parts)
