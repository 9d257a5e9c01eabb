"""The MapLibre style: ground, boundaries, place names, and a slot for every trace.

Plotly puts a trace below the style layer that the trace names. Each trace has a slot of its own,
an invisible layer: with shared slots Plotly would take down and rebuild every trace at each
redraw. The style is served by URL because an inline one freezes at the first redraw.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ..layers import Trace
from ..layers.boundaries import LABELS, RIBBON
from ..palette import Theme
from .names import PINS, name_layers, of

NOTHING = {"type": "FeatureCollection", "features": []}
# px by which MapLibre thins a source. Shapes come thinned together; thinned again, ring by ring,
# neighbours would part. Lines have no neighbours, and dashes need sides to lie on.
FINEST = {"lines": 0.4}


@dataclass(frozen=True, slots=True)
class Online:
    """An online base map: tile URL template, attribution, deepest zoom."""

    key: str
    name: str
    url: str
    attribution: str
    max_zoom: int


def style(
    theme: Theme,
    traces: Iterable[Trace],
    sources: dict[str, str],
    sprite: str,
    names: str = "en",
    boundaries: bool = True,
    online: Online | None = None,
) -> dict[str, Any]:
    """A complete style. `sources` maps base, lines and places to their URLs; `sprite` must be an
    absolute URL; `names` is a language code or `off`."""
    slots = {level: [] for level in ("fill", "line", "mark")}
    for trace in traces:
        slots[trace.level].append(slot(trace.key))
    land, waters = _ground(theme)
    layers = [
        {"id": "water", "type": "background", "paint": {"background-color": theme.water}},
        *(_raster() if online else land),
        *slots["fill"],
        slot("relief"),
        *([] if online else waters),
        *(_boundaries(theme) if boundaries else []),
        *slots["line"],
        *(name_layers(theme, names) if names != "off" else []),
        *slots["mark"],
    ]
    tiles = {
        "type": "raster",
        "tiles": [online.url] if online else [],
        "tileSize": 256,
        "maxzoom": online.max_zoom if online else 0,
        "attribution": online.attribution if online else "",
    }
    return {
        "version": 8,
        "name": f"mission {theme.name}",
        "sprite": sprite,
        "sources": {
            name: {"type": "geojson", "data": url, "tolerance": FINEST.get(name, 0)}
            for name, url in sources.items()
        }
        | ({"online": tiles} if online else {})
        | ({PINS: {"type": "geojson", "data": NOTHING}} if names != "off" else {}),
        "layers": layers,
    }


def slot(key: str) -> dict[str, Any]:
    return {"id": f"slot-{key}", "type": "background", "layout": {"visibility": "none"}}


def _raster() -> list[dict[str, Any]]:
    return [{"id": "online", "type": "raster", "source": "online"}]


def _roughly() -> list:
    return ["==", ["get", "precision"], "approximate"]


def _ground(theme: Theme) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What lies under the areas, and the waters over them."""

    def area(kind: str, fill: str) -> dict[str, Any]:
        # a colour by feature, as the areas of Plotly have: a plain one needs shaders of its own
        return {
            "id": kind, "type": "fill", "source": "base", "filter": of(kind),
            "paint": {"fill-color": ["case", of(kind), fill, theme.water]},
        }  # fmt: skip

    def river(name: str, which: list, colour: str, **more: Any) -> dict[str, Any]:
        return {
            "id": name, "type": "line", "source": "base", "filter": ["all", of("river"), which],
            "layout": {"line-join": "round", "line-cap": "round"},
            "paint": {
                "line-color": colour,
                "line-width": ["interpolate", ["linear"], ["zoom"], 6, 0.7, 9, 1.3, 11, 2],
                **more,
            },
        }  # fmt: skip

    # two layers of one colour each: one layer of two would need a shader of its own
    rivers = [
        river("river", ["!", _roughly()], theme.river),
        # the bed may lie a kilometre off
        river("river-approximate", _roughly(), theme.shore, **{"line-blur": 0.4}),
    ]
    return [area("land", theme.land)], [*rivers, area("lake", theme.water)]


def _boundaries(theme: Theme) -> list[dict[str, Any]]:
    def line(kind: str, colour: str, width: float, dash: list[float] | None = None):
        paint: dict[str, Any] = {"line-color": colour, "line-width": width}
        if dash:
            paint["line-dasharray"] = dash
        # the fan of a round join has dashes of its own, which are specks at narrow bends
        join = "bevel" if dash else "round"
        return {
            "id": kind, "type": "line", "source": "lines", "filter": of(kind),
            "layout": {"line-join": join}, "paint": paint,
        }  # fmt: skip

    oblast = LABELS["former_oblast"].swatch
    ribbon = line("former_oblast", theme.oblast, oblast.ribbon)
    ribbon["paint"]["line-opacity"] = RIBBON
    return [
        {**ribbon, "id": "former_oblast-ribbon"},
        line("district", theme.district, 0.9),
        line("former_oblast", theme.oblast, oblast.width, [4, 2.5]),
        line("state_border", theme.border, 1.5),
    ]
