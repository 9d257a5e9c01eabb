"""Plates: sharpness, times, and what is inside the vector files."""

from __future__ import annotations

import io
import statistics
import time
from pathlib import Path

import numpy as np
from PIL import Image

from dashboard.exports import format_of
from dashboard.exports.sharpness import sharpness
from dashboard.layers import KEYS, Scene
from dashboard.mission import load
from dashboard.model import Atlas, Period, Selection
from dashboard.plates import Drawing, Setting, Sheet, plate_of

ROOT = Path(__file__).resolve().parents[2]
A4 = Sheet(1123, 794)
RUNS = 5


def _grey(data: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(data)).convert("L"), dtype=float)


def rows() -> list[tuple[str, str, str]]:
    scene = Scene.of(Atlas.of(load(ROOT / "geodata")))
    selection = Selection(Period.of("2020-11-10", "2020-11-20"), frozenset(KEYS))
    found = []

    def plate(sheet: Sheet, key: str) -> Drawing:
        return plate_of(scene, selection, Setting(sheet, pixels=format_of(key).scaled))

    for key, scale in (("png", 3), ("svg", 1), ("pdf", 1)):
        render = format_of(key).render
        render(plate(A4, key), scale)  # warm after this
        seconds = []
        data = b""
        for _ in range(RUNS):
            began = time.perf_counter()
            data = render(plate(A4, key), scale)
            seconds.append(time.perf_counter() - began)
        name = f"A4 plate {key.upper()}{' 3x' if scale == 3 else ''}, warm, median of {RUNS}"
        found.append((name, f"{statistics.median(seconds):.2f} s", ""))
        if key == "svg":
            found.append(("bitmaps in the SVG", str(data.count(b"<image")), "0"))
        if key == "pdf":
            found.append(("bitmaps in the PDF", str(data.count(b"/Subtype /Image")), "0"))
        if key == "png":
            # the same drawing laid out natively at three times the size
            big = Sheet(A4.width * 3, A4.height * 3)
            native = format_of("png").render(plate(big, key), 1)
            value = sharpness(_grey(data), _grey(native))
            found.append(("3x PNG, high-frequency residual to native", f"{value:.2f}", "0.95"))
    return found
