"""One export from start to file: checked first, rendered, then put in place whole."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..languages import ended, speaking
from ..layers import Scene
from ..plates import Drawing, plate_of, references
from . import pdf
from .data import View, data_format
from .facts import facts
from .faults import ExportError
from .order import Order
from .raster import check_size
from .registry import format_of


def export(scene: Scene, order: Order, path: Path) -> int:
    """Writes the plate of an order to `path` and returns its size in bytes.

    Raises ExportError with one sentence: too large, no such folder, no room."""
    check_order(order)
    path = Path(path)
    check_place(path)
    data = rendered(scene, order)
    write_whole(path, data)
    return len(data)


def check_order(order: Order) -> None:
    """Raises ExportError before any work for what cannot be drawn."""
    if data_format(order.key) is None and format_of(order.key).scaled:
        check_size(order.setting.sheet.width, order.setting.sheet.height, order.scale)


def rendered(scene: Scene, order: Order) -> bytes:
    """The file of an order. Raises ExportError."""
    data = data_format(order.key)
    if data is not None:
        return data.render(View.of(scene, order))
    return file_of(scene, order, drawing_of(scene, order))


def file_of(scene: Scene, order: Order, drawing: Drawing) -> bytes:
    """The file of a plate that is drawn. Raises ExportError."""
    kind = format_of(order.key)
    if kind.paged and order.setting.furniture.citations:
        return pdf.paged([drawing, *citations(scene, order, drawing.about)])
    return kind.render(drawing, order.scale)


def citations(scene: Scene, order: Order, about: Mapping[str, Any]) -> list[Drawing]:
    """Pages that cite what a plate or a book, described by `about`, rests on."""
    selection, setting = order.selection, order.setting
    language, theme = selection.language, "grey" if setting.grey else selection.theme
    with speaking(language):
        mission = scene.told_in(language).atlas.mission
        return references(mission, about["sources"], setting.sheet, theme, about["title"])


def drawing_of(scene: Scene, order: Order) -> Drawing:
    """Raises ExportError when the sheet is too small for its legend."""
    try:
        with speaking(order.selection.language):
            told = scene.told_in(order.selection.language)
            drawing = plate_of(told, order.selection, order.placed)
            about = {**facts(scene, order), "alt": drawing.description}
            return replace(drawing, about=about)
    except ValueError as fault:
        raise ExportError(ended(f"{str(fault)[:1].upper()}{str(fault)[1:]}")) from fault


def check_place(path: Path) -> None:
    """Raises ExportError where no file can be written."""
    if not path.parent.is_dir():
        raise ExportError(f"There is no folder {path.parent} to write {path.name} to.")
    special = path.exists() and not path.is_file()  # a folder or a device
    if special or not os.access(path.parent, os.W_OK):
        raise ExportError(f"{path} cannot be written.")


def write_whole(path: Path, data: bytes) -> None:
    """The file appears complete or not at all. Raises ExportError."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    except OSError as fault:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise ExportError(f"{path} cannot be written: {fault.strerror}.") from fault
