"""The export formats. To add one, write its file and add its line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..plates import Sheet
from . import pdf, png, svg
from .faults import ExportError


@dataclass(frozen=True, slots=True)
class Export:
    """`render(figure, sheet, scale)` gives the file's bytes or raises ExportError. `scaled` says
    whether the scale counts: a vector format has none."""

    key: str
    suffix: str
    mime: str
    render: Callable[[dict[str, Any], Sheet, float], bytes]
    scaled: bool = False


EXPORTS: tuple[Export, ...] = (
    Export("png", ".png", "image/png", png.render, scaled=True),
    Export("svg", ".svg", "image/svg+xml", svg.render),
    Export("pdf", ".pdf", "application/pdf", pdf.render),
)


def format_of(key: str) -> Export:
    """Raises ExportError that names the formats there are."""
    for export in EXPORTS:
        if export.key == key:
            return export
    raise ExportError(f"There is no format {key!r}; choose {', '.join(e.key for e in EXPORTS)}.")
