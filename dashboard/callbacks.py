"""The wires between controls, map and server. Decides nothing."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, no_update

from .controls import card, linked
from .languages import spoken, t
from .layers import Scene
from .model import Record

Plate = Callable[[Mapping[str, Any]], dict[str, Any]]
log = logging.getLogger(__name__)


def connect(app: Dash, told: Callable[[str], Scene], plate: Plate) -> None:
    """Register every callback. `told(language)` is the map in a language; `plate(request)` answers
    what assets/save.js asks for."""
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

    @cache
    def ground() -> dict[str, str]:  # when the first card is asked for
        return card.ground(told(spoken().code).atlas.mission)

    @cache
    def by_id(language: str) -> dict[str, Record]:
        return {record.id: record for record in told(language).atlas.records}

    @app.callback(
        Output(card.ID, "children"),
        Output(card.ID, "style"),
        Input("picked", "data"),
        prevent_initial_call=True,
    )
    def open_cards(picked: dict[str, Any]) -> Any:
        if not picked["ids"]:
            return card.empty(), no_update
        known = by_id(spoken().code)
        found = [known[one] for one in picked["ids"] if one in known]
        about = picked.get("about") or ()
        return card.cards(found, told(spoken().code).atlas.mission, about), ground()

    @app.callback(
        Output("save-plate", "data"), Input("save-request", "data"), prevent_initial_call=True
    )
    def draw_plate(request: dict[str, Any]) -> Any:
        try:
            return plate(request)
        except Exception as error:  # whatever goes wrong, the reader gets a sentence, not a trace
            log.exception("the plate could not be built")
            return {
                "error": t("The picture could not be drawn: {why}.", why=error),
                "id": json.dumps(request),
            }
