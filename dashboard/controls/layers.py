"""The legend, which is also the switchboard: a tick box for each layer, its signs and counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import html

from ..languages import t
from ..layers import KEYS, Entry, Layer
from ..layers.marks import UNCERTAIN
from ..layers.registry import read_in_order
from ..layers.waters import WATERS
from ..mission import Mission
from . import filter as filtering
from . import widths
from .attributes import attributes
from .swatch import note, picture

ID = "layers"


def _row(layer: Layer, entry: Entry, mission: Mission) -> html.Li:
    areas = {status.id for status in mission.meta.statuses}
    fixed = layer.draw is None
    if layer.key == "control" and entry.kind in areas:
        count: Any = html.Span("\u2013", className="count", **attributes(data_km2=entry.kind))
    elif fixed:
        count = None
    else:
        count = html.Span(
            "\u2013",
            className="count",
            # pieces of one line, cut where it changed: only the map's own bookkeeping
            hidden=layer.key == "control" and entry.kind in ("front", "edge"),
            **attributes(data_count=f"{layer.key}/{entry.kind}"),
        )
    reach = None
    if (layer.key, entry.kind) == ("control", "front"):
        reach = html.Span("", className="count", **attributes(data_reach="true"))
    return html.Li(
        [picture(entry.swatch), html.Span(entry.label, className="label"), reach, count],
        className="entry",
        **attributes(
            data_entry=f"{layer.key}/{entry.kind}", data_drawn="true" if fixed else "false"
        ),
    )


def _block(layer: Layer, mission: Mission) -> html.Section:
    rows = [_row(layer, entry, mission) for entry in layer.legend(mission)]
    flowing = bool(layer.scale)
    box = dmc.Checkbox(value=layer.key, label=t(layer.label), size="xs", id=f"layer-{layer.key}")
    parts: list[Any] = [box, html.Ul(rows, className="entries") if rows else None]
    if flowing:
        parts.insert(1, widths.build(mission))
        signs = [_sign(entry.told, "scale") for entry in layer.scale]
        parts.append(html.Ul(signs, className="entries widths"))
        parts.append(html.P("", className="tally", id="tally"))
    if layer.signs:
        parts.append(_ground(layer.signs))
    if layer.note:
        parts.append(note(t(layer.note)))
    absent = html.P("", className="absent", **attributes(data_absent=layer.key))
    return html.Section(
        [*parts, absent], className="legend-block", **attributes(data_block=layer.key)
    )


def _sign(entry: Entry, group: str, drawn: bool = True) -> html.Li:
    """A row that explains a sign and counts nothing."""
    return html.Li(
        [picture(entry.swatch), html.Span(entry.label, className="label")],
        className="entry",
        **attributes(data_sign=f"{group}/{entry.kind}", data_drawn="true" if drawn else "false"),
    )


def _ground(signs: Sequence[Entry]) -> html.Ul:
    """Signs of what no record carries; assets/ground.js says which of them are on the map."""
    rows = [_sign(entry.told, "ground", drawn=False) for entry in signs]
    return html.Ul(rows, className="entries ground")


def _crowd() -> html.Li:
    """The figure on a crowded spot; assets/fan.js says whether there is one."""
    return html.Li(
        [
            html.Span("3", className="swatch-figure"),
            html.Span(t("So many marks close together: press to open"), className="label"),
        ],
        className="entry",
        **attributes(data_sign="reading/crowd", data_drawn="false"),
    )


def build(mission: Mission) -> tuple[html.Details, html.Div]:
    """The filter, then the switchboard."""
    blocks = [layer for layer in read_in_order() if layer.key != "relief" or mission.relief]
    signs = html.Ul(
        [*(_sign(entry.told, "uncertain") for entry in UNCERTAIN), _crowd()], className="entries"
    )
    board = html.Div(
        [
            dmc.CheckboxGroup(
                [*(_block(layer, mission) for layer in blocks)], id=ID, value=list(KEYS)
            ),
            html.Section(
                [html.H2(t("Reading the marks"), className="legend-head"), signs],
                className="legend-block",
                **attributes(data_block="uncertain"),
            ),
            html.Section(
                [html.H2(t("Ground"), className="legend-head"), _ground(WATERS)],
                className="legend-block",
                **attributes(data_block="ground"),
            ),
        ]
    )
    return filtering.build(mission), board


def read(view: Mapping[str, Any], _mission: Mission) -> frozenset[str]:
    """Layer keys of a view; unknown ones are ignored."""
    asked: Sequence[str] = view.get("layers", KEYS)
    return frozenset(key for key in KEYS if key in asked)
