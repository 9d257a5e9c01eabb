"""The wires between controls, map and server. Decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, no_update

from .controls import card, linked
from .languages import spoken
from .layers import Scene
from .model import Record
from .model.happenings import by_id


def connect(app: Dash, told: Callable[[str], Scene]) -> None:
    """Register every callback. `told(language)` is the map in a language."""
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
        ClientsideFunction("mission", "grid"),
        Output(linked.GRID, "children"),
        Input(linked.ASKED, "data"),
        prevent_initial_call=True,
    )

    @cache
    def ground() -> dict[str, str]:  # when the first card is asked for
        return card.ground(told(spoken().code).atlas.mission)

    @cache
    def known(language: str) -> dict[str, Record]:
        return by_id(told(language).atlas.records)

    @app.callback(
        Output(card.ID, "children"),
        Output(card.ID, "style"),
        Input("picked", "data"),
        prevent_initial_call=True,
    )
    def open_cards(picked: dict[str, Any]) -> Any:
        if not picked["ids"]:
            return card.empty(), no_update
        all_of_them, asked = known(spoken().code), picked["ids"]
        found = {all_of_them[one].id: all_of_them[one] for one in asked if one in all_of_them}
        about = picked.get("about") or ()
        mission = told(spoken().code).atlas.mission
        return card.cards(list(found.values()), mission, about, asked), ground()
