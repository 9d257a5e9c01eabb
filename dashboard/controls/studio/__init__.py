"""The studio: choosing how a view is saved. Its words and choices, and what a request asks for."""

from .asked import asked_fault, order_asked, view_asked
from .form import ID, build
from .formats import SIGHT

__all__ = ["ID", "SIGHT", "asked_fault", "build", "order_asked", "view_asked"]
