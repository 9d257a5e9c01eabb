"""The kinds of files that the studio offers: plates, films, data, and the map as it is on the
screen."""

from __future__ import annotations

from typing import Any

from ...exports import EXPORTS
from ...exports.data import DATA
from ...exports.film import FILMS
from ...languages import later, t
from .films import PREFIX

SIGHT = "sight"  # made by the browser: assets/sight.js
LABELS = {"jpg": "JPEG", "webp": "WebP", "webm": "WebM", "geojson": "GeoJSON", "gpkg": "GeoPackage",
          "parquet": "GeoParquet"}  # fmt: skip
PICTURES, MOVING, ROWS = later("Picture"), later("Film"), later("Data of the view")
SCREEN, SEEN = later("Map on the screen"), later("What I see (PNG)")


def label(key: str) -> str:
    return LABELS.get(key, key.upper())


def choices() -> list[dict[str, Any]]:
    """Groups of formats for the form. `kind` says which settings count: all for a picture, days
    and pictures a second for a film, neither size nor furniture for data, the ratio of pixels
    alone for the screen."""
    return [
        {
            "label": t(PICTURES),
            "kind": "plate",
            "formats": [[one.key, label(one.key), one.scaled] for one in EXPORTS],
        },
        {
            "label": t(MOVING),
            "kind": "film",
            "formats": [[f"{PREFIX}{one.key}", label(one.key), True] for one in FILMS],
        },
        {
            "label": t(ROWS),
            "kind": "data",
            "formats": [[one.key, label(one.key), False] for one in DATA],
        },
        {"label": t(SCREEN), "kind": SIGHT, "formats": [[SIGHT, t(SEEN), True]]},
    ]
