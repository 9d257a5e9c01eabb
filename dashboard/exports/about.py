"""What a picture says about itself to programs, as one text that every format has room for."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from ..plates import Drawing

KEYWORD = "mission-map"  # the name under which files keep it
TITLE, SOFTWARE, WIDE_DPI, HIGH_DPI, UNIT = 0x010E, 0x0131, 0x011A, 0x011B, 0x0128
COMMENT, SUB = 0x9286, 0x8769
INCH = 2
PLAIN, PACKED = b"UNICODE\0", b"ASCII\0\0\0"
ROOM = 30_000  # bytes of a comment that is not packed
PACK = f"{KEYWORD}:"  # before a description that is packed, for formats with little room


def metadata(drawing: Drawing) -> str:
    """JSON, keys sorted, so that the same plate says the same."""
    return written(drawing.about)


def written(about: Mapping[str, Any]) -> str:
    return json.dumps(about, ensure_ascii=False, sort_keys=True)


def packed(text: str) -> str:
    """In letters of ASCII, as short as it gets."""
    return PACK + base64.b64encode(zlib.compress(text.encode(), 9)).decode()


def unpacked(text: str) -> str:
    """A text that may be packed. Raises ValueError or zlib.error for what is neither."""
    if text.startswith(PACK):
        return zlib.decompress(base64.b64decode(text.removeprefix(PACK))).decode()
    return text


def xmp(drawing: Drawing) -> str:
    """Title, description, rights and address for programs that manage pictures."""
    return xmp_of(drawing.title, drawing.description, drawing.language, drawing.about)


def xmp_of(title: str, description: str, language: str, about: Mapping[str, Any]) -> str:
    """`xmp` of a picture that is not drawn here."""
    told = {"title": title, "description": description, "rights": about.get("credits", "")}
    spoken = quoteattr(language)
    words = "".join(
        f"<dc:{name}><rdf:Alt><rdf:li xml:lang={spoken}>{escape(text)}</rdf:li></rdf:Alt>"
        f"</dc:{name}>"
        for name, text in told.items()
    )
    source = f"<dc:source>{escape(str(about.get('permalink', '')))}</dc:source>"
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'{words}{source}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    )


def exif(drawing: Drawing, dpi: float, most: int | None = None) -> bytes:
    """Title, density and the description of a plate for formats of pixels that have no text
    chunks."""
    return exif_of(drawing.title, metadata(drawing), dpi, most)


def exif_of(title: str, about: str, dpi: float, most: int | None = None) -> bytes:
    """Where there is room for `most` bytes of a description and it is longer, it names its sources
    by their ids alone."""
    from PIL import Image

    comment = PLAIN + about.encode("utf-16-be")
    if len(comment) > ROOM:
        comment = PACKED + packed(about).encode()
    if most is not None and len(comment) > most:
        comment = PACKED + packed(_uncited(about)).encode()
    tags = Image.Exif()
    tags[TITLE] = title.encode()  # UTF-8, as readers expect; Pillow makes other letters "?"
    tags[SOFTWARE] = KEYWORD
    tags[WIDE_DPI] = tags[HIGH_DPI] = dpi
    tags[UNIT] = INCH
    tags.get_ifd(SUB)[COMMENT] = comment
    return tags.tobytes()


def _uncited(about: str) -> str:
    return written({k: v for k, v in json.loads(about).items() if k != "citations"})


def comment_in(comment: bytes) -> str:
    """The description in the comment of an EXIF. Raises ValueError for one of another kind."""
    head, body = comment[:8], comment[8:]
    if head == PLAIN:
        return body.decode("utf-16-be")
    if head == PACKED:
        return unpacked(body.decode())
    raise ValueError("no comment of ours")
