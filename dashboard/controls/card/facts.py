"""What one table row says, as a list of facts. Only what its table has and what is filled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from dash import html

from ...languages import later, t
from ...mission import Mission
from ...model.claims import figures, in_words
from ...model.ends import end_name
from ...model.period import number, words
from ..names import every_form

Raw = Callable[[str], Any]
PRECISION = {
    "exact": later("the site itself"),
    "settlement": later("centre of the named place, not the site"),
    "approximate": later("near the named place, or derived"),
    "": later("not placed"),
}
BASIS = {
    "stated": later("the source states when it was set up or named"),
    "first_attested": later("first mention found; it may be older"),
}
OVERLAYS = {
    "assigned": later("assigned by agreement, not yet handed over"),
    "contested": later("accounts differ, or the place is only roughly known"),
}
DATES = {
    "range": later("on one or several of these days"),
    "month": later("only the month is known"),
    "undated": later("the page has no date; the bracket was worked out from it"),
}

FIELDS = {
    "origin": later("From"),
    "destination": later("To"),
    "via": later("Via"),
    "escort": later("Escort"),
}


def _kind(row: Any, mission: Mission) -> str:
    """The mission's words for the kind, where it has some."""
    kind = getattr(row, "kind", "")
    if kind in OVERLAYS:
        return t(OVERLAYS[kind])
    if kind in mission.meta.convoy_kinds:
        return mission.meta.kind_label(kind)
    return next((post.label for post in mission.meta.post_kinds if post.id == kind), "")


def _end_name(row: Any, end: str, mission: Mission, raw: Raw) -> Any:
    text = getattr(row, "origin" if end == "origin" else "destination", "")
    told = end_name(getattr(row, f"{end}_place", ""), text, mission)
    return told if told != text else raw(text)


def _zone(row: Any, raw: Raw) -> Any:
    zone = getattr(row, "zone", "")
    return t("not stated") if zone == "other" else raw(zone)


def _edge(row: Any, raw: Raw) -> Any:
    """How far the edge or line may lie from where it was, and what the figure rests on."""
    km = getattr(row, "uncertainty_km", None)
    if km is None:
        return ""
    far = t("uncertain by about {km} km to either side", km=km)
    return [far, " (", raw(row.uncertainty_basis), ")"]


def facts(row: Any, mission: Mission) -> html.Div:
    kind = getattr(row, "category", "") or getattr(row, "kind", "")
    places = dict.fromkeys(
        _names(mission, getattr(row, name, "")) for name in ("place", "origin_place", "dest_place")
    )
    families = {family.id: family.label for family in mission.meta.families}
    statuses = {status.id: status.label for status in mission.meta.statuses}
    assigned = statuses[row.status] if kind == "assigned" else ""

    def raw(text: str) -> Any:
        """In the words of the tables, which are not those of the page."""
        return html.Span(text, lang=mission.meta.languages[0]) if text else ""

    return html.Div(
        [
            _list(
                [
                    (t("Kind"), _kind(row, mission) or raw(kind.replace("_", " "))),
                    (t("Assigned to"), assigned),
                    (t("Names"), [html.Div(text) for text in places if text]),
                    (t("Also called"), raw(", ".join(getattr(row, "other_names", ())))),
                    (t("From"), _end_name(row, "origin", mission, raw)),
                    (t("To"), _end_name(row, "dest", mission, raw)),
                    (t("Via"), raw(", ".join(getattr(row, "via", ())))),
                    (t("Figures"), in_words(figures(row))),
                    (t("Escort"), raw(getattr(row, "escort", ""))),
                    (t("Actors"), raw(", ".join(getattr(row, "actors", ())))),
                    (t("Place"), raw(getattr(row, "place_name", ""))),
                    (t("Position"), _position(row, raw)),
                    (t("Start"), t(BASIS.get(getattr(row, "from_basis", ""), ""))),
                    (t("End"), _end(row)),
                    (t("Date"), t(DATES.get(getattr(row, "date_precision", ""), ""))),
                    (t("Zone"), _zone(row, raw)),
                    (t("Assumed"), _assumed(row)),
                    (t("Claim of"), families.get(getattr(row, "claimant", ""), "")),
                    (t("Shape"), raw(getattr(row, "basis", ""))),
                    (t("Edge"), _edge(row, raw)),
                    (t("Area"), _area(row)),
                ]
            ),
            html.P(row.note, className="note", lang=mission.meta.languages[0])
            if row.note
            else None,
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


def _position(row: Any, raw: Raw) -> Any:
    if not hasattr(row, "precision"):
        return ""
    shown = t(PRECISION[row.precision])
    if getattr(row, "radius_m", None):
        shown += "; " + t("within about {km} km", km=row.radius_m / 1000)
    basis = getattr(row, "coord_basis", "")
    return [f"{shown} (", raw(basis), ")"] if basis else shown


def _end(row: Any) -> str:
    if not hasattr(row, "to_earliest") or row.to_earliest or not row.from_earliest:
        return ""
    seen = row.attested_latest or row.from_latest
    if not seen:
        return ""
    return t("no closing date found; last named on {day}", day=words(number(seen)))


def _assumed(row: Any) -> str:
    names = ", ".join(t(FIELDS[name]) for name in getattr(row, "assumed", ()))
    return t("{names} (as usual for the series, not printed)", names=names) if names else ""


def _area(row: Any) -> str:
    if not hasattr(row, "area_km2"):
        return ""
    return t("{n} km\u00b2", n=round(row.area_km2))
