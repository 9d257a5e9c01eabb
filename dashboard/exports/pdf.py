"""PDF: one page of the sheet's size (96 CSS px are 72 pt), vectors, text, embedded fonts.

ReportLab writes it: it subsets TrueType fonts so that their text can be searched and copied, and
writes the same bytes for the same page.
"""

from __future__ import annotations

import io
import math
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..plates import Drawing, Path, Picture, Text
from . import fonts
from .about import metadata, xmp
from .operators import operators, still
from .outline import outlined
from .shade import shade

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

POINT = 0.75  # of a CSS pixel
SLANT = math.tan(math.radians(12))  # of an upright face that stands for its italic
MOST = 14_400  # pt of a side, beyond which readers refuse a page


def render(drawing: Drawing, _scale: float) -> bytes:
    """Raises ExportError when a letter has no glyph."""
    return paged([drawing])


def paged(drawings: list[Drawing], small: bool = True, thinnest: float = 0.0) -> bytes:
    """One page for each drawing, all of it described by the first. What is only drawn from and
    thrown away need not be `small`; a line thinner than `thinnest` px is drawn as wide as that and
    as much fainter. Raises ExportError."""
    import reportlab.rl_config
    from reportlab.pdfgen.canvas import Canvas

    fonts.registered()
    for drawing in drawings:
        fonts.check_letters(drawing)
    reportlab.rl_config.invariant = 1
    reportlab.rl_config.useA85 = 0  # plain bytes: a quarter smaller, and half of the time
    first, made = drawings[0], io.BytesIO()
    face = fonts.FACES[False][0]
    canvas = Canvas(
        made, pageCompression=int(small), invariant=1, lang=first.language,
        initialFontName=face,  # pyright: ignore[reportArgumentType]
    )  # fmt: skip
    canvas.setTitle(first.title)
    canvas.setSubject(first.description)
    canvas.setKeywords(metadata(first))
    canvas.setCreator("mission-map")
    canvas.setProducer("ReportLab")
    canvas.setAuthor("")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    _told(canvas, xmp(first))
    for drawing in drawings:
        canvas.setPageSize((drawing.width * POINT, drawing.height * POINT))
        canvas.scale(POINT, -POINT)
        canvas.translate(0, -drawing.height)
        draw(canvas, drawing, thinnest)
        canvas.showPage()
    _encoded(canvas, small)
    canvas.save()
    return made.getvalue()


def _told(canvas: Canvas, words: str) -> None:
    """XMP for programs that manage files; never packed, as some look for it in the bytes."""
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream

    kind = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
    canvas._doc.Catalog.Metadata = PDFStream(kind, words.encode(), filters=[])  # pyright: ignore


class _Packed:
    """A filter of ReportLab's. ISA-L packs the million letters of a page in a tenth of the time
    that zlib needs, and a twelfth larger."""

    pdfname = "FlateDecode"
    LEVEL = 3

    def encode(self, content: bytes) -> bytes:
        from isal import isal_zlib

        return isal_zlib.compress(content, self.LEVEL)


def _encoded(canvas: Canvas, small: bool) -> None:
    """Pages as bytes: ReportLab would look up each of a million letters in its own code page."""
    from reportlab.pdfbase.pdfdoc import PDFPage, PDFStream

    for page in canvas._doc.idToObject.values():  # pyright: ignore[reportAttributeAccessIssue]
        if isinstance(page, PDFPage) and isinstance(page.stream, str) and page.stream.isascii():
            content = page.stream.encode("ascii")
            page.Contents = PDFStream(content=content, filters=[_Packed()] if small else [])


