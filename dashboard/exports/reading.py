"""The description read back out of a file: the other half of facts.py.

To add a format, write its reader and its line in READERS."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from .about import COMMENT, KEYWORD, SUB, comment_in, unpacked
from .data.reading import READERS as DATA
from .faults import ExportError

NONE = "{name} holds no description of a view: it was not saved by this map, or was changed since."


def described(path: Path) -> dict[str, Any]:
    """As `facts` made it. Raises ExportError with one sentence for a file that is not there,
    cannot be read, or holds none."""
    path = Path(path)
    if path.is_dir():
        raise ExportError(f"{path} is a folder; name one file in it.")
    if not path.is_file():
        raise ExportError(f"There is no file {path}.")
    suffix = path.suffix.lower()
    if suffix not in READERS and suffix not in DATA:
        known = ", ".join((*READERS, *DATA))
        raise ExportError(f"{path.name} is no file that verify reads: those end in {known}.")
    try:
        found = json.loads(READERS[suffix](path)) if suffix in READERS else DATA[suffix](path)
    except ExportError:
        raise
    except PermissionError as fault:
        raise ExportError(f"{path} cannot be read: {fault.strerror}.") from fault
    except Exception as fault:  # each library has faults of its own for a file it cannot make out
        raise ExportError(NONE.format(name=path.name)) from fault
    if not isinstance(found, dict) or "data_version" not in found:
        raise ExportError(NONE.format(name=path.name))
    return found


def _png(path: Path) -> str:
    from PIL import Image

    with Image.open(path) as image:
        return getattr(image, "text")[KEYWORD]  # noqa: B009  only PNG has it


def _exif(path: Path) -> str:
    from PIL import Image

    with Image.open(path) as image:
        return comment_in(image.getexif().get_ifd(SUB)[COMMENT])


def _gif(path: Path) -> str:
    from PIL import Image

    with Image.open(path) as image:
        return unpacked(image.info["comment"].decode())


def _svg(path: Path) -> str:
    root = ElementTree.parse(path).getroot()
    return root.findtext("{http://www.w3.org/2000/svg}metadata") or ""


def _pdf(path: Path) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        return document.get_metadata_value("Keywords")
    finally:
        document.close()


def _video(path: Path) -> str:
    from .film.ffmpeg import comment_of

    return unpacked(comment_of(path))


READERS: Mapping[str, Callable[[Path], str]] = {
    ".png": _png,
    ".jpg": _exif,
    ".jpeg": _exif,
    ".webp": _exif,
    ".svg": _svg,
    ".pdf": _pdf,
    ".gif": _gif,
    ".mp4": _video,
    ".webm": _video,
}
