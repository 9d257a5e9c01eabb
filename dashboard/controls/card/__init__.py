"""The card of a record: one file for each kind of part, put together here.

Everything known about the record, what is not, and where it can be checked.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import html

from ...languages import later, nt, spoken, t
from ...layers import LAYERS
from ...mission import Mission
from ...model import Record
from ...model.claims import accounts, figures, in_words
from ...model.dating import dated
from ...model.surety import surety
from ..attributes import attributes, in_language
from . import bar, bundle, locator, side_by_side, sources
from .facts import facts

ID = "record-card"
MOST = 12
INVITATION = later("Click a mark, a line or an area on the map, or a record below.")

ground = locator.ground


def _language(record: Record) -> Any:
    """Said where a title is not in the language of the page."""
    if record.language in ("", spoken().code):
        return None
    name = spoken().locale.languages.get(record.language, record.language)
    text = t("Language of the record: {language}", language=name)
    return html.P(text, className="card-language")


def card(record: Record, mission: Mission, asked: Collection[str] = ()) -> html.Article:
    """A record's card: title, dates, the accounts of all its rows side by side, sources. A report
    in it that was `asked` for by its own id is said, and open."""
    labels = {e.kind: e.label for layer in LAYERS if layer.key == record.layer
              for e in layer.legend(mission)}  # fmt: skip
    told: list[Any] = [facts(record.row, mission)]
    if record.also:
        told.append(
            html.H4(
                nt(
                    "The same, reported {n} more time",
                    "The same, reported {n} more times",
                    len(record.also),
                )
            )
        )
    for row in record.also:
        heading = getattr(row, "title", "") or in_words(figures(row)) or row.id
        told.append(
            html.Details(
                [html.Summary(heading), facts(row, mission)],
                className="also-told",
                open=row.id in asked,
            )
        )
    return html.Article(
        [
            html.Div(labels.get(record.kind, record.kind), className="card-kind"),
            html.H3(record.title, **in_language(record)),
            _language(record),
            html.P(dated(record.when), className="card-date"),
            *_asked_for(record, asked),
            bar.build(record, mission),
            dmc.Badge(
                t("listed, not drawn: {why}", why=t(record.undrawn)),
                variant="outline",
                color="gray",
            )
            if record.undrawn
            else None,
            html.Div(
                [
                    locator.build(record, mission),
                    html.Div(
                        [html.H4(t("How sure are we")), html.P(surety(record, mission))],
                        className="surety",
                    ),
                ],
                className="card-sure",
            ),
            side_by_side.build(accounts(record, mission), mission),
            *told,
            html.H4(t("Sources")),
            sources.build(record, mission),
            html.P(t("Record {id}", id=record.id), className="record-id"),
        ],
        className="card",
    )


def _asked_for(record: Record, asked: Collection[str]) -> list[html.P]:
    """Why the card of another id is open than the one that was named."""
    text = later("{id} is another report of the same happening: it is told here.")
    named = (row.id for row in record.also if row.id in asked)
    return [html.P(t(text, id=one), className="quiet") for one in named]


def empty() -> html.P:
    """What stands there before a record is chosen."""
    return html.P(t(INVITATION), className="quiet")


def cards(
    records: Sequence[Record], mission: Mission, about: Sequence[str] = (),
    asked: Collection[str] = (),
) -> Any:  # fmt: skip
    """The first record open, others at the same spot folded below it. With `about`, lines on what
    they are together, all of them as a list. `asked` are the ids that were named."""
    if not records:
        return html.P(t("This record is not part of the mission."), className="quiet")
    close = html.Button(
        t("Close"), type="button", className="more", **attributes(data_close="true")
    )
    if about:
        return [close, *bundle.build(records, about)]
    first, *rest = records
    more: list[Any] = [
        html.Details(
            [
                html.Summary(record.title, **in_language(record)),
                card(record, mission, asked),
            ],
            className="also-here",
        )
        for record in rest[:MOST]
    ]
    if rest:
        text = nt("{n} more at this spot", "{n} more at this spot", len(rest))
        if len(rest) > MOST:
            shown = t("{n} shown", n=MOST)
            text = f"{text}, {shown}"
        more.insert(0, html.P(text, className="quiet"))
    return [close, card(first, mission, asked), *more]