def draw(canvas: Canvas, drawing: Drawing, thinnest: float = 0.0) -> None:
    """Onto a canvas whose unit is the page's pixel, y down."""
    if drawing.paper:
        canvas.setFillColor(_colour(drawing.paper))
        canvas.rect(0, 0, drawing.width, drawing.height, stroke=0, fill=1)
    canvas.setLineJoin(1)
    open_: int | None = None
    for item in drawing.items:
        clip = getattr(item, "clip", None)
        if clip != open_:
            if open_ is not None:
                canvas.restoreState()
            if clip is not None:
                _clip(canvas, drawing, clip)
            open_ = clip
        if isinstance(item, Path):
            _path(canvas, item, thinnest)
        elif isinstance(item, Text):
            _text(canvas, item)
        else:
            _picture(canvas, item)
    if open_ is not None:
        canvas.restoreState()


def _clip(canvas: Canvas, drawing: Drawing, panel: int) -> None:
    at = drawing.views[panel].panel
    canvas.saveState()
    frame = canvas.beginPath()
    frame.rect(at.left, at.top, at.width, at.height)
    canvas.clipPath(frame, stroke=0, fill=0)


def _path(canvas: Canvas, path: Path, thinnest: float) -> None:
    if path.fill:
        canvas.setFillColor(_colour(path.fill))
        canvas.setFillAlpha(path.opacity)
    if path.stroke:
        canvas.setStrokeColor(_colour(path.stroke))
        canvas.setStrokeAlpha(path.opacity * min(1.0, path.width / thinnest if thinnest else 1.0))
        canvas.setLineWidth(max(path.width, thinnest))
        canvas.setDash(list(path.dash))
    d = still(path.d) if path.fill else path.d
    _drawn(canvas, d, stroke=bool(path.stroke), fill=bool(path.fill))


def _drawn(canvas: Canvas, d: str, stroke: bool, fill: bool) -> None:
    from reportlab.pdfgen.pathobject import PDFPathObject

    made = PDFPathObject(code=[operators(d)])
    canvas.drawPath(made, stroke=int(stroke), fill=int(fill), fillMode=1)


def _text(canvas: Canvas, text: Text) -> None:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    faces = [(said, fonts.FACES[bold][0]) for said, bold in text.runs]
    wide = sum(stringWidth(said, face, text.size) for said, face in faces)
    wide += text.spacing * max(0, len(text.text))
    left = text.x - wide * {"start": 0, "middle": 0.5, "end": 1}[text.anchor]
    canvas.saveState()
    if text.angle:
        canvas.translate(text.x, text.pivot)
        canvas.rotate(text.angle)
        canvas.translate(-text.x, -text.pivot)
    slant = SLANT if text.italic else 0
    if text.halo:
        _halo(canvas, text, left, slant)
    canvas.setFillColor(_colour(text.colour))
    canvas.setFillAlpha(1)
    said = canvas.beginText()
    said.setTextTransform(1, 0, slant, -1, left, text.y)
    if text.spacing:
        said.setCharSpace(text.spacing)
    for part, face in faces:
        said.setFont(face, text.size)
        said.textOut(part)
    if text.spacing:
        said.setCharSpace(0)
    canvas.drawText(said)
    canvas.restoreState()


def _halo(canvas: Canvas, text: Text, left: float, slant: float) -> None:
    """Its letters as lines, so that a search finds the word once."""
    canvas.setStrokeColor(_colour(text.halo_colour))
    canvas.setStrokeAlpha(1)
    canvas.setDash([])
    canvas.addLiteral(outlined(text, left, slant))


def _picture(canvas: Canvas, picture: Picture) -> None:
    name = shade(canvas, f"picture-{picture.clip}", picture.pixels)
    canvas.saveState()
    canvas.setFillAlpha(picture.opacity)
    canvas.translate(picture.x, picture.y + picture.height)
    canvas.scale(picture.width, -picture.height)
    canvas.addLiteral(f"/{name} Do")
    canvas.restoreState()


@lru_cache(maxsize=256)
def _colour(text: str) -> Any:
    """A hex of the palette."""
    from reportlab.lib.colors import HexColor

    return HexColor(text)
