"""Exports: a plate as a file, one format per file."""

from .command import export, rendered
from .faults import ExportError
from .name import file_name
from .order import Order
from .registry import EXPORTS, Export, format_of

__all__ = [
    "EXPORTS", "Export", "ExportError", "Order", "export", "file_name", "format_of", "rendered",
]  # fmt: skip
