"""The textbook Dash version of the same map, to measure against.

One slider, one server callback, one full figure: the way Dash's own tutorial does it. It draws
the same records as traces of the same mission, without areas of detail that would slow it more.
"""

from __future__ import annotations

import sys
from pathlib import Path

from dash import Dash, Input, Output, dcc, html

from dashboard.layers import KEYS, Scene
from dashboard.layers.shipment import areas
from dashboard.mission import load
from dashboard.model import Atlas, Period, Selection, take
from dashboard.model.period import number
from dashboard.palette import PALETTE


def make(folder: Path) -> Dash:
    atlas = Atlas.of(load(folder))
    scene = Scene.of(atlas)
    shapes = areas(scene)
    meta = atlas.mission.meta
    start = [number(meta.opening.first), number(meta.opening.last)]
    app = Dash(__name__)
    app.layout = html.Div(
        [
            dcc.Graph(id="map", style={"height": "80vh"}),
            dcc.RangeSlider(
                id="slider",
                min=number(meta.first_day),
                max=number(meta.last_day),
                step=1,
                value=start,
                marks=None,
                updatemode="drag",
            ),
        ]
    )

    @app.callback(Output("map", "figure"), Input("slider", "value"))
    def draw(value: list[int]) -> dict:
        selection = Selection(Period(*value), frozenset(KEYS))
        traces = scene.figure_traces(take(atlas, selection), PALETTE["light"])
        for trace in traces:
            if trace["type"] == "choroplethmap":
                trace["geojson"] = shapes
            trace.get("marker", {}).pop("symbol", None)
        opening = meta.opening
        return {
            "data": traces,
            "layout": {
                "map": {
                    "style": "white-bg",
                    "center": {"lon": opening.lon, "lat": opening.lat},
                    "zoom": opening.zoom,
                },
                "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
                "uirevision": "keep",
            },
        }

    return app


if __name__ == "__main__":
    from waitress import serve

    serve(make(Path(sys.argv[1])).server, host="127.0.0.1", port=int(sys.argv[2]), _quiet=True)
