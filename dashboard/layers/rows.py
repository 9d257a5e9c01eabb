"""What the page fetches when a table or a search in words is asked for: the rest of each record.

In the order of the shipment's records, so that a record's number finds its row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..mission import Mission, name_choices, named
from ..model import Record
from ..model.claims import FIGURES
from ..model.ends import known
from ..model.folding import letters
from ..model.searched import words
from .scene import Scene

PLACED = (("place", "place_name"), ("origin_place", "origin"), ("dest_place", "destination"))


def rows(scene: Scene) -> dict[str, Any]:
    """`letters` to fold with, `choices` of names, `places` as names in that order, and one row for
    each record with a date: precision of its place, of its date, numbers of its places, the values
    that its reports give for each of `units`, and its words, folded."""
    mission = scene.atlas.mission
    places: dict[tuple[str, ...], int] = {}
    return {
        "letters": letters(),
        "choices": name_choices(mission.meta),
        "units": [unit for unit, _ in FIGURES],
        "rows": [
            [
                record.precision,
                _dating(record),
                [places.setdefault(names, len(places)) for names in _places(record, mission)],
                [_values(record, unit) for unit, _ in FIGURES],
                words(record, mission),
            ]
            for record in scene.atlas.records
            if record.when is not None
        ],
        "places": list(places),
    }


def _dating(record: Record) -> str:
    row = record.row
    return getattr(row, "date_precision", "") or getattr(row, "from_precision", "")


def _places(record: Record, mission: Mission) -> Iterator[tuple[str, ...]]:
    choices = name_choices(mission.meta)
    for key, text in PLACED:
        name = getattr(record.row, text, "")
        place = known(getattr(record.row, key, ""), name, mission)
        if place:
            yield tuple(named(place.names, place.name, one, mission.meta) for one in choices)
        elif name:
            yield (name,) * len(choices)


def _values(record: Record, unit: str) -> list[float]:
    """Each value once, in the order of the reports; none where nobody states it."""
    found = (getattr(row, unit, None) for row in (record.row, *record.also))
    return list(dict.fromkeys(value for value in found if value is not None))
