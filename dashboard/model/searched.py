"""By what a record is found: the families behind it, and the words in it, folded."""

from __future__ import annotations

from collections.abc import Iterator

from ..mission import Mission
from .folding import fold
from .record import Record

PLACES = ("place", "origin_place", "dest_place")
WORDS = ("title", "name", "place_name", "origin", "destination", "note")


def families(record: Record, mission: Mission) -> frozenset[str]:
    """Ids of the families that say it or published it: the claimants of its rows and those of
    all its pages."""
    pages = (mission.sources[s].affiliation for s in record.sources if s in mission.sources)
    rows = (getattr(row, "claimant", "") for row in (record.row, *record.also))
    return frozenset((*pages, *rows)) - {""}


def place_ids(record: Record) -> tuple[str, ...]:
    """The places that its rows name, each once: of a movement its start, then its end."""
    rows = (record.row, *record.also)
    found = (getattr(row, field, "") for row in rows for field in PLACES)
    return tuple(dict.fromkeys(one for one in found if one))


def words(record: Record, mission: Mission) -> str:
    """Everything a reader may search in, folded: title, names of its places in every language and
    spelling, notes, id. assets/filter.js looks for what the reader types in it, folded too."""
    return fold(" \n ".join(dict.fromkeys(_words(record, mission))))


def _words(record: Record, mission: Mission) -> Iterator[str]:
    yield record.title
    for row in (record.row, *record.also):
        yield from (getattr(row, field, None) or "" for field in WORDS)
        other = getattr(row, "other_names", ())
        yield from other if isinstance(other, tuple) else ()
        yield getattr(row, "id", "")
    for key in place_ids(record):
        if place := mission.places.get(key):
            yield from (place.name, *(text for _, text in place.translations), *place.other_names)
