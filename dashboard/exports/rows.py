"""Whether the rows of a data file are those that its view would be saved with today."""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from ..layers import Scene
from .data import DATA, View
from .data.inside import ROWS, differences, rows_in
from .facts import frame_in, selection_in
from .faults import ExportError


def has_rows(path: Path) -> bool:
    """Whether a file is of a format of rows."""
    return path.suffix.lower() in ROWS


def rows_apart(
    scene: Scene, told: Mapping[str, Any], path: Path, known: Collection[str]
) -> tuple[tuple[str, str], ...]:
    """Rows that the file does not have as today's would be, and why; without those of `known`
    records. Raises ExportError for rows that cannot be read."""
    suffix = path.suffix.lower()
    try:
        there = rows_in(path)
    except Exception as fault:  # each library has faults of its own for what it cannot make out
        raise ExportError(f"{path.name}: its rows cannot be read.") from fault
    view = View(scene, selection_in(told), frame_in(told), str(told.get("permalink", "")))
    render = next(one.render for one in DATA if one.suffix == suffix)
    with tempfile.TemporaryDirectory() as folder:
        today = Path(folder) / f"today{suffix}"
        try:
            today.write_bytes(render(view))
        except ExportError:  # the view shows nothing today, and all its records are gone
            return ()
        return tuple(one for one in differences(there, rows_in(today)) if one[0] not in known)
