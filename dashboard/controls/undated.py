"""Records that no date control can reach: announced, listed, never drawn."""

from __future__ import annotations

from typing import Any

from dash import html

from ..languages import nt
from ..model import Atlas, Passing, Record
from ..model.dating import dated
from ..model.period import number
from .attributes import attributes, in_language


def build(atlas: Atlas) -> html.Details | None:
    """None when every record can be reached by date and every row could be read."""
    low, high = number(atlas.mission.meta.first_day), number(atlas.mission.meta.last_day)
    unreached = [
        record
        for record in atlas.records
        if record.when is None
        or (isinstance(record.when, Passing) and not low <= record.when.earliest <= high)
    ]
    left_out = atlas.mission.left_out
    if not unreached and not left_out:
        return None
    counted = nt(
        "{n} record without a day on the slider: listed, not drawn",
        "{n} records without a day on the slider: listed, not drawn",
        len(unreached),
    )
    parts: list[Any] = [html.Summary(counted, className="rows-head")]
    parts += [_row(record) for record in unreached]
    if left_out:
        parts.append(html.P(f"{atlas.mission.announcement}:"))
        parts += [html.P(fault.line, className="quiet") for fault in left_out[:50]]
    return html.Details(parts, className="rows", open=bool(left_out))


def _row(record: Record) -> html.Button:
    return html.Button(
        [
            html.Span(record.title, className="row-title", **in_language(record)),
            html.Span(dated(record.when), className="row-when"),
        ],
        className="row",
        type="button",
        **attributes(data_open=record.id),
    )
