"""The plate: any layer's traces projected onto a page, with its furniture."""

from .plate import build
from .sheet import Frame, Sheet

__all__ = ["Frame", "Sheet", "build"]
