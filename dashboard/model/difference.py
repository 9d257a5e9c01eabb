"""What changed between two days. Mirrored in assets/difference.js.

Two sets of records are compared: what stood on the earlier day and what stood on the later one.
Ground is compared by area, for a change of control is a new record of the same shape. Movements
and events do not stand: those of the days in between are what happened meanwhile.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from .certainty import Certainty, Passing, Standing
from .period import Period
from .record import Record
from .snapshot import Atlas

CONTROL = "control"  # role of the areas that tile the region
NOBODY = ""  # status of ground on a day for which no area is stored


@dataclass(frozen=True, slots=True)
class Change:
    """What stood on the earlier day (`was`) and on the later one (`now`), None where nothing did.
    Both are the same record unless one statement about a piece of ground took another's place."""

    was: Record | None
    now: Record | None
    before: Certainty
    after: Certainty

    @property
    def record(self) -> Record:
        """The later one of the two that there are."""
        found = self.now or self.was
        assert found is not None
        return found


@dataclass(frozen=True, slots=True)
class Turn:
    """A piece of ground under another reported control than before, in km2 of its shape."""

    was: Record | None
    now: Record | None
    km2: float

    @property
    def statuses(self) -> tuple[str, str]:
        return tuple(NOBODY if one is None else one.kind for one in (self.was, self.now))  # pyright: ignore[reportReturnType]


@dataclass(frozen=True, slots=True)
class Difference:
    """From `earlier` to `later`, both day numbers. `changed` holds what stood on both days, but
    not as surely, or by another statement; `happened` the movements and events after `earlier`
    and not after `later`. `turned` is not part of the others; its sum by (status before, status
    after) is `km2`, largest first. Layers that are off are left out, but ground is always told."""

    earlier: int
    later: int
    appeared: tuple[Change, ...]
    removed: tuple[Change, ...]
    changed: tuple[Change, ...]
    happened: tuple[tuple[Record, Certainty], ...]
    turned: tuple[Turn, ...]
    km2: dict[tuple[str, str], float]


def tiles(record: Record) -> bool:
    """Whether the record is one of the areas that tile the region."""
    return record.dataset == "region" and record.row.role == CONTROL


def _thing(record: Record) -> str:
    """What a record is about: an area, whichever row tells of it; else the record itself. What
    lies on top of the areas is told apart by its kind too."""
    if record.dataset != "region":
        return record.id
    return record.row.area if tiles(record) else f"{record.row.area}/{record.kind}"


def _standing(records: Iterable[Record], day: int) -> dict[str, tuple[Record, Certainty]]:
    period = Period(day, day)
    found = {}
    for record in records:
        if isinstance(record.when, Standing):
            certainty = record.when.on(period)
            if certainty is not Certainty.ABSENT:
                found[_thing(record)] = (record, certainty)
    return found


def difference(atlas: Atlas, one: int, other: int, layers: Iterable[str]) -> Difference:
    """Between two days in either order. Lines drawn between areas (fronts) are no statements of
    anybody and are left out."""
    earlier, later = sorted((one, other))
    on = frozenset(layers)
    told = [r for r in atlas.records if r.layer in on and r.dataset != "fronts" and not tiles(r)]
    before, after = _standing(told, earlier), _standing(told, later)
    changes: dict[str, list[Change]] = defaultdict(list)
    for thing in dict.fromkeys((*before, *after)):
        was, sure = before.get(thing, (None, Certainty.ABSENT))
        now, then = after.get(thing, (None, Certainty.ABSENT))
        if was is not now or sure is not then:
            sort = "removed" if now is None else "appeared" if was is None else "changed"
            changes[sort].append(Change(was, now, sure, then))
    turned = _turned([record for record in atlas.records if tiles(record)], earlier, later)
    sums: dict[tuple[str, str], float] = defaultdict(float)
    for turn in turned:
        sums[turn.statuses] += turn.km2
    ranked = sorted(sums.items(), key=lambda item: (-round(item[1], 3), item[0]))
    return Difference(
        earlier,
        later,
        tuple(changes["appeared"]),
        tuple(changes["removed"]),
        tuple(changes["changed"]),
        _happened(told, earlier, later),
        turned,
        {pair: round(value, 3) for pair, value in ranked},
    )


def _turned(areas: Iterable[Record], earlier: int, later: int) -> tuple[Turn, ...]:
    areas = list(areas)
    before, after = _standing(areas, earlier), _standing(areas, later)
    turned = []
    for thing in dict.fromkeys((*before, *after)):
        was = before[thing][0] if thing in before else None
        now = after[thing][0] if thing in after else None
        turn = Turn(was, now, (now or was).row.area_km2)  # pyright: ignore[reportOptionalMemberAccess]
        if turn.statuses[0] != turn.statuses[1]:
            turned.append(turn)
    return tuple(turned)


def _happened(
    records: Iterable[Record], earlier: int, later: int
) -> tuple[tuple[Record, Certainty], ...]:
    if earlier == later:
        return ()
    days = Period(earlier + 1, later)
    judged = [(r, r.when.on(days)) for r in records if isinstance(r.when, Passing)]
    return tuple((r, certainty) for r, certainty in judged if certainty is not Certainty.ABSENT)
