"""The view whose data is asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...layers import Scene
from ...model import Selection
from ...plates import Frame
from ..order import Order


@dataclass(frozen=True, slots=True)
class View:
    """What the reader sees: the mission's scene, the selection, the part of the map (`frame`, None
    for all of it) and the address that shows it again (may be empty)."""

    scene: Scene
    selection: Selection
    frame: Frame | None
    permalink: str

    @classmethod
    def of(cls, scene: Scene, order: Order) -> View:
        return cls(scene, order.selection, order.setting.frame, order.permalink)

    @property
    def told(self) -> View:
        """The same in the language of its selection."""
        return replace(self, scene=self.scene.told_in(self.selection.language))
