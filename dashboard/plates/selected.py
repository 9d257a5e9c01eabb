"""The plate of a selection: one map, or two where a day is compared."""

from __future__ import annotations

from ..layers import Scene
from ..model import Selection, take
from .compared import build_compared
from .drawing import Drawing
from .plate import build
from .setting import Setting


def plate_of(scene: Scene, selection: Selection, setting: Setting) -> Drawing:
    """As `plate.build`. Raises ValueError when the sheet is too small for its legend."""
    if selection.compare is not None:
        return build_compared(scene, selection, setting)
    return build(scene, take(scene.atlas, selection), setting)
