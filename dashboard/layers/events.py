"""Events of the period that have a place, by group."""

from __future__ import annotations

from collections.abc import Iterable

from ..languages import later
from ..mission import Mission
from ..model import Record
from .layer import Drawing, Entry, Layer, Swatch, Trace
from .marks import COLUMNS, icons, point_pieces, radius_trace, with_radius


def legend(mission: Mission) -> tuple[Entry, ...]:
    used = {row.group for row in mission.events}
    return tuple(
        Entry(group.id, group.label, Swatch("icon", f"event-{group.icon}"))
        for group in mission.meta.event_groups
        if group.id in used
    )


def draw(mission: Mission, records: Iterable[Record]) -> Drawing:
    groups = mission.meta.event_groups
    signs = {group.id: f"event-{group.icon}" for group in groups}
    small = {group.id for group in groups if group.small}
    records = list(records)
    few = [record for record in records if record.kind not in small]
    many = [record for record in records if record.kind in small]
    traces = (
        radius_trace("events"),
        Trace("small-events", "scattermap", "mark", COLUMNS, icons(0.55)),
        Trace("events", "scattermap", "mark", COLUMNS, icons(0.9)),
    )
    pieces = with_radius(point_pieces(few, signs, "events"), few, "events", mission)
    return Drawing(traces, pieces | point_pieces(many, signs, "small-events", rings=False))


EVENTS = Layer("events", later("Events"), legend, draw, moving=True)
