"""Plates: times beside Matplotlib in the same run, sharpness, and what is inside the files."""

from __future__ import annotations

import io
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image

from dashboard.exports import format_of
from dashboard.exports.sharpness import sharpness
from dashboard.layers import KEYS, Scene
from dashboard.mission import load
from dashboard.model import Atlas, Period, Selection
from dashboard.plates import Drawing, Furniture, Setting, Sheet, plate_of
from dashboard.plates import Path as Line
from dashboard.plates.templates import size_asked

ROOT = Path(__file__).resolve().parents[2]
A4 = size_asked("a4")
RUNS = 5
FULL = Furniture(graticule=True, inset=True, code=True)
LINK = "https://example.org/?from=2020-11-10&to=2020-11-20"
COLD = """
import sys, time
began = time.perf_counter()
from tests.bench.pictures import cold
cold(began)
"""


def built_in() -> Scene:
    return Scene.of(Atlas.of(load(ROOT / "geodata")))


def _plate(scene: Scene, sheet: Sheet, key: str) -> Drawing:
    selection = Selection(Period.of("2020-11-10", "2020-11-20"), frozenset(KEYS))
    pixels = format_of(key).scaled
    return plate_of(scene, selection, Setting(sheet, None, FULL, "", LINK, pixels=pixels))


def cold(began: float) -> None:
    """The first plate of a fresh interpreter: seconds in all, and of them the mission's reading."""
    scene = built_in()
    loaded = time.perf_counter()
    format_of("png").render(_plate(scene, A4.sheet, "png"), A4.scale)
    done = time.perf_counter()
    print(done - began, done - loaded)


def _median(work: Callable[[], bytes]) -> tuple[float, bytes]:
    seconds, data = [], work()  # warm after this
    for _ in range(RUNS):
        began = time.perf_counter()
        data = work()
        seconds.append(time.perf_counter() - began)
    return statistics.median(seconds), data


def _grey(data: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(data)).convert("L"), dtype=float)


def edge(scale: float) -> float:
    """Pixels from 10 to 90 % across a slanted edge, all its rows laid over one another by their
    distance from it (as ISO 12233 does): how blurred a picture is."""
    drawing = _plate(built_in(), A4.sheet, "svg")
    (x, top), (x2, bottom) = (300, 100), (330, 420)
    black = Line(f"M{x},{top} L900,{top} L900,{bottom} L{x2},{bottom} Z", fill="#000000")
    plain = replace(drawing, paper="#ffffff", items=(black,))
    image = _grey(format_of("png").render(plain, scale)) / 255
    across, value = [], []
    cos = (bottom - top) / np.hypot(x2 - x, bottom - top)
    for row in range(round(120 * scale), round(400 * scale)):
        at = (x + (x2 - x) * ((row + 0.5) / scale - top) / (bottom - top)) * scale
        columns = np.arange(round(at) - 5, round(at) + 5)
        across.append((columns + 0.5 - at) * cos)
        value.append(image[row, columns])
    away, light = np.concatenate(across), np.concatenate(value)
    bins = np.arange(-3, 3.01, 0.1)
    found = np.digitize(away, bins)
    means = np.array([light[found == i].mean() for i in range(1, len(bins))])
    middles = bins[:-1] + 0.05
    return float(np.interp(-0.1, -means, middles) - np.interp(-0.9, -means, middles))


def rows() -> list[tuple[str, str, str]]:
    from .peer import Peer

    scene = built_in()
    found: list[tuple[str, str, str]] = []
    peer = Peer(scene.atlas.mission, (297 / 25.4, 210 / 25.4))
    last = Period.of("2020-11-10", "2020-11-20").last

    def theirs(key: str) -> bytes:
        peer.draw(last)
        return peer.saved(key, A4.dpi)

    for key, wanted in (("png", "0.4 s"), ("svg", "0.2 s"), ("pdf", "0.2 s")):
        render = format_of(key).render
        scale = A4.scale if key == "png" else 1
        seconds, data = _median(lambda k=key, r=render, s=scale: r(_plate(scene, A4.sheet, k), s))
        drawing = _plate(scene, A4.sheet, key)
        writing, _ = _median(lambda d=drawing, r=render, s=scale: r(d, s))
        name = "PNG at 300 dpi" if key == "png" else key.upper()
        found.append(
            (f"A4 {name}, all furniture, warm, median of {RUNS}", f"{seconds:.2f} s", wanted)
        )
        found.append((f"of it writing the {key.upper()}", f"{writing:.2f} s", ""))
        other, _ = _median(lambda k=key: theirs(k))
        found.append((f"Matplotlib, A4 {name}, no furniture", f"{other:.2f} s", ""))
        found.append((f"ratio Matplotlib / ours, {key.upper()}", f"{other / seconds:.1f}", ""))
        if key == "svg":
            found.append(("bitmaps in the SVG", str(data.count(b"<image")), "0"))
        if key == "pdf":
            found.append(("bitmaps in the PDF", str(data.count(b"/Subtype /Image")), "0"))
        if key == "png":
            # the same drawing laid out natively at that size
            big = Sheet(A4.sheet.width * A4.scale, A4.sheet.height * A4.scale)
            native = format_of("png").render(_plate(scene, big, key), 1)
            ours, whole = _grey(data), _grey(native)
            high, wide = (min(a, b) for a, b in zip(ours.shape, whole.shape, strict=True))
            value = sharpness(ours[:high, :wide], whole[:high, :wide])
            found.append(("PNG, high-frequency residual to native", f"{value:.2f}", "0.95"))
            found.append(("PNG, edge from 10 to 90 %", f"{edge(A4.scale):.1f} px", "1.1 px"))
    fresh = [sys.executable, "-c", COLD]
    said = subprocess.run(fresh, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    whole, first = map(float, said.split())
    found.append(("A4 PNG, the first of an interpreter", f"{first:.1f} s", "1.5 s"))
    found.append(("the same with imports and the mission's reading", f"{whole:.1f} s", ""))
    return found
