"""Reports of one happening beside each other: a column for each, under the family it belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

from dash import html

from ...languages import later, t
from ...mission import Mission
from ...model.claims import Accounts, Claim, in_words
from ..attributes import attributes
from .sources import link

NO_PARTY = later("No single party")


def build(told: Accounts, mission: Mission) -> html.Section | None:
    """A table of two reports or more, else the sentences that name a conflict, else nothing."""
    heading = t("Conflicting claims") if told.conflict else t("Reports side by side")
    if told.reports:
        body: Any = html.Div(
            _table(told, mission),
            className="claims-room",
            tabIndex=0,
            role="region",
            **attributes(aria_label=heading),
        )
    elif told.noted:
        body = html.Ul(
            [html.Li(text, lang=mission.meta.languages[0]) for text in told.noted],
            className="noted",
        )
    else:
        return None
    return html.Section([html.H4(heading), body], className="claims")


def _table(told: Accounts, mission: Mission) -> html.Table:
    labels = {family.id: family.label for family in mission.meta.families}
    families = [(key, len(list(own))) for key, own in groupby(told.reports, lambda c: c.family)]
    head = [html.Td()] + [
        html.Th(labels.get(key, t(NO_PARTY)), colSpan=count, scope="colgroup")
        for key, count in families
    ]

    def line(name: str, cells: list[Any]) -> html.Tr:
        return html.Tr([html.Th(name, scope="row"), *map(html.Td, cells)])

    return html.Table(
        [
            html.Thead(html.Tr(head)),
            html.Tbody(
                [
                    line(name, [cell(claim) for claim in told.reports])
                    for name, cell in _rows(told, mission)
                ]
            ),
        ],
        className="claims-table",
    )


def _rows(told: Accounts, mission: Mission) -> Iterator[tuple[str, Callable[[Claim], Any]]]:
    """What the reports are compared in, and the cell of one; nothing that none of them states."""
    own = mission.meta.languages[0]
    if any(claim.title for claim in told.reports):
        yield t("Report"), lambda claim: html.Span(claim.title or t("no title"), lang=own)
    if any(claim.figures for claim in told.reports):
        yield t("Figure"), lambda claim: _figure(claim, told)
    yield t("Day"), lambda claim: claim.day or t("not reported")
    yield t("Pages"), lambda claim: _pages(claim, mission)


def _figure(claim: Claim, told: Accounts) -> Any:
    """Figures that differ stand out."""
    if not claim.figures:
        return t("no figure")
    return [
        html.Div(html.B(text) if unit in told.differ else text)
        for unit, text in ((pair[0], in_words((pair,))) for pair in claim.figures)
    ]


def _pages(claim: Claim, mission: Mission) -> list[html.Div]:
    pages = [mission.sources[s] for s in claim.sources if s in mission.sources]
    return [html.Div(link(page, page.publisher)) for page in pages]
