"""What a flow of the map is made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html

from ..model import Record
from ..model.dating import dated
from .attributes import attributes


def build(records: Sequence[Record], about: Sequence[str]) -> list[Any]:
    """A flow: what it adds up to, and a button for the card of each of its movements."""
    title, *rest = about
    head = html.Article(
        [html.H3(title), *(html.P(line, className="card-date") for line in rest)],
        className="card bundle",
    )
    rows = [
        html.Button(
            [
                html.Span(record.title, className="row-title"),
                html.Span(dated(record.when), className="row-when"),
            ],
            className="row",
            type="button",
            **attributes(data_open=record.id),
        )
        for record in records
    ]
    count = f"{len(records)} movement{'s' * (len(records) != 1)} in it"
    return [head, html.P(count, className="quiet"), *rows]
