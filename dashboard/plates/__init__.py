"""The plate: any layer's traces projected onto a page, with its furniture."""

from .drawing import Drawing, Item, Path, Picture, Text
from .plate import build
from .references import references
from .selected import plate_of
from .setting import Furniture, Setting
from .sheet import Frame, Sheet

__all__ = [
    "Drawing", "Frame", "Furniture", "Item", "Path", "Picture", "Setting", "Sheet", "Text",
    "build", "plate_of", "references",
]  # fmt: skip
