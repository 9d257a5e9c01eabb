"""The data formats, where this installation has them: their libraries are large, so that they are
only asked when one of them is."""

from __future__ import annotations

import importlib
import importlib.util
from typing import Any

from ..layers import Scene
from .order import Order

PACKAGE = f"{__package__}.data"


def package() -> Any:
    """The package of data formats, None where there is none."""
    if importlib.util.find_spec(PACKAGE) is None:
        return None
    return importlib.import_module(PACKAGE)


def dataset(key: str) -> Any:
    """The data format of that key, None for another."""
    found = package()
    return next((one for one in found.DATA if one.key == key), None) if found else None


def keys() -> list[str]:
    found = package()
    return [one.key for one in found.DATA] if found else []


def rendered(scene: Scene, order: Order) -> bytes:
    """The file of an order in a data format. Raises ExportError."""
    return dataset(order.key).render(_view(scene, order))


def facts(scene: Scene, order: Order) -> dict[str, Any]:
    return package().facts(_view(scene, order))


def _view(scene: Scene, order: Order) -> Any:
    return package().View(scene, order.selection, order.setting.frame, order.permalink)
