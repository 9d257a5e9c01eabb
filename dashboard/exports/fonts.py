"""The faces that travel inside the files: whole glyphs for PDF, web fonts for SVG."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from ..languages import t
from ..plates import Drawing
from .faults import ExportError

FOLDER = Path(__file__).resolve().parents[2] / "assets" / "fonts"
SHEET = FOLDER.parent / "fonts.css"
FAMILY = "Noto Sans"
FACES = {False: ("plate-regular", "plate-400.ttf"), True: ("plate-semibold", "plate-600.ttf")}
SHOWN = 3  # letters that are named, of those that no face has
_RULE = re.compile(r"@font-face \{(.*?)\n\}", re.S)
_RANGE = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")


@cache
def registered() -> None:
    """Both faces, known to the writer of PDFs. Raises ExportError when their files are gone."""
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFError, TTFont

    for name, file in FACES.values():
        try:
            registerFont(TTFont(name, str(FOLDER / file)))
        except TTFError as fault:
            raise ExportError(
                f"The font {file} is missing from {FOLDER}: install the program again, "
                "or rebuild it with make fonts."
            ) from fault


@cache
def _letters() -> frozenset[int]:
    from reportlab.pdfbase.pdfmetrics import getFont

    registered()
    return frozenset(getFont(FACES[False][0]).face.charToGlyph)  # pyright: ignore


def check_letters(drawing: Drawing) -> None:
    """Raises ExportError that names the letters no face has, before anything is written: a box
    in print is worse than no print."""
    used = {letter for text in drawing.texts() for letter in text.text}
    lost = sorted(letter for letter in used if ord(letter) not in _letters())
    if lost:
        where = next(one.text for one in drawing.texts() if lost[0] in one.text)
        raise ExportError(
            t(
                "The plate's fonts have no {letters} (as in \u201c{where}\u201d): choose another "
                "title or language, or save as SVG, which a reader's own fonts complete.",
                letters=" ".join((*lost[:SHOWN], *(["\u2026"] if len(lost) > SHOWN else []))),
                where=where[:60],
            )
        )


@cache
def _rules() -> tuple[tuple[bool, tuple[range, ...], Path], ...]:
    """Of each web font of the family: whether it is bold, its letters and its file."""
    found = []
    for body in _RULE.findall(SHEET.read_text(encoding="utf-8")):
        if f'"{FAMILY}";' in body:
            spans = _RANGE.findall(body.partition("unicode-range:")[2])
            letters = tuple(range(int(a, 16), int(b or a, 16) + 1) for a, b in spans)
            file = re.findall(r'url\("(?:fonts/)?([^"]+)"\)', body)[0]
            found.append(("600" in body, letters, FOLDER / file))
    return tuple(found)


@cache
def _inside(path: Path) -> str:
    return base64.b64encode(path.read_bytes()).decode()


def sheet(texts: Iterable[tuple[str, bool]]) -> str:
    """The `@font-face` rules, files inside, of what the texts and their weights need."""
    used: dict[bool, set[int]] = {False: set(), True: set()}
    for text, bold in texts:
        used[bold] |= set(map(ord, text))
    rules = []
    for bold, letters, path in _rules():
        if any(code in span for code in used[bold] for span in letters):
            spans = ",".join(f"U+{span[0]:04X}-{span[-1]:04X}" for span in letters)
            rules.append(
                f'@font-face{{font-family:"{FAMILY}";font-weight:{"600 700" if bold else 400};'
                f'src:url("data:font/woff2;base64,{_inside(path)}") format("woff2");'
                f"unicode-range:{spans}}}"
            )
    return "".join(rules)
