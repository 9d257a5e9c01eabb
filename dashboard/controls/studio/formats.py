"""The kinds of files that the studio offers: plates, data, and the map as it is on the screen."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any, Protocol

from ...exports import EXPORTS
from ...languages import later, t

SIGHT = "sight"  # made by the browser: assets/sight.js
LABELS = {"jpg": "JPEG", "webp": "WebP", "geojson": "GeoJSON", "gpkg": "GeoPackage",
          "parquet": "GeoParquet"}  # fmt: skip
PICTURES, DATA = later("Picture"), later("Data of the view")
SCREEN, SEEN = later("Map on the screen"), later("What I see (PNG)")


class DataFormat(Protocol):
    """As the registry of dashboard/exports/data has it."""

    @property
    def key(self) -> str: ...
    @property
    def suffix(self) -> str: ...
    @property
    def mime(self) -> str: ...

    def render(self, view: Any, /) -> bytes: ...


@cache
def data_formats() -> tuple[DataFormat, ...]:
    """None where the formats of data are not installed."""
    try:
        return import_module("dashboard.exports.data").DATA
    except ModuleNotFoundError:
        return ()


def data_format(key: str) -> DataFormat | None:
    return next((one for one in data_formats() if one.key == key), None)


def label(key: str) -> str:
    return LABELS.get(key, key.upper())


def choices() -> list[dict[str, Any]]:
    """Groups of formats for the form. `kind` says which settings count: all for a picture,
    neither size nor furniture for data, the ratio of pixels alone for the screen."""
    groups: list[dict[str, Any]] = [
        {
            "label": t(PICTURES),
            "kind": "plate",
            "formats": [[one.key, label(one.key), one.scaled] for one in EXPORTS],
        },
        {
            "label": t(DATA),
            "kind": "data",
            "formats": [[one.key, label(one.key), False] for one in data_formats()],
        },
        {"label": t(SCREEN), "kind": SIGHT, "formats": [[SIGHT, t(SEEN), True]]},
    ]
    return [group for group in groups if group["formats"]]
