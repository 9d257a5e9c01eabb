"""The formats of films. To add one, write its file and add its line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..faults import ExportError
from . import animated, ffmpeg

Write = Callable[[Path, Iterator[np.ndarray], tuple[int, int], float, str, str], None]


@dataclass(frozen=True, slots=True)
class Film:
    """`write(path, pictures, size, fps, title, about)`: pictures of (high, wide, 3) bytes, size in
    pixels; raises ExportError with one sentence, or OSError. `ready()` raises ExportError where a
    program that it needs is missing. `held` says that it holds all pictures before it writes."""

    key: str
    mime: str
    write: Write
    ready: Callable[[], object] = bool
    held: bool = False


FILMS: tuple[Film, ...] = (
    Film("mp4", "video/mp4", ffmpeg.mp4, ffmpeg.program),
    Film("webm", "video/webm", ffmpeg.webm, ffmpeg.program),
    Film("gif", "image/gif", animated.gif, held=True),
    Film("webp", "image/webp", animated.webp),
)


def film_of(key: str) -> Film:
    """Raises ExportError that names the formats there are."""
    for one in FILMS:
        if one.key == key:
            return one
    raise ExportError(
        f"There is no film format {key!r}; choose {', '.join(one.key for one in FILMS)}."
    )
