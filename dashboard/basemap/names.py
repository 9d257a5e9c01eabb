"""The layers of the base style that write names, chosen by zoom and rank."""

from __future__ import annotations

from typing import Any

from ..layers.names import COUNTRY, DISTRICT, FAR, FAR_RANK, NEAR, NEAR_RANK, RANKS, WATER, Look
from ..palette import Theme

PINS = "pins"  # a source that the page fills
FONT = ["Noto Sans"]
BOLD = ["Noto Sans Bold"]
# beside the dot, or farther out where a mark lies on it; offsets in ems, of which MapLibre takes
# 0.29 off above and below
ANCHORS = [
    "left", [0.65, 0], "right", [-0.65, 0], "top", [0, 0.9], "bottom", [0, -0.9],
    "left", [0.65, 0.4], "left", [0.65, -0.4], "right", [-0.65, 0.4], "right", [-0.65, -0.4],
    "bottom-left", [0.6, -0.6], "bottom-right", [-0.6, -0.6],
    "top-left", [0.6, 0.6], "top-right", [-0.6, 0.6],
    "left", [1.7, 0], "right", [-1.7, 0], "top", [0, 2.05], "bottom", [0, -2.05],
    "bottom-left", [1.0, -1.4], "bottom-right", [-1.0, -1.4],
]  # fmt: skip
FINE = 9.5  # the zoom from which a name is shorter than the bends of its river
# the lowest rank that is named, by zoom
NAMED = ["step", ["zoom"], 1, *(v for rank in (2, 3, 4, 5) for v in (RANKS[rank].from_zoom, rank))]


def of(kind: str) -> list:
    return ["==", ["get", "kind"], kind]


def name_layers(theme: Theme, language: str) -> list[dict[str, Any]]:
    """Dots and names of places, waters, districts and countries, in a language."""
    text = ["coalesce", ["get", f"name_{language}"], ["get", "name_en"]]
    paint = {
        "text-color": theme.label,
        "text-halo-color": theme.label_halo,
        "text-halo-width": 1.4,
    }

    def label(kind: str, look: Look, which: list | bool = True, more: str = ""):
        return {
            "id": f"name-{kind}{more}", "type": "symbol", "source": "base",
            "filter": ["all", of(kind), which],
            "minzoom": look.from_zoom, "maxzoom": look.to_zoom,
            "layout": {
                "text-field": ["upcase", text], "text-font": FONT, "text-size": look.size,
                "text-letter-spacing": look.spacing, "text-max-width": 8,
            },
            "paint": {**paint, "text-color": theme.muted},
        }  # fmt: skip

    def water(kind: str, **layout: Any):
        named = ["all", of(kind), ["has", "name_en"], ["<=", ["get", "rank"], NAMED]]
        return {
            "id": f"name-{kind}", "type": "symbol", "source": "base", "filter": named,
            "layout": {
                "text-field": text, "text-font": FONT, "text-size": WATER.size,
                "text-letter-spacing": WATER.spacing, **layout,
            },
            "paint": {**paint, "text-color": theme.water_label},
        }  # fmt: skip

    rank = ["coalesce", ["get", "rank"], 0]
    # beside the river, at one of many spots: marks and names take the most of them
    along = {
        "symbol-placement": "line", "symbol-spacing": 160, "text-max-angle": 35,
        "text-offset": [0, -0.75],
    }  # fmt: skip

    places = {
        "id": "name-place", "type": "symbol", "source": "places",
        "filter": ["<=", ["get", "rank"], NAMED],
        "layout": {
            "text-field": text,
            "text-font": ["step", ["get", "rank"], ["literal", BOLD], 2, ["literal", FONT]],
            "text-size": ["step", ["get", "rank"], RANKS[1].size,
                          *(v for rank in (2, 3, 4, 5) for v in (rank, RANKS[rank].size))],
            "text-variable-anchor-offset": ANCHORS,
            "text-justify": "auto",
            "symbol-sort-key": ["get", "first"],
            "text-max-width": 9,
        },
        "paint": paint,
    }  # fmt: skip
    dots = {
        "id": "dot-place", "type": "symbol", "source": "places",
        "filter": ["<=", ["get", "rank"], NAMED],
        "layout": {
            "icon-image": ["step", ["get", "rank"], "dot-chief", 2, "dot-town", 3, "dot-village"],
            "icon-allow-overlap": True,
            "icon-padding": 1.6,  # less than the gap of a place's own name
        },
    }  # fmt: skip
    return [
        {**water("course", **along), "maxzoom": FINE},
        {**water("river", **along), "minzoom": FINE},
        water("lakename", **{"text-max-width": 7}),
        label("district", DISTRICT),
        label("country", COUNTRY, ["<", rank, NEAR_RANK]),
        label("country", NEAR, ["==", rank, NEAR_RANK], "-near"),
        label("country", FAR, ["==", rank, FAR_RANK], "-far"),
        places,
        dots,  # last: they have their places before any name, and no name covers another's
        *_pinned(theme),
    ]


def _pinned(theme: Theme) -> list[dict[str, Any]]:
    """Names of chief towns that found no room at their dots, with a line to them; assets/pinned.js
    says where."""

    def line(name: str, colour: str, width: float) -> dict[str, Any]:
        return {
            "id": f"pin-{name}", "type": "line", "source": PINS, "filter": of("line"),
            "paint": {"line-color": colour, "line-width": width},
        }  # fmt: skip

    return [
        line("halo", theme.label_halo, 3),
        line("line", theme.label, 1),
        {
            "id": "name-pinned", "type": "symbol", "source": PINS, "filter": of("name"),
            "layout": {
                "text-field": ["get", "text"], "text-font": BOLD, "text-size": RANKS[1].size,
                # assets/anchors.js keeps lesser names off them: chief ones must not depend on them
                "text-allow-overlap": True, "text-ignore-placement": True, "text-max-width": 30,
            },
            "paint": {
                "text-color": theme.label, "text-halo-color": theme.label_halo,
                "text-halo-width": 1.4,
            },
        },
    ]  # fmt: skip
