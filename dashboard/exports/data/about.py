"""What a file says of itself: enough to see the view again, and to check it against the mission.

Every export format carries it, pictures too. It is read back by reading.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ...languages import speaking
from ...layers import KEYS
from ...mission import Source
from ...model import Filter, Record, take
from ...model.description import describe, distance_km
from ...model.period import iso, number
from ..held import mark_of
from .chosen import records_of
from .view import View

FORMAT = 1  # a reader of this number understands the words below
NAME = "mission-map"  # what the description is called where a file has room for a name


def facts(view: View) -> dict[str, Any]:
    """The view in plain JSON values, in a fixed order; the same view, the same values.

    `format` is the version of this description, `data_version` the content hash of the mission.
    `period` is two ISO days, `compare` one or None; `layers` in the order of the map; `filter` None
    without one; `frame` west, south, east, north in degrees or None. `records` are ids of the
    records shown, `marks` short hashes of what each of them says, `sources` ids of the pages they
    rest on, sorted."""
    with speaking(view.selection.language):
        own = {record.id: record for record in view.scene.atlas.records}
        return _facts(view.told, own)


def _facts(view: View, own: Mapping[str, Record]) -> dict[str, Any]:
    mission, selection = view.scene.atlas.mission, view.selection
    meta, records = mission.meta, sorted(records_of(view), key=lambda one: one.id)
    return {
        "format": FORMAT,
        "mission": meta.id,
        "title": f"{meta.title}, {selection.period.words}",
        "permalink": view.permalink,
        "period": {"first": iso(selection.period.first), "last": iso(selection.period.last)},
        "compare": None if selection.compare is None else iso(selection.compare),
        "layers": [key for key in KEYS if key in selection.layers],
        "filter": _filter(selection.filter),
        "names": selection.names,
        "language": selection.language,
        "width": selection.width,
        "theme": selection.theme,
        "frame": _frame(view),
        "data_version": mission.version,
        "records": [record.id for record in records],
        "marks": [mark_of(own[record.id]) for record in records],
        "sources": sorted(source.id for source in pages(view, records)),
        "licences": [{"tables": list(one.tables), "text": one.text} for one in meta.licences],
        "credits": meta.credits,
        "disclaimer": meta.disclaimer,
        "alt": alternative(view),
    }


def pages(view: View, records: Iterable[Record]) -> list[Source]:
    """The sources of records in the order of the mission's file."""
    used = {name for record in records for name in record.sources}
    return [page for page in view.scene.atlas.mission.sources.values() if page.id in used]


def alternative(view: View) -> str:
    """The view in words, for those who do not see it; of a comparison both maps, as on a plate."""
    mission, selection = view.scene.atlas.mission, view.selection
    box = view.frame or mission.meta.extent
    lon, lat = (box.west + box.east) / 2, (box.south + box.north) / 2
    km = distance_km(box.west, lat, box.east, lat)
    shown = (selection,)
    if selection.compare is not None:
        shown = selection.both(number(mission.meta.first_day))
    taken = (take(view.scene.atlas, one) for one in shown)
    return " ".join(describe(mission, one, lon, lat, km) for one in taken)


def _filter(chosen: Filter) -> dict[str, Any] | None:
    if not chosen.set:
        return None
    return {
        "kinds": None if chosen.kinds is None else sorted(chosen.kinds),
        "families": None if chosen.families is None else sorted(chosen.families),
        "certainty": chosen.certainty,
        "text": chosen.text,
    }


def _frame(view: View) -> list[float] | None:
    box = view.frame
    return (
        None if box is None else [round(v, 5) for v in (box.west, box.south, box.east, box.north)]
    )
