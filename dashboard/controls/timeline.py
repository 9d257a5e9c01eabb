"""The timeline below the map: chapter flags, bars of records, slider, lanes and a scale of dates.

Only the rows and their words; assets/timeline.js draws them from the records that the page has.
"""

from __future__ import annotations

import json

from dash import html

from ..languages import later, said, t
from ..mission import Mission
from ..model.period import number
from . import compare
from .attributes import attributes

ID = "timeline"
WORDS = {
    "by_day": later("a day"),
    "by_week": later("a week"),
    "by_month": later("a month"),
    "records": later("records"),
    "control": later("Control"),
    "posts": later("Posts"),
    "possible": later("possible"),
    "none": later("no record"),
    "chapter": later("Chapter {n}: {title}, {when}"),
}


def _thumb(label: str, end: str, day: int, low: int, high: int) -> html.Div:
    described = attributes(
        aria_label=label, aria_valuemin=str(low), aria_valuemax=str(high), aria_valuenow=str(day)
    )
    return html.Div(className=f"thumb {end}", role="slider", tabIndex=0, **described)


def _slider(mission: Mission, name: str) -> html.Div:
    meta = mission.meta
    low, high = number(meta.first_day), number(meta.last_day)
    first, last = number(meta.opening.first), number(meta.opening.last)
    return html.Div(
        [
            html.Div(className="rail", **attributes(aria_hidden="true")),
            html.Div(className="window", **attributes(data_part="window")),
            _thumb(t("First day"), "first", first, low, high),
            _thumb(t("Last day"), "last", last, low, high),
        ],
        id=name,
        className="slider",
        role="group",
        **attributes(aria_label=t("Period")),
    )


def _zoom(name: str, text: str, label: str) -> html.Button:
    return html.Button(
        text, id=name, type="button", className="time-zoom", **attributes(aria_label=label)
    )


def build(mission: Mission, slider: str) -> html.Div:
    """`slider` is the id of the slider. The rows are empty until the data has come."""
    hidden = attributes(aria_hidden="true")
    return html.Div(
        [
            html.Canvas(className="time-canvas", **hidden),
            *(
                html.Div(
                    html.Div(className="shade", **attributes(data_part="shade")),
                    className=f"veil {over}",
                )
                for over in ("over-bars", "over-lanes")
            ),
            html.Div(
                className="flags",
                role="toolbar",
                **attributes(aria_label=t("Chapters of the story")),
            ),
            html.Div(className="bars", **hidden),
            _slider(mission, slider),
            compare.rail(mission),
            html.Div(className="lanes", **hidden),
            html.Div(className="dates", **hidden),
            html.Div(
                [
                    _zoom("time-closer", "+", t("Show less time, larger")),
                    _zoom("time-wider", "\u2212", t("Show more time, smaller")),
                ],
                className="time-zooms",
            ),
            html.Div(className="time-tip", hidden=True, **hidden),
        ],
        id=ID,
        className="period-track",
        **attributes(data_words=json.dumps(said(WORDS), ensure_ascii=False)),
    )
