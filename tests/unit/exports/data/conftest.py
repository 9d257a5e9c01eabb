"""Views of the built-in mission whose data is saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dashboard.exports.data import View
from dashboard.layers import KEYS, Scene
from dashboard.model import Period, Selection
from dashboard.model.period import parse
from dashboard.plates import Frame

ADDRESS = "http://localhost:8050/?from=2020-11-10&to=2020-11-20"
Make = Callable[..., View]


@pytest.fixture(scope="session")
def view_of(scene: Scene) -> Make:
    """`view_of(first, last, compare=, frame=, layers=)`; further words are of the selection."""

    def make(
        first: str = "2020-11-10", last: str = "2020-11-20", *, compare: str | None = None,
        frame: Frame | None = None, layers=KEYS, **words: Any,
    ) -> View:  # fmt: skip
        other = parse(compare) if compare else None
        chosen = Selection(Period.of(first, last), frozenset(layers), compare=other, **words)
        return View(scene, chosen, frame, ADDRESS)

    return make


@pytest.fixture(scope="session")
def opening(view_of: Make) -> View:
    return view_of()
