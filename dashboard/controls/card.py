"""The card of a record: everything known about it, what is not, and where it can be checked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import html

from ..layers import LAYERS
from ..mission import Mission, Source
from ..model import Record
from ..model.dating import dated
from ..model.period import number, words
from . import bundle
from .attributes import attributes
from .names import LANGUAGES

ID = "record-card"
PRECISION = {
    "exact": "the site itself",
    "settlement": "centre of the named place, not the site",
    "approximate": "near the named place, or derived",
    "": "not placed",
}
BASIS = {
    "stated": "the source states when it was set up or named",
    "first_attested": "first mention found; it may be older",
}
DATES = {
    "range": "on one or several of these days",
    "month": "only the month is known",
    "undated": "the page has no date; the bracket was worked out from it",
}
COUNTS = (("people", "people"), ("buses", "buses"), ("vehicles", "vehicles"), ("tonnes", "tonnes"))
MOST = 12
INVITATION = "Click a mark, a line or an area on the map, or a record below."


def _facts(pairs: Sequence[tuple[str, Any]]) -> html.Dl:
    return html.Dl(
        [part for name, value in pairs if value for part in (html.Dt(name), html.Dd(value))],
        className="facts",
    )


def _names(mission: Mission, place_id: str) -> str:
    place = mission.places.get(place_id)
    if place is None:
        return ""
    forms = [
        f"{text} ({LANGUAGES.get(language, language)})"
        for language, text in place.translations
        if text
    ]
    return " \u00b7 ".join(dict.fromkeys(forms))


def _source(source: Source, families: dict[str, str]) -> html.Li:
    published = words(number(source.published)) if source.published else "no date on the page"
    return html.Li(
        [
            html.A(
                source.title or source.publisher or source.url,
                href=source.url, target="_blank", rel="noopener noreferrer",
            ),
            html.Span(f"{source.publisher}, {published}", className="publisher"),
            html.Span(families.get(source.affiliation, source.affiliation), className="family"),
        ]
    )  # fmt: skip


def _figures(row: Any) -> str:
    return ", ".join(
        f"{getattr(row, name):,.10g} {unit}"
        for name, unit in COUNTS
        if getattr(row, name, None) is not None
    )


def _row(row: Any, mission: Mission) -> html.Div:
    """What one table row says. Only the fields that its table has and that are filled."""
    families = {family.id: family.label for family in mission.meta.families}
    claimant = families.get(getattr(row, "claimant", ""), "")
    end = ""
    if hasattr(row, "to_earliest") and row.to_earliest is None and row.from_earliest:
        seen = row.attested_latest or row.from_latest
        end = f"no closing date found; last named on {words(number(seen))}" if seen else ""
    assumed = ", ".join(getattr(row, "assumed", ()))
    kind = getattr(row, "category", "") or getattr(row, "kind", "")
    places = dict.fromkeys(
        _names(mission, getattr(row, name, "")) for name in ("place", "origin_place", "dest_place")
    )
    shown = f"{PRECISION[row.precision]}" if hasattr(row, "precision") else ""
    if shown and getattr(row, "coord_basis", ""):
        shown += f" ({row.coord_basis})"
    return html.Div(
        [
            _facts(
                [
                    ("Kind", kind.replace("_", " ")),
                    ("Names", [html.Div(text) for text in places if text]),
                    ("Also called", ", ".join(getattr(row, "other_names", ()))),
                    ("From", getattr(row, "origin", "")),
                    ("To", getattr(row, "destination", "")),
                    ("Via", ", ".join(getattr(row, "via", ()))),
                    ("Figures", _figures(row)),
                    ("Escort", getattr(row, "escort", "")),
                    ("Actors", ", ".join(getattr(row, "actors", ()))),
                    ("Place", getattr(row, "place_name", "")),
                    ("Position", shown),
                    ("Start", BASIS.get(getattr(row, "from_basis", ""), "")),
                    ("End", end),
                    ("Date", DATES.get(getattr(row, "date_precision", ""), "")),
                    ("Zone", getattr(row, "zone", "").replace("other", "not stated")),
                    (
                        "Assumed",
                        f"{assumed} (as usual for the series, not printed)" if assumed else "",
                    ),
                    ("Claim of", claimant),
                    ("Shape", getattr(row, "basis", "")),
                    ("Area", f"{row.area_km2:,.0f} km\u00b2" if hasattr(row, "area_km2") else ""),
                ]
            ),
            html.P(row.note, className="note") if row.note else None,
        ],
        className="account",
    )


def card(record: Record, mission: Mission) -> html.Article:
    """A record's card: title, dates, the accounts of all its rows side by side, sources."""
    families = {family.id: family.label for family in mission.meta.families}
    labels = {e.kind: e.label for layer in LAYERS if layer.key == record.layer
              for e in layer.legend(mission)}  # fmt: skip
    accounts: list[Any] = [_row(record.row, mission)]
    if record.also:
        accounts.append(html.H4(f"The same, reported {len(record.also)} more time(s)"))
    for row in record.also:
        heading = getattr(row, "title", "") or _figures(row) or row.id
        accounts += [html.H5(heading), _row(row, mission)]
    return html.Article(
        [
            html.Div(labels.get(record.kind, record.kind), className="card-kind"),
            html.H3(record.title),
            html.P(dated(record.when), className="card-date"),
            dmc.Badge(f"listed, not drawn: {record.undrawn}", variant="outline", color="gray")
            if record.undrawn
            else None,
            *accounts,
            html.H4("Sources"),
            html.Ul(
                [
                    _source(mission.sources[s], families)
                    for s in record.sources
                    if s in mission.sources
                ],
                className="sources",
            ),
            html.P(f"Record {record.id}", className="record-id"),
        ],
        className="card",
    )


def empty() -> html.P:
    """What stands there before a record is chosen."""
    return html.P(INVITATION, className="quiet")


def cards(records: Sequence[Record], mission: Mission, about: Sequence[str] = ()) -> Any:
    """The first record open, others at the same spot folded below it. With `about`, lines on what
    they are together, all of them as a list."""
    if not records:
        return html.P("This record is not part of the mission.", className="quiet")
    if about:
        return [_close(), *bundle.build(records, about)]
    first, *rest = records
    more: list[Any] = [
        html.Details([html.Summary(record.title), card(record, mission)], className="also-here")
        for record in rest[:MOST]
    ]
    if rest:
        left = len(rest) - MOST
        text = f"{len(rest)} more at this spot" + (f", {MOST} shown" if left > 0 else "")
        more.insert(0, html.P(text, className="quiet"))
    return [_close(), card(first, mission), *more]


def _close() -> html.Button:
    return html.Button("Close", type="button", className="more", **attributes(data_close="true"))
