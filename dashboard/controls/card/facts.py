"""What one table row says, as a list of facts. Only what its table has and what is filled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html

from ...mission import Mission
from ...model.claims import figures, in_words
from ...model.period import number, words
from ..names import every_form

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
OVERLAYS = {
    "assigned": "assigned by agreement, not yet handed over",
    "contested": "accounts differ, or the place is only roughly known",
}
DATES = {
    "range": "on one or several of these days",
    "month": "only the month is known",
    "undated": "the page has no date; the bracket was worked out from it",
}


def _edge(row: Any) -> str:
    """How far the edge or line may lie from where it was, and what the figure rests on."""
    km = getattr(row, "uncertainty_km", None)
    if km is None:
        return ""
    return f"uncertain by about {km:g} km to either side ({row.uncertainty_basis})"


def facts(row: Any, mission: Mission) -> html.Div:
    kind = getattr(row, "category", "") or getattr(row, "kind", "")
    places = dict.fromkeys(
        _names(mission, getattr(row, name, "")) for name in ("place", "origin_place", "dest_place")
    )
    families = {family.id: family.label for family in mission.meta.families}
    statuses = {status.id: status.label for status in mission.meta.statuses}
    assigned = statuses[row.status] if kind == "assigned" else ""
    return html.Div(
        [
            _list(
                [
                    ("Kind", OVERLAYS.get(kind) or kind.replace("_", " ")),
                    ("Assigned to", assigned),
                    ("Names", [html.Div(text) for text in places if text]),
                    ("Also called", ", ".join(getattr(row, "other_names", ()))),
                    ("From", getattr(row, "origin", "")),
                    ("To", getattr(row, "destination", "")),
                    ("Via", ", ".join(getattr(row, "via", ()))),
                    ("Figures", in_words(figures(row))),
                    ("Escort", getattr(row, "escort", "")),
                    ("Actors", ", ".join(getattr(row, "actors", ()))),
                    ("Place", getattr(row, "place_name", "")),
                    ("Position", _position(row)),
                    ("Start", BASIS.get(getattr(row, "from_basis", ""), "")),
                    ("End", _end(row)),
                    ("Date", DATES.get(getattr(row, "date_precision", ""), "")),
                    ("Zone", getattr(row, "zone", "").replace("other", "not stated")),
                    ("Assumed", _assumed(row)),
                    ("Claim of", families.get(getattr(row, "claimant", ""), "")),
                    ("Shape", getattr(row, "basis", "")),
                    ("Edge", _edge(row)),
                    ("Area", f"{row.area_km2:,.0f} km\u00b2" if hasattr(row, "area_km2") else ""),
                ]
            ),
            html.P(row.note, className="note") if row.note else None,
        ],
        className="account",
    )


def _list(pairs: Sequence[tuple[str, Any]]) -> html.Dl:
    return html.Dl(
        [part for name, value in pairs if value for part in (html.Dt(name), html.Dd(value))],
        className="facts",
    )


def _names(mission: Mission, place_id: str) -> str:
    place = mission.places.get(place_id)
    if place is None:
        return ""
    return every_form(place.translations)


def _position(row: Any) -> str:
    if not hasattr(row, "precision"):
        return ""
    shown = PRECISION[row.precision]
    if getattr(row, "radius_m", None):
        shown += f"; within about {row.radius_m / 1000:.10g} km"
    return f"{shown} ({row.coord_basis})" if getattr(row, "coord_basis", "") else shown


def _end(row: Any) -> str:
    if not hasattr(row, "to_earliest") or row.to_earliest or not row.from_earliest:
        return ""
    seen = row.attested_latest or row.from_latest
    return f"no closing date found; last named on {words(number(seen))}" if seen else ""


def _assumed(row: Any) -> str:
    names = ", ".join(getattr(row, "assumed", ()))
    return f"{names} (as usual for the series, not printed)" if names else ""
