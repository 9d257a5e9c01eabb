"""One picture as it was asked for: of what, on which paper, in which format."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..model import Selection
from ..plates import Setting
from .registry import format_of


@dataclass(frozen=True, slots=True)
class Order:
    """`scale` is pixels for a CSS pixel; formats of vectors have none. `permalink` is the address
    that the file tells to programs; the setting's is also printed."""

    selection: Selection
    setting: Setting
    key: str = "png"
    scale: float = 1.0
    permalink: str = ""

    @property
    def placed(self) -> Setting:
        """The setting as the format draws it: only pictures of pixels hold the relief."""
        return replace(self.setting, pixels=format_of(self.key).scaled)
