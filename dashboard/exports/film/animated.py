"""Animated GIF and WebP, written by Pillow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from ..about import exif_of, packed

COLOURS = 255  # one is left for what did not change
QUALITY = 85


def gif(
    path: Path, pictures: Iterator[np.ndarray], _size: tuple[int, int], fps: float, _title: str,
    about: str,
) -> None:  # fmt: skip
    """One palette for the whole film, that of its first picture: colours do not flicker."""
    from PIL import Image

    first = Image.fromarray(next(pictures)).quantize(COLOURS, Image.Quantize.MEDIANCUT)
    rest = (
        Image.fromarray(one).quantize(palette=first, dither=Image.Dither.NONE) for one in pictures
    )
    first.save(
        path, "GIF", save_all=True, append_images=rest, duration=_milliseconds(fps, 10), loop=0,
        comment=packed(about).encode(), optimize=False,
    )  # fmt: skip


def webp(
    path: Path, pictures: Iterator[np.ndarray], _size: tuple[int, int], fps: float, title: str,
    about: str,
) -> None:  # fmt: skip
    from PIL import Image

    first = Image.fromarray(next(pictures))
    first.save(
        path, "WEBP", save_all=True, append_images=map(Image.fromarray, pictures), loop=0,
        duration=_milliseconds(fps, 1), quality=QUALITY, method=0, exif=exif_of(title, about, 96),
    )  # fmt: skip


def _milliseconds(fps: float, step: int) -> int:
    """Of one picture; GIF counts in steps of ten."""
    return max(step, round(1000 / fps / step) * step)
