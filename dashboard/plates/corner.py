"""Scale bar and north arrow on a quiet patch in the corner of the map with the fewest marks."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..languages import later, number, t
from .letters import width
from .page import Page
from .projection import View
from .room import Box, Room
from .setting import Furniture

MILE = 1609.344
STEPS = (1, 2, 5)
WEIGHT = 99  # of furniture against marks, where the next piece looks for room
ALL = Furniture()


@dataclass(frozen=True, slots=True)
class Bar:
    """`length` in `unit` is `px` pixels on the page at the centre of the map."""

    length: float
    unit: str
    px: float


def round_length(most: float) -> float:
    """The largest 1, 2 or 5 times a power of ten that is not above `most` (> 0)."""
    power = 10 ** math.floor(math.log10(most))
    return max(step * power for step in STEPS if step * power <= most * (1 + 1e-9))


def bars(view: View, longest_px: float) -> tuple[Bar, Bar]:
    """Kilometres and miles, or metres and feet's elder sister: below one kilometre both bars
    are fractions. Exact on the ellipsoid along the page's horizontal at the centre."""
    ground = view.ground_per_metre() * view.metres_per_px  # true metres in one pixel
    result = []
    for metres, unit in ((1000.0, later("km")), (MILE, later("mi"))):
        length = round_length(longest_px * ground / metres)
        result.append(Bar(length, unit, length * metres / ground))
    return result[0], result[1]


def quiet_corner(view: View, wide: float, high: float, edge: float, busy: Room) -> Box:
    """The corner of the map, a box of this size, where the fewest of the `busy` boxes are."""
    panel = view.panel
    spots = [
        Box(x, y, x + wide, y + high)
        for y in (panel.bottom - high - edge, panel.top + edge)
        for x in (panel.left + edge, panel.right - wide - edge)
    ]
    return min(spots, key=busy.count)


def draw_corner(page: Page, view: View, busy: Room, furniture: Furniture = ALL) -> list[Box]:
    """The patch, which is then busy; none where neither bar nor arrow is wanted."""
    if not (furniture.scale or furniture.north):
        return []
    unit, theme, sheet = page.unit, page.theme, page.sheet
    size = sheet.text(9.0)
    kilo, mile = bars(view, min(150 * unit, view.panel.width * 0.3))
    note = t("at the centre; elsewhere within {error}", error=_percent(view.scale_error))
    longest = max(kilo.px + width("0 km", size) + 4 * unit, width(note, sheet.text(7.2)))
    longest = longest if furniture.scale else 0
    pad, needle = 7 * unit, 26 * unit if furniture.north else 0
    wide, high = longest + needle + (3.5 if needle and longest else 2) * pad, 4.6 * size + 2 * pad
    patch = quiet_corner(view, wide, high, 8 * unit, busy)
    busy.take(*[patch] * WEIGHT)
    page.box(patch.left, patch.top, wide, high, fill=theme.paper, opacity=0.9)
    left = patch.left + pad
    if furniture.scale:
        middle, small = patch.top + pad + 1.5 * size, sheet.text(7.2)
        _bar(page, kilo, left, middle, size, up=True)
        _bar(page, mile, left, middle, size, up=False)
        page.text(left, patch.top + high - pad - 0.3 * size, note, small, colour=theme.muted)
    if furniture.north:
        centre = patch.right - pad - needle / 2
        _needle(page, centre, patch.top + high / 2, high / 2 - pad, view)
    return [patch]


def _percent(error: float) -> str:
    return f"{number(max(math.ceil(error * 1e4) / 100, 0.01))} %"


def _bar(page: Page, bar: Bar, left: float, y: float, size: float, up: bool) -> None:
    """A line with ticks at both ends and the middle; figures above or below it."""
    unit, ink = page.unit, page.theme.ink
    tick = (-4 if up else 4) * unit
    for x in (0, bar.px / 2, bar.px):
        page.line([(left + x, y), (left + x, y + tick)], 0.9 * unit, ink)
    page.line([(left, y), (left + bar.px, y)], 1.4 * unit, ink)
    at = y + (-0.5 * size - 5.5 * unit if up else 0.5 * size + 5.5 * unit)
    page.text(left, at, "0", size, align="left")
    page.text(left + bar.px, at, f"{number(bar.length)} {t(bar.unit)}", size, align="center")


def _needle(page: Page, x: float, y: float, half: float, view: View) -> None:
    """Points to true north at the centre of the map."""
    angle = math.radians(view.true_north)
    cos, sin = math.cos(angle), math.sin(angle)
    long, wide = half * 0.72, half * 0.26

    def at(dx: float, dy: float) -> tuple[float, float]:
        return x + dx * cos - dy * sin, y + half * 0.26 + dx * sin + dy * cos

    tip, tail = at(0, -long), at(0, long * 0.25)
    for side, fill in ((-1, page.theme.ink), (1, page.theme.paper)):
        points = (tip, at(side * wide, long * 0.55), tail)
        path = "M" + " L".join(f"{a:.2f},{b:.2f}" for a, b in points) + " Z"
        page.path(path, fill=fill, stroke=page.theme.ink, width=0.8 * page.unit)
    top = at(0, -long - 6.5 * page.unit)
    page.text(*top, t("N"), page.sheet.text(9.5), bold=True, align="center")
