"""Reported figures whose days meet the period: rows of their own kind, never drawn."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages import t
from ...mission.series import SeriesValue
from ...model import Certainty, Passing
from ...model.dating import dated
from ...model.measures import figure
from ...model.period import number
from .rows import Row, cited, complete, days, families
from .view import View

LAYER = "figures"


def figures(view: View) -> Iterator[Row]:
    """In the order of the mission's file. A figure of a running total stands as it was reported;
    none is added or carried on to days without a report."""
    mission, period = view.scene.atlas.mission, view.selection.period
    labels = families(mission)
    for row in mission.series:
        when = Passing(number(row.day_earliest), number(row.day_latest))
        certainty = when.on(period)
        if certainty is Certainty.ABSENT:
            continue
        stated = {
            "id": row.id,
            "dataset": "series",
            "layer": LAYER,
            "kind": row.measure,
            "category": f"{row.series}/{row.kind}",
            "title": _title(row),
            **days(when),
            "date": dated(when),
            "certainty": certainty.name.lower(),
            "not_drawn": t("a figure has no place"),
            "quantity": row.value,
            "unit": row.unit,
            "qualifier": row.qualifier,
            "claimant": row.family,
            "claimant_label": labels.get(row.family),
            "note": row.note,
            **cited(row.sources, mission),
            "licence": mission.meta.licence("series"),
        }
        yield Row(complete(stated), None)


def _title(row: SeriesValue) -> str:
    """`posts (mod): 23 posts`: words of the mission's table, which are in no catalogue."""
    return f"{row.measure.replace('_', ' ')} ({row.series}): {figure(row)} {row.unit}"
