"""A flow of movements: what it adds up to, and a button for the card of each of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html

from ...languages import nt
from ...model import Record
from ...model.dating import dated
from ..attributes import attributes, in_language


def build(records: Sequence[Record], about: Sequence[str]) -> list[Any]:
    """`about` are lines on the whole, the first its title."""
    title, *rest = about
    head = html.Article(
        [html.H3(title), *(html.P(line, className="card-date") for line in rest)],
        className="card bundle",
    )
    rows = [
        html.Button(
            [
                html.Span(record.title, className="row-title", **in_language(record)),
                html.Span(dated(record.when), className="row-when"),
            ],
            className="row",
            type="button",
            **attributes(data_open=record.id),
        )
        for record in records
    ]
    count = nt("{n} movement in it", "{n} movements in it", len(records))
    return [head, html.P(count, className="quiet"), *rows]
