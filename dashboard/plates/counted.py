"""What a plate counts: its layers and kinds, their amounts, and what lies outside of its map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..languages import number, t
from ..layers import LAYERS, Entry, Layer
from ..mission import Mission, named
from ..model import Snapshot
from ..model.fronts import reaches
from .shown import Shown

NONE = "\u2013"
NAMED = 4  # places of marks outside the map, for each layer


def entries(
    mission: Mission, snapshot: Snapshot, seen: Shown, borders: Iterable[str]
) -> list[tuple[Layer, list[Entry]]]:
    """The layers and kinds that the plate draws or counts, in the order of the map."""
    kinds = seen.kinds | {("boundaries", kind) for kind in borders}
    found = []
    for layer in LAYERS:
        if layer.key in snapshot.selection.layers:
            rows = [e for e in layer.legend(mission) if (layer.key, e.kind) in kinds]
            if rows:
                found.append((layer, rows))
    return found


def amount(snapshot: Snapshot, seen: Shown, layer: str, kind: str) -> str:
    """`5 + 7 possible` for marks, square kilometres for areas, nothing for lines; a dash for none,
    as on the screen: none reported is not none there."""
    if layer == "control" and kind in snapshot.km2:
        km2 = snapshot.km2[kind]
        return t("{n} km\u00b2", n=round(km2)) if km2 else NONE
    if (layer, kind) == ("control", "front"):
        return _reach(seen)
    if (layer, kind) not in seen.marked:
        return ""
    certain, possible = snapshot.counts.get((layer, kind), (0, 0))
    if not possible:
        return number(certain) if certain else NONE
    if certain:
        return t("{sure} + {n} possible", sure=certain, n=possible)
    return t("{n} possible", n=possible)


def _reach(seen: Shown) -> str:
    """How far the limits on the map may lie off to either side."""
    found = reaches(seen.records)
    if found is None:
        return ""
    low, high = found
    if low == high:
        return t("\u00b1 {n} km", n=high)
    return t("\u00b1 {low}\u2013{high} km", low=low, high=high)


def beyond(mission: Mission, snapshot: Snapshot, seen: Shown) -> str:
    """What is counted but not on this map, by layer and place; empty when all is on it."""
    language, parts = snapshot.selection.names, []
    for layer in LAYERS:
        own = [record for record in seen.outside if record.layer == layer.key]
        if own:
            found = (mission.places.get(getattr(record.row, "place", "")) for record in own)
            known = Counter(
                named(p.names, p.name, language, mission.meta) for p in found if p
            ).most_common()
            where = [f"{name} {n}" if n > 1 else name for name, n in known[:NAMED]]
            if where and (rest := len(own) - sum(n for _, n in known[:NAMED])):
                where.append(t("elsewhere {n}", n=rest))
            parts.append(
                f"{t(layer.label)} {number(len(own))}" + (f" ({', '.join(where)})" if where else "")
            )
    return t("Outside this map, but counted: {what}.", what="; ".join(parts)) if parts else ""
