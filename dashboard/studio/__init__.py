"""What the server answers to the studio of the page: words about a size, a preview, a file."""

from .answers import connect

__all__ = ["connect"]
