"""The wires between controls, map and server. Decides nothing."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, no_update

from .controls import card, linked
from .layers import Scene

Plate = Callable[[Mapping[str, Any]], dict[str, Any]]
log = logging.getLogger(__name__)


def connect(app: Dash, scene: Scene, plate: Plate) -> None:
    """Register every callback. `plate(request)` answers what assets/save.js asks for."""
    app.clientside_callback(
        ClientsideFunction("mission", "change"),
        Output("layers", "value"),
        Output("names", "value"),
        Output("width", "value"),
        Output("provider", "forceColorScheme"),
        Input("layers", "value"),
        Input("names", "value"),
        Input("theme", "n_clicks"),
        Input("ground", "value"),
        Input("width", "value"),
        State("setup", "data"),
    )
    app.clientside_callback(
        ClientsideFunction("mission", "ask"),
        Output("save-request", "data"),
        Input("save-png", "n_clicks"),
        Input("save-svg", "n_clicks"),
        State("save-scale", "value"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("mission", "deliver"),
        Output("saved", "data"),
        Input("save-plate", "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("mission", "grid"),
        Output(linked.GRID, "children"),
        Input(linked.ASKED, "data"),
        prevent_initial_call=True,
    )
    ground = cache(lambda: card.ground(scene.atlas.mission))  # when the first card is asked for
    by_id = {record.id: record for record in scene.atlas.records}

    @app.callback(
        Output(card.ID, "children"),
        Output(card.ID, "style"),
        Input("picked", "data"),
        prevent_initial_call=True,
    )
    def open_cards(picked: dict[str, Any]) -> Any:
        if not picked["ids"]:
            return card.empty(), no_update
        found = [by_id[one] for one in picked["ids"] if one in by_id]
        about = picked.get("about") or ()
        return card.cards(found, scene.atlas.mission, about), ground()

    @app.callback(
        Output("save-plate", "data"), Input("save-request", "data"), prevent_initial_call=True
    )
    def draw_plate(request: dict[str, Any]) -> Any:
        try:
            return plate(request)
        except Exception as error:  # whatever goes wrong, the reader gets a sentence, not a trace
            log.exception("the plate could not be built")
            return {"error": f"The picture could not be drawn: {error}.", "id": json.dumps(request)}
