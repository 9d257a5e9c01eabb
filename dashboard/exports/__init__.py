"""Exports: a plate as a file, one format per file."""

from .command import export
from .faults import ExportError
from .name import file_name
from .registry import EXPORTS, Export, format_of

__all__ = ["EXPORTS", "Export", "ExportError", "export", "file_name", "format_of"]
