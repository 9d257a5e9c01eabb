"""What the studio of the page asks the server for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dashboard.layers import KEYS
from dashboard.model.period import parse
from dashboard.plates import Furniture


@pytest.fixture(scope="session")
def asked() -> Callable[..., dict[str, Any]]:
    view = {
        "first": parse("2020-11-10"), "last": parse("2020-11-20"), "layers": list(KEYS),
        "names": "en", "language": "en", "theme": "light", "ground": "own", "width": "people",
        "kinds": None, "families": None, "certainty": "", "text": "",
    }  # fmt: skip
    camera = {"lon": 46.5, "lat": 39.8, "zoom": 7.5, "width": 900, "height": 650}

    def make(**settings: Any) -> dict[str, Any]:
        usual = {
            "format": "png", "size": "a4", "dpi": None, "theme": "light", "language": "en",
            "furniture": list(Furniture().names), "title": "", "link": "http://localhost/?from=a",
        }  # fmt: skip
        return {"view": view, "camera": camera, **usual, **settings}

    return make


@pytest.fixture(scope="session")
def film(asked) -> Callable[..., dict[str, Any]]:
    """The request of a film, with `view` beside or in place of what the view has."""

    def make(view: dict[str, Any] | None = None, **settings: Any) -> dict[str, Any]:
        usual = {"format": "film-gif", "size": "900x700px", "by": "day", "window": "sliding",
                 "days": "", "fps": "4"}  # fmt: skip
        whole = asked(**{**usual, **settings})
        return {**whole, "view": {**whole["view"], **(view or {})}}

    return make
