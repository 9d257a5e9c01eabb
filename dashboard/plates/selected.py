"""The plate of a selection: one map, or two where a day is compared."""

from __future__ import annotations

from typing import Any

from ..layers import Scene
from ..model import Selection, take
from .compared import build_compared
from .plate import build
from .sheet import Frame, Sheet


def plate_of(
    scene: Scene,
    selection: Selection,
    frame: Frame | None,
    sheet: Sheet,
    permalink: str = "",
    pixels: bool = False,
) -> dict[str, Any]:
    """As `plate.build`. Raises ValueError when the sheet is too small for its legend."""
    if selection.compare is not None:
        return build_compared(scene, selection, frame, sheet, permalink, pixels)
    snapshot = take(scene.atlas, selection)
    return build(scene, snapshot, frame, sheet, selection.theme, permalink, pixels)
