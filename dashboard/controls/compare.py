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

from ..mission import Mission
from ..model.period import number
from .attributes import attributes

ID = "compare"
WAYS = (("swipe", "Swipe"), ("side", "Side by side"))
SORTS = ("appeared", "removed", "changed", "happened")
WORDS = {
    "field": "Day to compare with",
    "fieldHint": "A day, such as 28 Nov 2020 or 28.11.2020; arrow keys move it by a day",
    "noDay": "“{text}” is not a day. Write 28 Nov 2020 or 28.11.2020.",
    "outside": "{day} lies outside the mission ({whole}).",
    "notInAddress": "compare={text} is not a day (YYYY-MM-DD)",
    "outsideInAddress": "compare={text} lies outside the mission; {day} is shown",
    "noWay": "way={text} is not one of swipe, side",
    "noSplit": "split={text} is not a number from 0 to 100",
    "divider": "Divider between the two maps",
    "dividerAt": "{left} on {share} percent of the map, {right} on the rest",
    "drawing": "Drawing the second map…",
    "second": "Map of the compared period. {caption}",
    "list": "What changed ({count})",
    "same": "Both days are the same.",
    "nothing": "Nothing on the map changed between these days.",
    "ground": "{km2} km² under another reported control",
    "noGround": "No ground changed hands.",
    "pair": "{was} → {now}",
    "noStatus": "not shown",
    "areas": "{count} areas",
    "areaOne": "1 area",
    "appeared": "Appeared ({count})",
    "removed": "Removed ({count})",
    "changed": "Changed ({count})",
    "happened": "Movements and events in between ({count})",
    "possible": "possible",
    "possibly": "possibly",
    "nowCertain": "was possible, now certain",
    "nowPossible": "was certain, now possible",
    "replaced": "another report took its place",
    "undrawn": "listed, not drawn: {why}",
    "more": "{count} more",
}


def build(_mission: Mission) -> html.Div:
    """The switch and, while it is on, the second day and how the two maps stand."""
    ways = [
        html.Button(label, type="button", className="way", **attributes(data_way=key))
        for key, label in WAYS
    ]
    return html.Div(
        [
            dmc.Button(
                "Compare",
                id=ID,
                variant="default",
                size="sm",
                className="step",
                **attributes(aria_expanded="false", aria_controls="changes"),
            ),
            html.Div(
                [
                    html.Span("with", className="compare-with", **attributes(aria_hidden="true")),
                    html.Span(**attributes(data_field="compare")),
                    html.Div(
                        ways,
                        className="ways",
                        role="group",
                        **attributes(aria_label="How the two maps stand"),
                    ),
                    html.Button(
                        "What changed", id="changes-open", className="way alone", type="button"
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
        **attributes(data_words=json.dumps(WORDS, ensure_ascii=False)),
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
            aria_label=WORDS["field"], aria_valuemin=str(low), aria_valuemax=str(high),
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
            html.H2("What changed", className="panel-head"),
            html.P("", className="changes-days", id="changes-days"),
            html.P("", className="changes-ground", id="changes-ground", role="status"),
            html.Div(id="changes-pairs"),
            *groups,
        ],
        className="changes",
        id="changes",
        tabIndex=-1,
        hidden=True,
        **attributes(aria_label="What changed between the two days"),
    )


def read(view: Mapping[str, Any], mission: Mission) -> int | None:
    """The compared day of a view, kept inside the mission; None where nothing is compared."""
    asked = view.get("compare")
    if asked is None:
        return None
    return min(max(int(asked), number(mission.meta.first_day)), number(mission.meta.last_day))
