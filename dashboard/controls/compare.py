"""A second day beside the period: its switch, its thumb, the list of what changed.

assets/compare.js gives the parts life. Every word that the reader sees of it stands here; those
that the browser writes go along as one attribute.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import dash_mantine_components as dmc
from dash import html

from ..languages import later, said, t
from ..mission import Mission
from ..model.period import number
from .attributes import attributes

ID = "compare"
WAYS = (("swipe", later("Swipe")), ("side", later("Side by side")))
SORTS = ("appeared", "removed", "changed", "happened")
WORDS = {
    "field": later("Day to compare with"),
    "fieldHint": later("A day, such as 28 Nov 2020 or 28.11.2020; arrow keys move it by a day"),
    "noDay": later("“{text}” is not a day. Write 28 Nov 2020 or 28.11.2020."),
    "outside": later("{day} lies outside the mission ({whole})."),
    "notInAddress": later("compare={text} is not a day (YYYY-MM-DD)"),
    "outsideInAddress": later("compare={text} lies outside the mission; {day} is shown"),
    "noWay": later("way={text} is not one of swipe, side"),
    "noSplit": later("split={text} is not a number from 0 to 100"),
    "divider": later("Divider between the two maps"),
    "dividerAt": later("{left} on {share} percent of the map, {right} on the rest"),
    "drawing": later("Drawing the second map…"),
    "second": later("Map of the compared period. {caption}"),
    "list": later("What changed ({count})"),
    "same": later("Both days are the same."),
    "nothing": later("Nothing on the map changed between these days."),
    "ground": later("{km2} km² under another reported control"),
    "km2": later("{n} km\u00b2"),
    "noGround": later("No ground changed hands."),
    "pair": later("{was} → {now}"),
    "noStatus": later("not shown"),
    "appeared": later("Appeared ({count})"),
    "removed": later("Removed ({count})"),
    "changed": later("Changed ({count})"),
    "happened": later("Movements and events in between ({count})"),
    "possible": later("possible"),
    "possibly": later("possibly"),
    "nowCertain": later("was possible, now certain"),
    "nowPossible": later("was certain, now possible"),
    "replaced": later("another report took its place"),
    "undrawn": later("listed, not drawn: {why}"),
    "more": later("{count} more"),
}


def build(_mission: Mission) -> html.Div:
    """The switch and, while it is on, the second day and how the two maps stand."""
    ways = [
        html.Button(t(label), type="button", className="way", **attributes(data_way=key))
        for key, label in WAYS
    ]
    return html.Div(
        [
            dmc.Button(
                t("Compare"),
                id=ID,
                variant="default",
                size="sm",
                className="step",
                **attributes(aria_expanded="false", aria_controls="changes"),
            ),
            html.Div(
                [
                    html.Span(
                        t("with"), className="compare-with", **attributes(aria_hidden="true")
                    ),
                    html.Span(**attributes(data_field="compare")),
                    html.Div(
                        ways,
                        className="ways",
                        role="group",
                        **attributes(aria_label=t("How the two maps stand")),
                    ),
                    html.Button(
                        t("What changed"), id="changes-open", className="way alone", type="button"
                    ),
                    html.Span(id="compare-error", className="period-error", role="alert"),
                ],
                className="compare-parts",
                id="compare-parts",
                hidden=True,
            ),
        ],
        className="compare-bar",
        id="compare-bar",
        **attributes(data_words=json.dumps(said(WORDS), ensure_ascii=False)),
    )


def rail(mission: Mission) -> html.Div:
    """The thumb of the second day, below the slider of the period and on its scale."""
    low, high = number(mission.meta.first_day), number(mission.meta.last_day)
    thumb = html.Div(
        id="compare-thumb",
        className="compare-thumb",
        role="slider",
        tabIndex=0,
        **attributes(
            aria_label=said(WORDS)["field"], aria_valuemin=str(low), aria_valuemax=str(high),
            aria_valuenow=str(low),
        ),
    )  # fmt: skip
    return html.Div(thumb, className="compare-rail", id="compare-rail", hidden=True)


def panel() -> html.Section:
    """What changed, in the panel of figures; assets/changes.js writes it."""
    groups = [
        html.Details(
            html.Summary(className="rows-head"),
            className="rows",
            open=sort != "happened",
            **attributes(data_sort=sort),
        )
        for sort in SORTS
    ]
    return html.Section(
        [
            html.H2(t("What changed"), className="panel-head"),
            html.P("", className="changes-days", id="changes-days"),
            html.P("", className="changes-ground", id="changes-ground", role="status"),
            html.Div(id="changes-pairs"),
            *groups,
        ],
        className="changes",
        id="changes",
        tabIndex=-1,
        hidden=True,
        **attributes(aria_label=t("What changed between the two days")),
    )


def read(view: Mapping[str, Any], mission: Mission) -> int | None:
    """The compared day of a view, kept inside the mission; None where nothing is compared."""
    asked = view.get("compare")
    if asked is None:
        return None
    return min(max(int(asked), number(mission.meta.first_day)), number(mission.meta.last_day))
