"""One happening, several reports: rows linked by `same_as` become one record.

The lead is the row that can be drawn best: one with a place before one without, the narrowest
date before a wider one, a movement before an event, then the kind that most of the reports have: a
closed road is not a statement because one page tells of it as one. Nothing is lost: the others ride
along and stand on the card with their own figures, and their numbers are never added.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial

from .certainty import Passing
from .record import Record


def groups(links: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """Connected sets of ids; `links` maps an id to the ids of the same happening."""
    sets: dict[str, set[str]] = {}
    for one, others in links.items():
        merged = {one}
        for other in (one, *others):
            merged |= sets.get(other, {other})
        for member in merged:
            sets[member] = merged
    return {one: frozenset(members) for one, members in sets.items()}


def folded(records: Iterable[Record]) -> dict[str, str]:
    """Id of each row that rides along to the id of the record that tells of it."""
    return {row.id: record.id for record in records for row in record.also}


def by_id(records: Iterable[Record]) -> dict[str, Record]:
    """Every record by its id, and by those of the rows that ride along: whatever names one of them
    means the happening."""
    kept = tuple(records)
    own = {record.id: record for record in kept}
    return {row: own[lead] for row, lead in folded(kept).items()} | own


def _rank(record: Record, kinds: Mapping[str, int]) -> tuple[bool, int, bool, int, str]:
    when = record.when
    width = when.latest - when.earliest if isinstance(when, Passing) else 10**6
    moved = record.dataset == "convoys"
    return bool(record.undrawn), width, not moved, -kinds[record.kind], record.id


def fold(records: Iterable[Record], links: Mapping[str, Iterable[str]]) -> list[Record]:
    """One record per happening, in the order of the leads' first appearance."""
    kept = list(records)
    by_id = {record.id: record for record in kept}
    sets = groups({one: [o for o in others if o in by_id] for one, others in links.items()})
    result: list[Record] = []
    done: set[str] = set()
    for record in kept:
        members = sets.get(record.id, frozenset((record.id,)))
        if record.id in done:
            continue
        done |= members
        all_of_it = [by_id[m] for m in members if m in by_id]
        kinds = Counter(one.kind for one in all_of_it)
        lead, *rest = sorted(all_of_it, key=partial(_rank, kinds=kinds))
        sources = dict.fromkeys(s for r in (lead, *rest) for s in r.sources)
        result.append(
            replace(lead, also=tuple(r.row for r in rest), sources=tuple(sources)) if rest else lead
        )
    return result
