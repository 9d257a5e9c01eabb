"""The card of each record in plain values: what the card of the map says, for a page of its own."""

from __future__ import annotations

from typing import Any

from ...languages import t
from ...layers import Scene
from ...mission import Mission, Source
from ...model import Record
from ...model.claims import accounts, figures, in_words
from ...model.period import number, words
from ...model.records import end_name
from ...model.surety import surety
from .rows import families, kind_labels


def cards(scene: Scene) -> dict[str, Any]:
    """`cards` by record id and the `pages` they name by number; derived lines have none."""
    mission = scene.atlas.mission
    shown = [record for record in scene.atlas.records if record.sources]
    used = {name for record in shown for name in record.sources}
    pages = [page for page in mission.sources.values() if page.id in used]
    places = {page.id: index for index, page in enumerate(pages)}
    labels, claimants = kind_labels(mission), families(mission)
    return {
        "cards": {
            record.id: {
                "kind": labels.get((record.layer, record.kind), ""),
                "sure": surety(record, mission),
                "lines": [[t(name), text] for name, text in _lines(record, mission) if text],
                "notes": list(dict.fromkeys(row.note for row in _rows(record) if row.note)),
                "also": [row.id for row in record.also],
                "pages": [places[name] for name in record.sources if name in places],
            }
            for record in shown
        },
        "pages": [_page(page, claimants) for page in pages],
    }


def _rows(record: Record) -> tuple[Any, ...]:
    return (record.row, *record.also)


def _page(page: Source, claimants: dict[str, str]) -> list[str]:
    published = words(number(page.published)) if page.published else t("no date on the page")
    return [page.url, page.title or page.publisher, page.publisher, published,
            claimants.get(page.affiliation, "")]  # fmt: skip


def _lines(record: Record, mission: Mission) -> list[tuple[str, str]]:
    """Labels that the map's own card uses too, with what the row states."""
    row = record.row

    def get(name: str) -> Any:
        return getattr(row, name, "") or ""

    told = accounts(record, mission)
    labels = families(mission)
    place = mission.places.get(get("place"))
    names = dict.fromkeys(text for _, text in place.translations if text) if place else {}
    claims = [
        (
            labels.get(claim.family, ""),
            ", ".join(filter(None, (in_words(claim.figures), claim.day))),
        )
        for claim in told.claims
    ]
    return [
        ("From", end_name(get("origin_place"), get("origin"), mission)),
        ("To", end_name(get("dest_place"), get("destination"), mission)),
        ("Via", ", ".join(get("via"))),
        ("Figures", "" if claims else in_words(figures(row))),
        *claims,
        ("Escort", get("escort")),
        ("Actors", ", ".join(get("actors"))),
        ("Place", get("place_name")),
        ("Names", " / ".join(names)),
        ("Claim of", "" if claims else labels.get(get("claimant"), "")),
        ("Shape", get("basis")),
    ]
