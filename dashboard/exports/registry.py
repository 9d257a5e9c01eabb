"""The formats of plates. To add one, write its file and add its line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..plates import Drawing
from . import jpeg, pdf, png, svg, webp
from .faults import ExportError


@dataclass(frozen=True, slots=True)
class Export:
    """`render(drawing, scale)` gives the file's bytes or raises ExportError. `scaled` says
    whether the scale (pixels for a CSS pixel) counts: a vector format has none. `paged` ones may
    have further pages."""

    key: str
    suffix: str
    mime: str
    render: Callable[[Drawing, float], bytes]
    scaled: bool = False
    paged: bool = False


EXPORTS: tuple[Export, ...] = (
    Export("png", ".png", "image/png", png.render, scaled=True),
    Export("jpg", ".jpg", "image/jpeg", jpeg.render, scaled=True),
    Export("webp", ".webp", "image/webp", webp.render, scaled=True),
    Export("svg", ".svg", "image/svg+xml", svg.render),
    Export("pdf", ".pdf", "application/pdf", pdf.render, paged=True),
)


def format_of(key: str) -> Export:
    """Of a plate. Raises ExportError that names the formats there are."""
    for export in EXPORTS:
        if export.key == key:
            return export
    raise ExportError(f"There is no format {key!r}; choose {', '.join(e.key for e in EXPORTS)}.")
