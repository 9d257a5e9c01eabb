"""The period: two fields that accept typing, the usual steps, playback and the timeline."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import dash_mantine_components as dmc
from dash import html

from ..languages import t
from ..mission import Mission
from ..model import Period
from ..model.period import number
from . import compare, playback, timeline
from .attributes import attributes

ID = "period"


def build(mission: Mission) -> html.Div:
    """The parts; assets/slider.js, assets/fields.js and assets/play.js give them life."""
    steps = (
        ("previous-day", "\u2039", t("Previous day")),
        ("next-day", "\u203a", t("Next day")),
        ("one-day", t("One day"), t("Show only the last day")),
        ("last-30-days", t("30 days"), t("Show the 30 days up to the last day")),
        ("whole-mission", t("Whole mission"), t("Show the whole mission")),
    )
    buttons = [
        dmc.Button(
            text,
            id=name,
            variant="default",
            size="sm",
            className="step",
            **attributes(aria_label=label),
        )
        for name, text, label in steps
    ]
    previous, following, *presets = buttons
    bar = html.Div(
        [
            previous,
            html.Span(**attributes(data_field="first")),
            html.Span("\u2013", className="dash", **attributes(aria_hidden="true")),
            html.Span(**attributes(data_field="last")),
            following,
            *presets,
            *playback.build(),
            compare.build(mission),
            html.Span(id="period-error", className="period-error", role="alert"),
        ],
        className="period-bar",
    )
    return html.Div([bar, timeline.build(mission, ID)], className="period")


def read(view: Mapping[str, Any], mission: Mission) -> Period:
    """The period of a view, kept inside the mission. Raises ValueError when it is reversed."""
    low, high = number(mission.meta.first_day), number(mission.meta.last_day)
    first, last = (min(max(int(view[key]), low), high) for key in ("first", "last"))
    return Period(first, last)
