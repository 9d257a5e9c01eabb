"""Table and charts below the map: two buttons and an empty drawer. Everything in it, and the grid
library, comes when it is opened first (assets/linked.js)."""

from __future__ import annotations

import json
from typing import Any

import dash_ag_grid as grid
from dash import dcc, html
from dash.fingerprint import build_fingerprint

from ..languages import later, said, t
from ..mission import Mission
from ..model import Atlas
from . import undated
from .attributes import attributes

ID = "linked"
ASKED = "table-asked"  # a store: set when the grid's script is there
GRID = "table-room"  # then the grid comes here
TABS = (("table", later("Table")), ("charts", later("Charts")))
SCRIPT = "dash_ag_grid.min.js"
WORDS = {
    "title": later("Records and figures of the period"),
    "close": later("Close table and charts"),
    "loading": later("Loading\u2026"),
    "failed": later("This could not be loaded: {why}."),
    "view": later("in this map view"),
    "columns": later("Columns"),
    "empty": later("No record of the layers shown falls in this period."),
    "grid": later("Records of the period"),
    "keys": later("Arrow keys move, Enter on a heading sorts, Space opens the record of a row."),
    "kind": later("Kind"),
    "record": later("Record"),
    "dates": later("Dates"),
    "date_precision": later("Date known to"),
    "state": later("In the period"),
    "place": later("Place"),
    "precision": later("Place known to"),
    "people": later("People"),
    "buses": later("Buses"),
    "vehicles": later("Vehicles"),
    "tonnes": later("Tonnes"),
    "families": later("Families of sources"),
    "certain": later("certain"),
    "possible": later("possible"),
    "listed": later("listed, not drawn"),
    "exact": later("site"),
    "settlement": later("settlement"),
    "approximate": later("approximate"),
    "day": later("day"),
    "range": later("range of days"),
    "month": later("month"),
    "undated": later("page without date"),
    "unknown": later("not known"),
    "charts": later("Charts of reported figures"),
    "charts_note": later(
        "A dot is a report, a bar between dots of one day means that reports differ, a "
        "hollow dot belongs to several days. A figure holds until the next report of the same "
        "counter, for so long as it is fresh; then there is a gap. Drag across a chart to choose "
        "the period."
    ),
    "closer": later("Closer: the period and as many days on either side"),
    "ground": later("Area by reported control"),
    "km2": later("km\u00b2"),
    "cumulative": later("running total"),
    "stock": later("on the day"),
    "amount": later("of these days"),
}

# Dash would put the grid's script (1.3 MB) on every page; assets/linkedtable.js asks for it.
for _one in grid._js_dist:
    if _one["relative_package_path"] == SCRIPT:
        _one["async"] = "lazy"


def _script() -> str:
    """Its address below that of the app, kept by browsers until the version changes."""
    named = build_fingerprint(SCRIPT, grid.__version__, 0)
    return f"_dash-component-suites/dash_ag_grid/{named}"


def listing(atlas: Atlas) -> tuple[Any, ...]:
    """The list of the period's records, with the way to their table and to the charts."""
    head = html.H2(t("In this period"), className="panel-head")
    return (
        html.Div([head, _buttons()], className="listing-head"),
        html.Div(id="listing", className="listing"),
        undated.build(atlas),
    )


def _buttons() -> html.Div:
    return html.Div(
        [_button(key, t(label)) for key, label in TABS],
        className="linked-buttons",
        **attributes(role="group", aria_label=said(WORDS)["title"]),
    )


def tab() -> html.Button:
    """Among the sheets of a narrow window."""
    return _button("table", " / ".join(t(label) for _, label in TABS), "sheet-tab")


def _button(key: str, label: str, look: str = "linked-button") -> html.Button:
    shown = attributes(data_linked=key, aria_expanded="false", aria_controls=ID)
    return html.Button(label, className=look, type="button", **shown)


def build(mission: Mission) -> html.Section:
    plan: dict[str, Any] = {
        "words": said(WORDS),
        "tabs": [[key, t(label)] for key, label in TABS],
        "families": [[family.id, family.label] for family in mission.meta.families],
        "script": _script(),
    }
    rooms = [
        html.Div(
            inside, id=f"room-{key}", className="linked-room", hidden=True, role="tabpanel",
            **attributes(aria_labelledby=f"tab-{key}"),
        )
        for (key, _), inside in zip(
            TABS, ([html.Div(className="table-bar"), html.Div(id=GRID)], []), strict=True
        )
    ]  # fmt: skip
    return html.Section(
        [dcc.Store(id=ASKED), html.Div(className="linked-head"), *rooms],
        id=ID,
        className="linked",
        hidden=True,
        **attributes(
            data_plan=json.dumps(plan, ensure_ascii=False, separators=(",", ":")),
            aria_label=said(WORDS)["title"],
        ),
    )
