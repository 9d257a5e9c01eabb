"""Drawings of the built-in mission, as the formats get them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dashboard.languages import speaking
from dashboard.layers import KEYS, Scene
from dashboard.model import Period, Selection
from dashboard.plates import Drawing, Setting, Sheet, plate_of


@pytest.fixture(scope="session")
def drawn(scene: Scene) -> Callable[..., Drawing]:
    def make(size=(1123, 794), language="en", theme="light", **setting) -> Drawing:
        period = Period.of("2020-11-10", "2020-11-20")
        chosen = Selection(period, frozenset(KEYS), language, theme, "people", language)
        with speaking(language):
            return plate_of(scene.told_in(language), chosen, Setting(Sheet(*size), **setting))

    return make


@pytest.fixture(scope="session")
def drawing(drawn) -> Drawing:
    return drawn()
