"""Plates of the built-in mission, made the way the application makes them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dashboard.layers import KEYS, Scene
from dashboard.model import Period, Selection, Snapshot, take
from dashboard.plates import Drawing, Frame, Setting, Sheet, build
from dashboard.plates.letters import LINE

OPENING = ("2020-11-10", "2020-11-20")
Make = Callable[..., Drawing]


@pytest.fixture(scope="session")
def snapshot_of(scene: Scene) -> Callable[..., Snapshot]:
    def make(period=OPENING, layers=KEYS, names="en", theme="light", width="people") -> Snapshot:
        selection = Selection(Period.of(*period), frozenset(layers), names, theme, width)
        return take(scene.atlas, selection)

    return make


@pytest.fixture(scope="session")
def plate(scene: Scene, snapshot_of) -> Make:
    def make(
        period=OPENING, size=(1123, 794), layers=KEYS, names="en", theme="light",
        frame: Frame | None = None, permalink: str = "",
            **setting,
    ) -> Drawing:  # fmt: skip
        snapshot = snapshot_of(period, layers, names, theme)
        placed = Setting(Sheet(*size), frame, permalink=permalink, **setting)
        return build(scene, snapshot, placed)

    return make


def texts(drawing: Drawing) -> list[str]:
    """Every text of a plate as a reader sees it; the lines of a paragraph are joined."""
    found: list[str] = []
    last = None
    for text in drawing.texts():
        follows = last and (last.x, last.size, last.colour) == (text.x, text.size, text.colour)
        if follows and abs(text.y - last.y - LINE * text.size) < 0.1:
            found[-1] += f" {text.text}"
        else:
            found.append(text.text)
        last = text
    return found


@pytest.fixture(scope="session")
def texts_of() -> Callable[[Drawing], list[str]]:
    return texts
