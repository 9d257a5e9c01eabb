"""The data formats, read when one of them is asked for: their libraries are large."""

from __future__ import annotations

import importlib
from typing import Any

from ..layers import Scene
from .order import Order

PACKAGE = f"{__package__}.data"


def package() -> Any:
    return importlib.import_module(PACKAGE)


def dataset(key: str) -> Any:
    """The data format of that key, None for another."""
    return next((one for one in package().DATA if one.key == key), None)


def keys() -> list[str]:
    return [one.key for one in package().DATA]


def rendered(scene: Scene, order: Order) -> bytes:
    """The file of an order in a data format. Raises ExportError."""
    return dataset(order.key).render(_view(scene, order))


def facts(scene: Scene, order: Order) -> dict[str, Any]:
    return package().facts(_view(scene, order))


def _view(scene: Scene, order: Order) -> Any:
    return package().View(scene, order.selection, order.setting.frame, order.permalink)
