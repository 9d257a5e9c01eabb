"""A finished plate: what lies on the page, from back to front, in page pixels and y down.

Every writer of dashboard/exports reads these four kinds of items and nothing else, so a plate
looks the same in every format.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from .projection import View


@dataclass(frozen=True, slots=True)
class Path:
    """`d` in absolute M, L, C, Q and Z as SVG writes them. `clip` is the number of the map panel
    that it must not leave, None for the whole page. Fills follow the nonzero rule."""

    d: str
    fill: str = ""
    stroke: str = ""
    width: float = 0.0
    dash: tuple[float, ...] = ()
    opacity: float = 1.0
    clip: int | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """One line on the baseline `y`; `runs` are its parts with whether each is bold. `anchor` is
    which part of it lies at `x`. Turned clockwise by `angle` degrees around (x, `pivot`).
    `halo` is the width of an outline behind it, `spacing` the space after each letter, px."""

    x: float
    y: float
    runs: tuple[tuple[str, bool], ...]
    size: float
    colour: str
    anchor: str = "start"
    italic: bool = False
    halo: float = 0.0
    halo_colour: str = ""
    spacing: float = 0.0
    angle: float = 0.0
    pivot: float = 0.0

    @property
    def text(self) -> str:
        return "".join(part for part, _ in self.runs)


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A grey picture with its own transparency, (rows, columns, 2) of 0 to 255, stretched over a
    rectangle of the page."""

    pixels: np.ndarray
    x: float
    y: float
    width: float
    height: float
    opacity: float
    clip: int | None = None


Item = Path | Text | Picture


@dataclass(frozen=True, slots=True)
class Drawing:
    """`paper` is its colour, empty for what is laid over another drawing. `views` are the maps on
    the page, one or, for a comparison, two. `about` describes the plate to programs (JSON values),
    `title` and `description` to people."""

    width: float
    height: float
    paper: str
    views: tuple[View, ...]
    items: tuple[Item, ...]
    title: str
    description: str
    language: str = "en"
    about: dict[str, Any] = field(default_factory=dict)

    def texts(self) -> Iterator[Text]:
        return (item for item in self.items if isinstance(item, Text))

    def paths(self) -> Iterator[Path]:
        return (item for item in self.items if isinstance(item, Path))

    def pictures(self) -> Iterator[Picture]:
        return (item for item in self.items if isinstance(item, Picture))
