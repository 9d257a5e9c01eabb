"""Which records a view holds: drawn or only listed, in one fixed order, without what is derived."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ...model import Certainty, Record, Selection, Snapshot, take
from ...model.period import number
from ...plates.shown import shown
from ..held import DERIVED, window_of
from .view import View


@dataclass(frozen=True, slots=True)
class Chosen:
    """A record with its certainty in the period, and in the compared one (None without)."""

    record: Record
    certainty: Certainty
    compared: Certainty | None


def records_of(view: View) -> list[Record]:
    """The records of the view in the order of the mission: what stands on the last day and what
    happened in the period, of the layers that are on and through the filter; with a compared day
    those of both. In a frame those whose marks meet it. Records without a position belong to
    every frame. Limits of control, which are drawn between areas, are no records."""
    return [one.record for one in chosen(view)]


def chosen(view: View) -> list[Chosen]:
    own, *other = (_certainties(view, one) for one in _selections(view))
    return [
        Chosen(
            record,
            own.get(record.id, Certainty.ABSENT),
            other[0].get(record.id, Certainty.ABSENT) if other else None,
        )
        for record in view.scene.atlas.records
        if any(record.id in found for found in (own, *other))
    ]


def _selections(view: View) -> tuple[Selection, ...]:
    """The view's own selection first, then that of the compared day."""
    selection = view.selection
    if selection.compare is None:
        return (selection,)
    both = selection.both(number(view.scene.atlas.mission.meta.first_day))
    own = replace(selection, compare=None)
    return (own, *(one for one in both if one != own))


def _certainties(view: View, selection: Selection) -> dict[str, Certainty]:
    snapshot = take(view.scene.atlas, selection)
    period = selection.period
    listed = ((one, one.when.on(period)) for one in snapshot.listed if one.when)
    pairs = (*_inside(view, snapshot), *listed)
    return {record.id: state for record, state in pairs if record.dataset != DERIVED}


def _inside(view: View, snapshot: Snapshot) -> Iterable[tuple[Record, Certainty]]:
    if view.frame is None:
        return snapshot.drawn
    window = window_of(view.frame, view.scene.atlas.mission.meta.crs)
    ids = {record.id for record in shown(view.scene, snapshot, window).records}
    return _kept(snapshot, ids)


def _kept(snapshot: Snapshot, ids: set[str]) -> Iterator[tuple[Record, Certainty]]:
    return ((record, state) for record, state in snapshot.drawn if record.id in ids)
