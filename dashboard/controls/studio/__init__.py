"""The studio: choosing how a view is saved. Its words and choices, and what a request asks for."""

from .asked import asked_fault, order_asked, view_asked
from .form import ID, build
from .formats import SIGHT, data_format, data_formats

__all__ = [
    "ID", "SIGHT", "asked_fault", "build", "data_format", "data_formats", "order_asked",
    "view_asked",
]  # fmt: skip
