"""Which records the reader wants to see: by kind, family of source, certainty and text.

A filter chooses among records that are marks or movements. The ground (areas, roads, lines) stays
as it is: a reported control does not go away because its page belongs to another family. Mirrored
in assets/filter.js.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ..languages import t
from ..mission import Mission
from .certainty import Certainty
from .folding import fold
from .record import Record
from .searched import families, words

FILTERED = ("convoys", "events", "posts")
SURE: Mapping[str, Certainty] = {"certain": Certainty.CERTAIN, "possible": Certainty.POSSIBLE}
NAMED = 3  # so many are named, more are counted

Sure = Literal["", "certain", "possible"]
Test = Callable[[Record, Certainty], bool]


@dataclass(frozen=True, slots=True)
class Filter:
    """`kinds` are `layer/kind`, `families` ids of the mission; None lets all pass, an empty set
    none. `certainty` is that of the date in the period, empty for both. `text` is searched folded
    in title, place names of every language, notes and id; empty lets all pass."""

    kinds: frozenset[str] | None = None
    families: frozenset[str] | None = None
    certainty: Sure = ""
    text: str = ""

    @property
    def set(self) -> bool:
        return self != ALL

    def test(self, mission: Mission) -> Test | None:
        """Whether a record passes; None when all do, so that nothing need be asked."""
        if not self.set:
            return None
        wanted = SURE.get(self.certainty)
        text = fold(self.text)

        def passes(record: Record, certainty: Certainty) -> bool:
            if record.layer not in FILTERED:
                return True
            if self.kinds is not None and f"{record.layer}/{record.kind}" not in self.kinds:
                return False
            if self.families is not None and not self.families & families(record, mission):
                return False
            if wanted is not None and certainty is not wanted:
                return False
            return not text or text in words(record, mission)

        return passes


ALL = Filter()


def told(chosen: Filter, kinds: Mapping[str, str], labels: Mapping[str, str]) -> str:
    """The filter in words, empty without one: `only Aid and cargo; Russian state; certain dates;
    with “Shusha”`. `kinds` and `labels` (of families) map every id to its label, in order."""
    parts = []
    if chosen.kinds is not None:
        parts.append(_some(kinds, chosen.kinds, t("{some} of {all} kinds")))
    if chosen.families is not None:
        parts.append(_some(labels, chosen.families, t("{some} of {all} families of sources")))
    if chosen.certainty:
        parts.append(t("certain dates") if chosen.certainty == "certain" else t("possible dates"))
    if chosen.text:
        parts.append(t("with \u201c{text}\u201d", text=chosen.text))
    return t("only {what}", what="; ".join(parts)) if parts else ""


def _some(all_: Mapping[str, str], chosen: frozenset[str], what: str) -> str:
    names: Sequence[str] = [label for key, label in all_.items() if key in chosen]
    if 0 < len(names) <= NAMED:
        return ", ".join(names)
    return what.format(some=len(names), all=len(all_))


def kind_labels(mission: Mission) -> dict[str, str]:
    """Label of every kind that can be filtered, by `layer/kind`."""
    meta = mission.meta
    groups = (
        ("convoys", meta.convoy_groups),
        ("events", meta.event_groups),
        ("posts", meta.post_kinds),
    )
    return {f"{layer}/{one.id}": one.label for layer, found in groups for one in found}


def family_labels(mission: Mission) -> dict[str, str]:
    return {family.id: family.label for family in mission.meta.families}
