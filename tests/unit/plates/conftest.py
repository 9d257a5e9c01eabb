"""Plates of the built-in mission, made the way the application makes them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from dashboard.layers import KEYS, Scene
from dashboard.model import Period, Selection, Snapshot, take
from dashboard.plates import Frame, Sheet, build

OPENING = ("2020-11-10", "2020-11-20")
Make = Callable[..., dict[str, Any]]


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
    ) -> dict[str, Any]:  # fmt: skip
        snapshot = snapshot_of(period, layers, names, theme)
        return build(scene, snapshot, frame, Sheet(*size), theme, permalink)

    return make


def texts(figure: dict[str, Any]) -> list[str]:
    """Every text of a figure as a reader sees it, lines joined by a blank."""
    found = []
    for note in figure["layout"]["annotations"]:
        if "fill:none" in note["text"]:
            continue  # the halo below a name
        plain = re.sub("<[^>]+>", "", note["text"].replace("<br>", " "))
        found.append(plain.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">"))
    return found


@pytest.fixture(scope="session")
def texts_of() -> Callable[[dict[str, Any]], list[str]]:
    return texts
