"""Place names: part of the base style, in the reader's language."""

from __future__ import annotations

from ..mission import Mission
from .layer import Entry, Layer


def legend(_mission: Mission) -> tuple[Entry, ...]:
    return ()


NAMES = Layer("names", "Place names", legend)
