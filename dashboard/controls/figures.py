"""The as-of strip: each figure with the day and the source of its report."""

from __future__ import annotations

from dash import html

from ..languages import t
from ..mission import Mission
from .attributes import attributes


def build(mission: Mission) -> html.Section:
    families = {family.id: family.label for family in mission.meta.families}
    tiles = [
        html.Div(
            [
                html.Div(
                    html.Span(t("no report"), **attributes(data_part="value")), className="figure"
                ),
                html.Div(measure.label, className="figure-label"),
                html.Div("", className="figure-since", **attributes(data_part="since")),
                html.Div(className="cited", **attributes(data_part="sources")),
                html.Span(families.get(measure.family, measure.family), className="family"),
            ],
            id=f"figure-{measure.id}",
            className="tile",
            **attributes(data_state="none"),
        )
        for measure in mission.meta.measures
    ]
    return html.Section(
        [
            html.H2(t("As of {day}", day=""), id="as-of", className="panel-head"),
            html.Div([*tiles, _ground(mission)], className="tiles"),
        ],
        className="strip",
    )


def _ground(mission: Mission) -> html.Div:
    rows = [
        part
        for status in mission.meta.statuses
        for part in (
            html.Dt(status.label),
            html.Dd("\u2013", **attributes(data_ground=status.id)),
        )
    ]
    return html.Div(
        [
            html.Dl(rows, className="ground-rows"),
            html.Div(
                t("Area by reported control, measured on our shapes"), className="figure-label"
            ),
            html.Div("", className="figure-since", **attributes(data_part="since")),
            html.Div(className="cited", **attributes(data_part="sources")),
        ],
        id="figure-ground",
        className="tile wide",
    )
