"""Animated GIF and WebP, written by Pillow."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ..about import exif_of, packed

if TYPE_CHECKING:
    from PIL import Image

COLOURS = 255  # one is left for what did not change
RARE = 0.3
ROUNDS = 3
QUALITY = 85


def gif(
    path: Path, pictures: Iterator[np.ndarray], _size: tuple[int, int], fps: float, _title: str,
    about: str,
) -> None:  # fmt: skip
    """One palette for the whole film, so that colours do not flicker."""
    from PIL import Image

    start = next(pictures)
    palette = _palette(start)
    drawn = (
        Image.fromarray(one).quantize(palette=palette, dither=Image.Dither.NONE)
        for one in chain([start], pictures)
    )
    first = next(drawn)
    first.save(
        path, "GIF", save_all=True, append_images=drawn, duration=_milliseconds(fps, 10), loop=0,
        comment=packed(about).encode(), optimize=False,
    )  # fmt: skip


def _palette(picture: np.ndarray) -> Image.Image:
    """Of a picture whose legend has all colours of the film. A colour of few pixels, that of a
    sign, counts almost as much as that of a wide area, or it would be lost to its shades: a violet
    sign that is grey belongs to no row of the legend."""
    from PIL import Image

    colours, counts = np.unique(picture.reshape(-1, 3) >> 2, axis=0, return_counts=True)
    shades = np.repeat(colours << 2 | 2, np.ceil(counts**RARE).astype(int), axis=0)
    return Image.fromarray(shades[None].astype(np.uint8)).quantize(
        COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=ROUNDS
    )


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
