"""Table and charts below the map: two buttons and an empty drawer. Everything in it, and the grid
library, comes when it is opened first (assets/linked.js)."""

from __future__ import annotations

import json
from typing import Any

import dash_ag_grid as grid
from dash import dcc, html
from dash.fingerprint import build_fingerprint

from ..mission import Mission
from ..model import Atlas
from . import undated
from .attributes import attributes

ID = "linked"
ASKED = "table-asked"  # a store: set when the grid's script is there
GRID = "table-room"  # then the grid comes here
TABS = (("table", "Table"), ("charts", "Charts"))
SCRIPT = "dash_ag_grid.min.js"
WORDS = {
    "title": "Records and figures of the period",
    "close": "Close table and charts",
    "loading": "Loading\u2026",
    "failed": "This could not be loaded: {why}.",
    "view": "in this map view",
    "columns": "Columns",
    "count": "{count} records",
    "count_of": "{count} of {all} records",
    "empty": "No record of the layers shown falls in this period.",
    "grid": "Records of the period",
    "keys": "Arrow keys move, Enter on a heading sorts, Space opens the record of a row.",
    "kind": "Kind",
    "record": "Record",
    "dates": "Dates",
    "date_precision": "Date known to",
    "state": "In the period",
    "place": "Place",
    "precision": "Place known to",
    "people": "People",
    "buses": "Buses",
    "vehicles": "Vehicles",
    "tonnes": "Tonnes",
    "families": "Families of sources",
    "certain": "certain",
    "possible": "possible",
    "listed": "listed, not drawn",
    "exact": "site",
    "settlement": "settlement",
    "approximate": "approximate",
    "day": "day",
    "range": "range of days",
    "month": "month",
    "undated": "page without date",
    "unknown": "not known",
    "charts": "Charts of reported figures",
    "charts_note": "A dot is a report, a bar between dots of one day means that reports differ, a "
    "hollow dot belongs to several days. A figure holds until the next report of the same counter, "
    "for so long as it is fresh; then there is a gap. Drag across a chart to choose the period.",
    "closer": "Closer: the period and as many days on either side",
    "ground": "Area by reported control",
    "km2": "km\u00b2",
    "cumulative": "running total",
    "stock": "on the day",
    "amount": "of these days",
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
    head = html.H2("In this period", className="panel-head")
    return (
        html.Div([head, _buttons()], className="listing-head"),
        html.Div(id="listing", className="listing"),
        undated.build(atlas),
    )


def _buttons() -> html.Div:
    return html.Div(
        [_button(key, label) for key, label in TABS],
        className="linked-buttons",
        **attributes(role="group", aria_label=WORDS["title"]),
    )


def tab() -> html.Button:
    """Among the sheets of a narrow window."""
    return _button("table", " / ".join(label for _, label in TABS), "sheet-tab")


def _button(key: str, label: str, look: str = "linked-button") -> html.Button:
    shown = attributes(data_linked=key, aria_expanded="false", aria_controls=ID)
    return html.Button(label, className=look, type="button", **shown)


def build(mission: Mission) -> html.Section:
    plan: dict[str, Any] = {
        "words": WORDS,
        "tabs": TABS,
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
            aria_label=WORDS["title"],
        ),
    )
