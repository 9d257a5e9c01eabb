"""The period: a slider of days, two fields that accept typing, and the usual steps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import dash_mantine_components as dmc
from dash import html

from ..languages import spoken, t
from ..mission import Mission
from ..model import Period
from ..model.period import date, number
from .attributes import attributes

ID = "period"


def _month_starts(first: int, last: int) -> list[int]:
    return [day for day in range(first, last + 1) if date(day).day == 1]


def _scale(first: int, last: int) -> html.Div:
    """Years at each January, quarter months between them, where the window is wide enough."""
    labels = []
    for day in _month_starts(first, last):
        value = date(day)
        if value.month % 3 != 1:
            continue
        year = value.month == 1
        text = str(value.year) if year else spoken().calendar.short_months[value.month - 1]
        left = f"{100 * (day - first) / (last - first):.3f}%"
        labels.append(
            html.Span(text, className="year" if year else "quarter", style={"left": left})
        )
    return html.Div(labels, className="scale", **attributes(aria_hidden="true"))


def _thumb(label: str, end: str, day: int, low: int, high: int) -> html.Div:
    described = attributes(
        aria_label=label, aria_valuemin=str(low), aria_valuemax=str(high), aria_valuenow=str(day)
    )
    return html.Div(className=f"thumb {end}", role="slider", tabIndex=0, **described)


def build(mission: Mission) -> html.Div:
    """The parts; assets/slider.js and assets/fields.js give them life."""
    opening = mission.meta.opening
    first, last = number(opening.first), number(opening.last)
    low, high = number(mission.meta.first_day), number(mission.meta.last_day)
    steps = (
        ("previous-day", "\u2039", t("Previous day")),
        ("next-day", "\u203a", t("Next day")),
        ("one-day", t("One day"), t("Show only the last day")),
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
    bar = html.Div(
        [
            buttons[0],
            html.Span(**attributes(data_field="first")),
            html.Span("\u2013", className="dash", **attributes(aria_hidden="true")),
            html.Span(**attributes(data_field="last")),
            *buttons[1:],
            html.Span(id="period-error", className="period-error", role="alert"),
        ],
        className="period-bar",
    )
    ticks = [
        html.I(style={"left": f"{100 * (day - low) / (high - low):.3f}%"})
        for day in _month_starts(low, high)
    ]
    slider = html.Div(
        [
            html.Div(ticks, className="rail", **attributes(aria_hidden="true")),
            html.Div(className="window", **attributes(data_part="window")),
            _thumb(t("First day"), "first", first, low, high),
            _thumb(t("Last day"), "last", last, low, high),
        ],
        id=ID,
        className="slider",
        role="group",
        **attributes(aria_label=t("Period")),
    )
    return html.Div(
        [bar, html.Div([slider, _scale(low, high)], className="period-track")], className="period"
    )


def read(view: Mapping[str, Any], mission: Mission) -> Period:
    """The period of a view, kept inside the mission. Raises ValueError when it is reversed."""
    low, high = number(mission.meta.first_day), number(mission.meta.last_day)
    first, last = (min(max(int(view[key]), low), high) for key in ("first", "last"))
    return Period(first, last)
