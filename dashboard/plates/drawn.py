"""Arrows, rings, icons and their figures, in this order, onto the map."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ..basemap.icons import icon
from ..palette import ThemeName
from .marks import Mark, draw_icon
from .page import Page
from .projection import View
from .room import Box, Room
from .stacks import Stack


def draw_arrows(page: Page, marks: Sequence[Mark], theme: ThemeName, room: Room) -> None:
    """Each once, however many movements share it. Takes their room."""
    arrows = [mark for mark in marks if icon(mark.name).family == "arrow"]
    last = {(m.name, m.angle, m.opacity, round(m.x), round(m.y)): m for m in arrows}
    for mark in last.values():
        draw_icon(
            page, mark.name, theme, at=mark.metres, angle=mark.angle, opacity=mark.opacity,
            scale=mark.scale,
        )  # fmt: skip
    room.take(*(_box(mark, 0.9) for mark in last.values()))


def draw_stacks(page: Page, view: View, stacks: Sequence[Stack], theme: ThemeName) -> None:
    """Lines to moved blocks, then rings, then icons with their figures."""
    for one in stacks:
        if any(one.shift):
            _leader(page, one)
    for one in stacks:
        if len(one) == 1 and one.rings:
            ring = one.rings[-1]
            draw_icon(page, ring.name, theme, at=ring.metres, scale=ring.scale)
    for one in stacks:
        for mark, count in one.placed():
            at = _metres(mark, view)
            draw_icon(page, mark.name, theme, at=at, opacity=mark.opacity, scale=mark.scale)
            if count > 1:
                page.text(
                    mark.x + mark.half * 0.75, mark.y - mark.half * 0.75, f"{count:,}",
                    page.sheet.text(7.6), bold=True, align="center", halo=2.6 * page.unit,
                )  # fmt: skip


def _metres(mark: Mark, view: View) -> tuple[float, float]:
    per_px = view.metres_per_px
    x = view.west + (mark.x - view.panel.left) * per_px
    y = view.north - (mark.y - view.panel.top) * per_px
    return round(x, view.digits), round(y, view.digits)


def _box(mark: Mark, part: float) -> Box:
    half = mark.half * part
    return Box(mark.x - half, mark.y - half, mark.x + half, mark.y + half)


def _leader(page: Page, one: Stack) -> None:
    """From the place, which gets a dot, to the middle of its block."""
    end = one.x + one.shift[0], one.y + one.shift[1]
    page.line([(one.x, one.y), end], 2.6 * page.unit, page.theme.halo)
    page.line([(one.x, one.y), end], 1.0 * page.unit, page.theme.ink)
    turn = np.linspace(0, 2 * math.pi, 13)[:-1]
    r = 2.4 * page.unit
    ring = " L".join(f"{one.x + r * math.cos(a):.2f},{one.y + r * math.sin(a):.2f}" for a in turn)
    page.path(f"M{ring} Z", fill=page.theme.ink)
