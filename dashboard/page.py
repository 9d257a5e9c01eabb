"""The one page and its ids: bar, legend, map, figures and cards, timeline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html

from .basemap.detail import ZOOMS
from .basemap.style import Online
from .controls import filter as filtering
from .controls import (
    language,
    layers,
    linked,
    names,
    period,
    studio,
    widths,
)
from .controls.attributes import attributes
from .controls.measure import measure
from .languages import LANGUAGES, said, spoken, t
from .layers import KEYS, Scene
from .layers.relief import on_screen
from .layers.scene import put
from .mission import name_choices
from .model import Atlas, Period, Selection, take
from .model.description import WORDS, landmarks
from .model.period import number
from .palette import PALETTE
from .panels import cards, header
from .shell import FONT, THEME


@dataclass(frozen=True, slots=True)
class Urls:
    """Paths of the base style as it opens (the one assets/stage.js writes), of the areas and of
    the relief, empty where there is none."""

    style: str
    areas: str
    relief: str = ""


def graph(scene: Scene, urls: Urls) -> dcc.Graph:
    """The map as it opens, so that the first picture needs no second pass. Every trace is there,
    also those with nothing to show: the browser then only changes their arrays."""
    atlas = scene.atlas
    opening = atlas.mission.meta.opening
    arrays = scene.columns(take(atlas, opening_selection(atlas)))
    data: list[dict[str, Any]] = []
    for trace in scene.traces:
        figure: dict[str, Any] = {
            "type": trace.type,
            "below": f"slot-{trace.key}",
            **trace.style(PALETTE["light"]),
        }
        if trace.type == "choroplethmap":
            figure["geojson"] = urls.areas
        for name in trace.columns:
            put(figure, name, arrays[trace.key][name] or [None])
        data.append(figure)
    layout = {
        "map": {
            "style": urls.style,
            "center": {"lon": opening.lon, "lat": opening.lat},
            "zoom": opening.zoom,
        },
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "showlegend": False,
        "hovermode": False,
        "font": {"family": FONT, "size": 13},
        "uirevision": "stays",
    }
    config: Any = {"displayModeBar": False, "scrollZoom": True, "doubleClick": False}
    return dcc.Graph(
        id="map", figure={"data": data, "layout": layout}, config=config, responsive=True
    )


def opening_selection(atlas: Atlas) -> Selection:
    meta = atlas.mission.meta
    period = Period.of(meta.opening.first, meta.opening.last)
    return Selection(period, frozenset(KEYS), names.start(meta))


def setup(atlas: Atlas, urls: Urls) -> dict[str, Any]:
    """What assets/view.js needs to know before any data is there."""
    meta = atlas.mission.meta
    opening = meta.opening
    return {
        "camera": {"lon": opening.lon, "lat": opening.lat, "zoom": opening.zoom},
        "view": {
            "first": number(opening.first),
            "last": number(opening.last),
            "layers": list(KEYS),
            "names": names.start(meta),
            "language": spoken().code,
            "theme": "light",
            "ground": "own",
            "width": widths.START,
            **filtering.START,
        },
        "allowed": {
            "first": number(meta.first_day),
            "last": number(meta.last_day),
            "layers": list(KEYS),
            "names": list(name_choices(meta)),
            "width": list(widths.KEYS),
            **filtering.allowed(atlas.mission),
            "language": list(LANGUAGES),
            "usual": language.usual(meta),
            "limits": [getattr(meta.limits, side) for side in ("west", "south", "east", "north")],
        },
        "description": {
            "words": said(WORDS),
            "title": meta.title,
            "landmarks": landmarks(atlas.mission),
        },
        "areas": urls.areas,
        "detail": list(ZOOMS),
        "relief": on_screen(meta, urls.relief) if urls.relief else None,
    }


def build(scene: Scene, urls: Urls, maps: tuple[Online, ...]) -> dmc.MantineProvider:
    """The page of a mission; `urls` say where the app serves its map data."""
    atlas = scene.atlas
    mission = atlas.mission
    legend = html.Aside(
        [html.H2(t("Legend"), className="panel-head"), *layers.build(mission)],
        className="panel legend",
        id="legend",
        tabIndex=-1,
        **attributes(aria_label=t("Legend and layers")),
    )
    stage = html.Main(
        [
            graph(scene, urls),
            html.P(
                [
                    html.Span(mission.meta.disclaimer),
                    html.Span(mission.meta.credits, className="credits"),
                ],
                className="disclaimer",
            ),
            html.P("", id="note", className="address-note", role="status"),
            measure(),
        ],
        className="stage",
    )
    sheets = html.Nav(
        [
            html.Button(
                label, className="sheet-tab", type="button", **attributes(data_sheet_tab=key)
            )
            for key, label in (("legend", t("Legend")), ("figures", t("Figures and records")))
        ]
        + [linked.tab()],
        className="sheets",
        **attributes(aria_label=t("Panels")),
    )
    stores = [
        dcc.Store(id="setup", data=setup(atlas, urls)),
        dcc.Store(id="view"),  # written when the view rests, for Dash code that follows it
        dcc.Store(id="picked"),
    ]
    drawer = linked.build(mission)
    timeline = html.Footer(period.build(mission), className="timeline")
    return dmc.MantineProvider(
        html.Div(
            [
                *stores,
                header(atlas, maps),
                studio.build(mission),
                legend,
                stage,
                drawer,
                cards(atlas),
                sheets,
                timeline,
            ],
            className="app",
        ),
        id="provider",
        theme=THEME,
        forceColorScheme="light",
    )
