"""One export from start to file: checked first, rendered, then put in place whole."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from ..languages import speaking
from ..layers import Scene
from ..model import Selection
from ..plates import Frame, Sheet, plate_of
from .faults import ExportError
from .png import check_size
from .registry import format_of


def export(
    scene: Scene,
    selection: Selection,
    frame: Frame | None,
    sheet: Sheet,
    key: str,
    scale: float,
    path: Path,
    permalink: str = "",
) -> int:
    """Writes the plate of a selection to `path` and returns its size in bytes.

    Raises ExportError with one sentence: unknown format, too large, no browser, no such folder.
    """
    chosen = format_of(key)
    if chosen.scaled:
        check_size(sheet, scale)
    path = Path(path)
    if not path.parent.is_dir():
        raise ExportError(f"There is no folder {path.parent} to write {path.name} to.")
    if path.is_dir() or not os.access(path.parent, os.W_OK):
        raise ExportError(f"{path} cannot be written.")
    try:
        with speaking(selection.language):
            told = scene.told_in(selection.language)
            figure = plate_of(told, selection, frame, sheet, permalink, chosen.scaled)
    except ValueError as fault:  # the sheet is too small for its legend
        raise ExportError(f"{str(fault)[:1].upper()}{str(fault)[1:]}.") from fault
    data = chosen.render(figure, sheet, scale)
    write_whole(path, data)
    return len(data)


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
