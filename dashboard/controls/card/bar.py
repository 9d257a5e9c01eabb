"""The record's days as a bar from the first to the last day of the mission."""

from __future__ import annotations

from typing import Any

from dash import html

from ...mission import Mission
from ...model import Record
from ...model.bracket import Span, bracket
from ...model.period import date, number
from ..attributes import attributes


def build(record: Record, mission: Mission) -> html.Div:
    """Solid where it is certain, hollow where only possible, a tick for each day of a page. A day
    is narrower than a pixel here, so that parts have a least width in the style sheet."""
    found = bracket(record, mission)
    parts = [_year(at, year) for at, year in _years(mission)]
    if found.possible and found.possible != found.certain:
        parts.append(_span("possible", found.possible))
    if found.certain:
        parts.append(_span("certain", found.certain))
    parts += [html.Span(className="bar-report", style={"left": _part(at)}) for at in found.reports]
    return html.Div(
        [
            html.Div(parts, className="bar-track", **attributes(aria_hidden="true")),
            html.P(found.words, className="bar-words"),
        ],
        className="bar-days",
    )


def _part(value: float) -> str:
    return f"{value * 100:.3f}%"


def _span(kind: str, span: Span) -> html.Span:
    start, end = span
    style = {"left": _part(start), "width": _part(end - start)}
    return html.Span(className=f"bar-{kind}", style=style)


def _years(mission: Mission) -> list[tuple[float, int]]:
    """Where each year begins that begins inside the mission."""
    first, last = number(mission.meta.first_day), number(mission.meta.last_day)
    starts = [
        (number(mission.meta.first_day.replace(year=year, month=1, day=1)), year)
        for year in range(date(first).year + 1, date(last).year + 1)
    ]
    return [((day - first) / (last - first + 1), year) for day, year in starts]


def _year(at: float, year: int) -> Any:
    return html.Span(html.Span(str(year)), className="bar-year", style={"left": _part(at)})
