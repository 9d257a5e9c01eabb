"""What the legend has to know of the marks on a map."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .marks import Mark
from .stacks import stack


class Marked(NamedTuple):
    """The pictures, and whether some of them stand in blocks."""

    names: frozenset[str]
    blocks: bool

    @classmethod
    def of(cls, marks: Iterable[Mark], unit: float) -> Marked:
        """`unit` as of the page: marks that lie on one another form blocks."""
        marks = list(marks)
        blocks = any(len(one) > 1 or len(one.icons) > 1 for one in stack(marks, unit))
        return cls(frozenset(mark.name for mark in marks), blocks)
