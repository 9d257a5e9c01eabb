"""What a search of places and records looks through, shipped when it is first used."""

from __future__ import annotations

from typing import Any

from ..mission import Mission
from ..mission.places import Place
from .certainty import Standing
from .dating import dated
from .folding import letters
from .period import number
from .record import Record
from .snapshot import Atlas
from .titles import own_title

ENDS = ("place", "origin_place", "dest_place")


def findable(atlas: Atlas) -> dict[str, Any]:
    """`letters` to fold with; `places`, chief ones first, with every form of their names;
    `records` with the places they name (numbers of `places`) and further words. Only a record
    without a date also brings its title and dates: the page has those of all others."""
    mission = atlas.mission
    places = sorted(mission.places.values(), key=lambda place: (place.rank, place.name))
    numbers = {place.id: i for i, place in enumerate(places)}
    return {
        "letters": letters(),
        "places": [_place(place) for place in places],
        "records": [_record(r, mission, numbers) for r in found(atlas)],
    }


def found(atlas: Atlas) -> list[Record]:
    """Records with a title. What stood only before or after the mission can never be shown."""
    meta = atlas.mission.meta
    first, last = number(meta.first_day), number(meta.last_day)
    return [
        record
        for record in atlas.records
        if record.title
        and not (
            isinstance(record.when, Standing)
            and (record.when.end_latest < first or record.when.start_earliest > last)
        )
    ]


def _place(place: Place) -> dict[str, Any]:
    forms = {language: text for language, text in place.translations if text}
    return {
        "id": place.id,
        "names": forms,
        "more": list(place.other_names),
        "lon": place.lon,
        "lat": place.lat,
        "rank": place.rank,
        "about": ", ".join(part for part in (place.kind, place.district) if part),
    }


def _record(record: Record, mission: Mission, numbers: dict[str, int]) -> dict[str, Any]:
    rows = (record.row, *record.also)
    ids = dict.fromkeys(getattr(row, end, "") for row in rows for end in ENDS)
    more: list[str] = [text for row in rows for text in getattr(row, "other_names", ())]
    more += [text for row in record.also if (text := getattr(row, "title", ""))]
    more += [row.id for row in record.also]
    if (own := own_title(record.row)) != record.title and record.dataset != "convoys":
        more.append(own)
    entry: dict[str, Any] = {"id": record.id}
    if places := [numbers[one] for one in ids if one in mission.places]:
        entry["places"] = places
    if more:
        entry["more"] = list(dict.fromkeys(more))
    if record.when is None:
        entry |= {"title": record.title, "when": dated(None), "layer": record.layer,
                  "kind": record.kind}  # fmt: skip
    return entry
