"""The plate: any layer's traces projected onto a page, with its furniture."""

from .plate import build
from .selected import plate_of
from .sheet import Frame, Sheet

__all__ = ["Frame", "Sheet", "build", "plate_of"]
