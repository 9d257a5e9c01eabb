"""Rebuild the two faces of printed plates: every script of the web fonts in one TrueType file.

A PDF holds whole glyphs, not web fonts, so the subsets beside this file are joined, without
their kerning and substitutions, which neither the scripts of the names need nor the writers of
plates read. The arrow of movements is drawn here, for the subsets have none. Run by `make fonts`;
the same subsets give the same bytes.
"""

from __future__ import annotations

from pathlib import Path

from fontTools.merge import Merger
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent
SCRIPTS = ("sans-latin", "sans-latin-ext", "sans-cyrillic", "sans-armenian-armenian")
DROPPED = ("GSUB", "GPOS", "GDEF", "kern", "STAT", "DSIG", "meta")
ARROW = 0x2192
STROKE = {400: 66, 600: 104}  # thickness of a line of the face, font units
STILL = 3_800_000_000  # seconds since 1904: a date of today would change the bytes


def joined(weight: int) -> TTFont:
    parts = []
    for script in SCRIPTS:
        path = FOLDER / f"noto-{script}-{weight}-normal.woff2"
        font = TTFont(path)
        for table in DROPPED:
            if table in font:
                del font[table]
        font.flavor = None
        part = FOLDER / f".{path.stem}.ttf"
        font.save(part)
        parts.append(part)
    try:
        font = Merger().merge([str(part) for part in parts])
    finally:
        for part in parts:
            part.unlink()
    _arrow(font, STROKE[weight])
    font["head"].created = font["head"].modified = STILL
    font.recalcTimestamp = False
    return font


def _arrow(font: TTFont, thick: int) -> None:
    """Rightwards, as wide as an em, at the height of a minus sign."""
    middle, half, head = 357, thick / 2, 210
    pen = TTGlyphPen(None)
    points = [
        (70, middle + half), (930 - head, middle + half), (930 - head, middle + head),
        (930, middle), (930 - head, middle - head), (930 - head, middle - half),
        (70, middle - half),
    ]  # fmt: skip
    pen.moveTo(points[0])
    for point in points[1:]:
        pen.lineTo(point)
    pen.closePath()
    font["glyf"]["arrowright"] = pen.glyph()
    font["hmtx"]["arrowright"] = (1000, 70)
    font.setGlyphOrder([*dict.fromkeys([*font.getGlyphOrder(), "arrowright"])])
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ARROW] = "arrowright"
    font["maxp"].numGlyphs = len(font.getGlyphOrder())


def main() -> None:
    for weight in STROKE:
        target = FOLDER / f"plate-{weight}.ttf"
        joined(weight).save(target)
        print(target.name, target.stat().st_size)


if __name__ == "__main__":
    main()
