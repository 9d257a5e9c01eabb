"""Arrows, rings, icons and their figures, in this order, onto the map."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ..basemap.icons import icon
from ..languages import number
from ..palette import ThemeName
from .marks import Mark, draw_icon
from .page import Page
from .room import Box
from .spreading import leader
from .stacks import Stack


def _arrows(marks: Sequence[Mark]) -> list[Mark]:
    """Each once, however many movements share it."""
    arrows = [mark for mark in marks if icon(mark.name).family == "arrow"]
    return list({(m.name, m.angle, m.opacity, round(m.x), round(m.y)): m for m in arrows}.values())


def arrow_boxes(marks: Sequence[Mark]) -> list[Box]:
    return [Box(m.x, m.y, m.x, m.y).grown(m.half * 0.9) for m in _arrows(marks)]


def draw_arrows(page: Page, marks: Sequence[Mark], theme: ThemeName) -> None:
    for mark in _arrows(marks):
        draw_icon(
            page, mark.name, theme, at=(mark.x, mark.y), angle=mark.angle, opacity=mark.opacity,
            scale=mark.scale,
        )  # fmt: skip


def draw_stacks(page: Page, stacks: Sequence[Stack], theme: ThemeName) -> None:
    """Lines to moved blocks, then rings, then icons with their figures."""
    for one in stacks:
        if any(one.shift):
            _leader(page, one)
    for one in stacks:
        if one.ringed:
            ring = one.rings[-1]
            draw_icon(page, ring.name, theme, at=(ring.x, ring.y), scale=ring.scale)
    for one in stacks:
        for mark, count in one.placed():
            draw_icon(
                page, mark.name, theme, at=(mark.x, mark.y), opacity=mark.opacity, scale=mark.scale
            )
            if count > 1:
                box, _ = one.figure(mark, count)
                page.text(
                    (box.left + box.right) / 2, (box.top + box.bottom) / 2, number(count),
                    one.text, bold=True, align="center", halo=3 * page.unit,
                )  # fmt: skip


def _leader(page: Page, one: Stack) -> None:
    """From the place, which gets a dot, to the edge of its block: quiet, for there are many."""
    line = leader(one)
    page.line(line, 2.2 * page.unit, page.theme.halo)
    page.line(line, 0.7 * page.unit, page.theme.muted)
    turn = np.linspace(0, 2 * math.pi, 13)[:-1]
    r = 1.9 * page.unit
    ring = " L".join(f"{one.x + r * math.cos(a):.2f},{one.y + r * math.sin(a):.2f}" for a in turn)
    page.path(f"M{ring} Z", fill=page.theme.label)
