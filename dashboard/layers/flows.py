"""Bundles on a day: how wide, how far beside the line, how sure.

Widths are chosen from a scale of round values that fits the largest flow drawn, but never one so
small that next to nothing gets the greatest width. assets/flow.js does the same with the same
integers; a test holds the two against each other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..languages import number as written
from ..languages import t
from ..model import Certainty, Record
from ..model.adding import KEYS, MEASURES, UNKNOWN, Measure, Measured
from .bundles import Bundle, Bundles

# tenths of a pixel: the steps of the scale, a line without a road, and what lies between lanes
WIDTHS = (18, 30, 46, 70, 100)
THIN = 12
GAP = 12
# a thin line beside a flow whose count is not known for a part of its movements
MARK = 10
MARK_GAP = 14
# hundredths of an arrow's natural size, by step, and without a road
ARROWS = (65, 72, 84, 104, 130)
THIN_ARROW = 65
LADDER = tuple(step * 10**power for power in range(7) for step in (1, 2, 5))


@dataclass(frozen=True, slots=True)
class Flow:
    """A bundle as drawn. `total` is the sum of what may be added, `unknown` how many movements
    state nothing, `apart` the codes of those not added. `width` and `offset` (of the line's
    middle, to the right of travel) are tenths of a pixel; a `marked` flow is wider than known.
    `faint`: the road is assumed, or every date only possible. `pointed`: has an arrow."""

    number: int
    bundle: Bundle
    members: tuple[str, ...]
    total: int
    unknown: int
    apart: tuple[int, ...]
    step: int
    width: int
    offset: int
    marked: bool
    faint: bool
    pointed: bool

    @property
    def arrow(self) -> int:
        return ARROWS[self.step] if self.bundle.road else THIN_ARROW

    @property
    def beside(self) -> int:
        """Offset of the mark."""
        return self.offset + self.width // 2 + MARK_GAP + MARK // 2


@dataclass(frozen=True, slots=True)
class Scale:
    """`bounds` are the least totals of all steps but the first, in the measure's integers;
    `under` is what the first step stays below, 0 where nothing was added."""

    measure: Measured
    bounds: tuple[int, ...]
    under: int

    def step(self, total: int) -> int:
        return bisect_right(self.bounds, total)

    @property
    def labels(self) -> tuple[str, ...]:
        """The first step, then each from its bound on; the last with the unit."""
        factor, unit = self.measure.factor, t(self.measure.unit)
        least = [written(bound // factor) for bound in self.bounds]
        first = t("none added")
        if self.under > factor:
            first = t("under {amount} {unit}", amount=self.under // factor, unit=unit)
        if not least:
            return (first,)
        *middle, last = least
        rest = (t("from {amount}", amount=amount) for amount in middle)
        return (first, *rest, t("from {amount} {unit}", amount=last, unit=unit))


@dataclass(frozen=True, slots=True)
class Flows:
    """All flows of a snapshot in drawing order, with the tally of its movements: how many are
    drawn, how many of them state nothing, the codes of those not added."""

    all: tuple[Flow, ...]
    scale: Scale
    movements: int
    unknown: int
    apart: tuple[int, ...]

    @property
    def largest(self) -> int:
        """The largest total that a width stands for."""
        return max((flow.total for flow in self.all if flow.bundle.road), default=0)

    @property
    def signs(self) -> frozenset[str]:
        """The signs of the legend's scale that the flows call for."""
        roads = [flow for flow in self.all if flow.bundle.road]
        found = {f"width-{i}" for i in range(len(self.scale.bounds) + 1) if roads and i}
        if any(flow.step == 0 for flow in roads):
            found.add("width-0")
        if any(flow.marked for flow in self.all):
            found.add("missing")
        if len(roads) < len(self.all):
            found.add("thin")
        if any(flow.pointed for flow in self.all):
            found.add("direction")
        return frozenset(found)


def scale(largest: int, measure: Measured) -> Scale:
    """Of the four highest rungs of 1, 2, 5, 10 ... up to the largest total, or the floor where
    that is more, those that the largest total reaches."""
    top = max(largest, measure.floor * measure.factor)
    rungs = [rung * measure.factor for rung in LADDER if rung * measure.factor <= top]
    rungs = rungs[-(len(WIDTHS) - 1) :]
    bounds = tuple(rung for rung in rungs if rung <= largest)
    return Scale(measure, bounds, rungs[0] if largest else 0)


def flows(
    bundles: Bundles, drawn: Iterable[tuple[Record, Certainty]], by: Measure, least: int = 0
) -> Flows:
    """`least` is a total that the scale has to reach as well: that of a map beside this one."""
    column = KEYS.index(by)
    parts: dict[int, list[tuple[str, int, Certainty]]] = {}
    amounts = []
    for record, certainty in drawn:
        run = bundles.runs.get(record.id)
        if run is None:
            continue
        amounts.append(run.amounts[column])
        for number in run.bundles:
            part = (record.id, run.amounts[column], certainty)
            parts.setdefault(number, []).append(part)
    totals = {n: sum(max(amount, 0) for _, amount, _ in parts[n]) for n in parts}
    largest = max((totals[n] for n in parts if bundles.all[n].road), default=0)
    largest = max(largest, least)
    fit = scale(largest, MEASURES[column])
    taken: dict[tuple[int, bool], int] = {}
    pointed: set[int] = set()
    for n in sorted(parts):
        if bundles.all[n].arrow and pointed.isdisjoint(bundles.all[n].crowded):
            pointed.add(n)
    made = [
        _flow(n, bundles.all[n], parts[n], totals[n], fit, taken, n in pointed)
        for n in sorted(parts)
    ]
    return Flows(
        tuple(made), fit, len(amounts), amounts.count(UNKNOWN), tuple(a for a in amounts if a < -1)
    )


def _flow(
    number: int, bundle: Bundle, parts: Sequence[tuple[str, int, Certainty]], total: int,
    fit: Scale, taken: dict[tuple[int, bool], int], pointed: bool,
) -> Flow:  # fmt: skip
    """`taken` is how far the lanes of a line and direction reach so far: each kind gets the next,
    on the right of travel as traffic does."""
    unknown = sum(amount == UNKNOWN for _, amount, _ in parts)
    apart = tuple(amount for _, amount, _ in parts if amount < UNKNOWN)
    step = fit.step(total)
    width = WIDTHS[step] if bundle.road else THIN
    marked = bundle.road and (unknown > 0 or total == 0)
    lane = bundle.track, bundle.ahead
    inner = taken.get(lane, GAP // 2)
    taken[lane] = inner + width + GAP + (MARK_GAP + MARK if marked else 0)
    faint = bundle.assumed or all(sure is not Certainty.CERTAIN for _, _, sure in parts)
    members = tuple(one for one, _, _ in parts)
    return Flow(
        number, bundle, members, total, unknown, apart, step, width, inner + width // 2, marked,
        faint, pointed,
    )  # fmt: skip
