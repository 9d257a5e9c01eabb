"""What a file says of itself: enough to see the view again, and to check it against the mission.

Every export format carries it, pictures too. It is read back by reading.py.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...languages import speaking
from ...mission import Source
from ...model import Record, take
from ...model.description import describe, distance_km
from ...model.period import number
from ..about import KEYWORD
from ..facts import viewed
from .view import View

NAME = KEYWORD  # what the description is called where a file has room for a name


def facts(view: View) -> dict[str, Any]:
    """As every file describes its view, and the view in words."""
    period = [view.selection.period]
    made = viewed(view.scene, view.selection, view.frame, view.permalink, period)
    with speaking(view.selection.language):
        return {**made, "alt": alternative(view.told)}


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
