"""Icons and arrows as painted paths, clipped to the map, and the room they take."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import numpy as np

from ..basemap.icons import icon, path_layers
from ..palette import ThemeName
from .page import Page
from .projection import View

ICON_SCALE = 0.9  # screen icons are 24 px; on paper a little less, and scaled with the sheet
CROWDED = 0.07  # share of the map that marks may take before they shrink
SMALLEST = 0.55
_PAIR = re.compile(r"(-?[\d.]+),(-?[\d.]+)")


@dataclass(frozen=True, slots=True)
class Mark:
    """One icon at a point of the page, px, and half its width there."""

    name: str
    angle: float
    opacity: float
    x: float
    y: float
    half: float
    record: str
    scale: float = 1.0


def marks_of(traces: Iterable[dict[str, Any]], view: View, unit: float) -> list[Mark]:
    """The marks inside the window, bottom first. Where they are many they are smaller."""
    found = _found(traces, view, unit)
    icons = {(m.name, round(m.x / 4), round(m.y / 4)): m for m in found}.values()
    share = sum((2 * m.half) ** 2 for m in icons) / (view.panel.width * view.panel.height)
    scale = min(1.0, max(SMALLEST, math.sqrt(CROWDED / share))) if share else 1.0
    return [replace(m, scale=scale, half=m.half * scale) for m in found]


def _found(traces: Iterable[dict[str, Any]], view: View, unit: float) -> list[Mark]:
    found: list[Mark] = []
    for trace in traces:
        if trace["type"] != "scattermap" or "markers" not in trace.get("mode", ""):
            continue
        symbols = trace["marker"]["symbol"]
        angles = trace["marker"].get("angle") or [0.0] * len(symbols)
        ids = trace.get("customdata") or [""] * len(symbols)
        xy = view.plane.metres(np.column_stack((trace["lon"], trace["lat"])).astype(float))
        spots = view.pixels(xy)
        for name, angle, id_, (x, y) in zip(symbols, angles, ids, spots, strict=True):
            panel = view.panel
            if panel.left <= x <= panel.right and panel.top <= y <= panel.bottom:
                half = icon(name).size / 2 * ICON_SCALE * unit
                shown = trace["marker"].get("opacity", 1)
                found.append(Mark(name, angle, shown, float(x), float(y), half, id_))
    return found


def draw_icon(
    page: Page, name: str, theme: ThemeName, *, at: tuple[float, float] | None = None,
    centre: tuple[float, float] = (0, 0), angle: float = 0.0, opacity: float = 1.0,
    scale: float = 1.0,
) -> None:  # fmt: skip
    """An icon at page pixels: clipped to the map at `at`, or with its `centre` anywhere when that
    is None. `angle` is clockwise in degrees."""
    factor = ICON_SCALE * page.unit * scale
    for layer in path_layers(name, theme):
        path = placed(layer.path, factor, angle, at or centre)
        page.path(
            path, fill=layer.fill, stroke=layer.stroke, width=layer.stroke_width * factor,
            opacity=opacity, clipped=at is not None,
        )  # fmt: skip


def placed(path: str, factor: float, angle: float, centre: tuple[float, float]) -> str:
    """A path scaled, turned clockwise about its origin and moved."""
    words, spots = _turned(path, factor, angle)
    x, y = centre
    return "".join(f"{word}{x + dx:.2f},{y + dy:.2f}" for word, (dx, dy) in spots) + words


@lru_cache(maxsize=1024)  # the same few icons again and again
def _turned(
    path: str, factor: float, angle: float
) -> tuple[str, tuple[tuple[str, tuple[float, float]], ...]]:
    """What follows the last point of a path, and each point with what comes before it."""
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    parts = _PAIR.split(path)
    found = []
    for word, across, down in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
        x, y = float(across) * factor, float(down) * factor
        found.append((word, (x * cos - y * sin, x * sin + y * cos)))
    return parts[-1], tuple(found)
