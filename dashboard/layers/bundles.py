"""Movements that share a line, a direction and a kind: what is drawn as one flow.

A bundle is a stretch of road, or a straight line between two places, in one direction, for one
group of kinds; movements whose road is assumed are bundled apart. A movement is part of one
bundle for each stretch of its way, so a flow is as wide as what passed there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from shapely.geometry import LineString, MultiPoint, Point

from ..mission import Mission, name_choices, named
from ..mission.convoys import Convoy
from ..model import Record
from ..model.adding import amounts
from ..model.ends import known
from .geometry import Metric, bearing, columns, dashes
from .paths import Leg, Paths, Way

# strokes and gaps in metres by palette slot; the SVG pattern of the legend has the same rhythm
DASHES: dict[str, tuple[tuple[float, ...], str]] = {
    "returns": ((), ""),
    "aid": ((4000, 700), "12 2.2"),
    "medical": ((1700, 700), "5.5 2.2"),
    "exchanges": ((3400, 600, 600, 600), "11 2 2 2"),
    "civil": ((700, 600), "2.4 2"),
}
BEND_M = 100.0  # roads are drawn no finer: a broad line beside a narrow bend would loop
SHORT_M = 5000.0  # a stretch of road too short for an arrow of its own
TRIES = [step / 50 for step in range(5, 46)]  # shares of a way where its arrow may stand
OFF_M = 3000.0  # from a post: farther off is no better
APART_M = 1500.0  # between arrows of one stretch
CLOSE_M = 6500.0  # arrows nearer than this are a pile: some 28 pixels of the opening view
NAMED = 3  # destinations named for a bundle


@dataclass(frozen=True, slots=True)
class Bundle:
    """`track` is the line it lies on, `ahead` one of its two directions. `line` is the whole line
    in metres, in the direction of travel; `whole` the same and `strokes` its dashes as lon and
    lat columns. `arrow` is lon, lat and degrees clockwise from north, None on a short stretch;
    `crowded` are the bundles before it whose arrows say the same close by. `road` is False where
    none was reported: then the width says nothing. `to` are the names of where its movements go,
    each by choice of names; `more` is whether others are left out."""

    slot: str
    kind: str
    assumed: bool
    road: bool
    track: int
    ahead: bool
    line: LineString
    whole: Mapping[str, tuple]
    strokes: Mapping[str, tuple]
    arrow: tuple[float, float, float] | None
    to: tuple[tuple[str, ...], ...]
    more: bool
    crowded: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """One movement in its bundles, from start to end. `amounts` as model/adding.py has them;
    `start` and `end` are the names of its ends by choice of names, empty where none is
    reported; an end is `open` where the line stops short of it."""

    bundles: tuple[int, ...]
    amounts: tuple[int, ...]
    start: tuple[str, ...]
    end: tuple[str, ...]
    open_start: bool
    open_end: bool


@dataclass(frozen=True, slots=True)
class Bundles:
    """`all` in drawing order: kinds in the order of the legend, the sure ones first; `runs` by
    record id."""

    all: tuple[Bundle, ...] = ()
    runs: Mapping[str, Run] = field(default_factory=dict)


def assumed(row: Convoy) -> bool:
    return bool({"via", "origin", "destination"} & set(row.assumed))


def bundle(mission: Mission, records: Iterable[Record]) -> Bundles:
    """The bundles of a mission's movements, whatever their date."""
    kept = [record for record in records if not record.undrawn]
    metric = Metric(mission.meta.crs)
    paths = Paths(mission, metric, [record.row for record in kept])
    groups = mission.meta.convoy_groups
    order = {group.id: index for index, group in enumerate(groups)}
    ways: dict[str, Way] = {}
    legs: dict[tuple, Leg] = {}
    towards: dict[tuple, dict[tuple[str, ...], None]] = {}
    for record in kept:
        way = paths.of(record.row)
        if way is None:
            continue
        ways[record.id] = way
        for leg in way.legs:
            key = _key(record, leg)
            legs.setdefault(key, leg)
            end = _names(record.row.dest_place, record.row.destination, mission)
            towards.setdefault(key, {})[end] = None
    ranked = sorted(legs, key=lambda key: (order[key[0]], key[1]))  # stable: as they first came
    numbers = {key: number for number, key in enumerate(ranked)}
    tracks: dict[tuple, int] = {}
    posts = MultiPoint(
        [metric.metres(Point(p.lon, p.lat)) for p in mission.deployments if p.lon and p.lat]
    )
    shares: dict[tuple, list[float]] = {}
    made = []
    for key in ranked:
        kind, unsure, *_ = key
        leg = replace(legs[key], line=legs[key].line.simplify(BEND_M))
        slot = groups[order[kind]].slot
        share = (order[kind] + 1.5) / (len(groups) + 2)
        parts = [metric.degrees(part) for part in dashes(leg.line, DASHES[slot][0])]
        made.append(
            Bundle(
                slot,
                kind,
                unsure,
                leg.road,
                tracks.setdefault(leg.key, len(tracks)),
                leg.ahead,
                leg.line,
                columns([metric.degrees(leg.line)]),
                columns(parts),
                _arrow(leg, share, metric, posts, shares.setdefault((leg.key, leg.ahead), [])),
                *_listed(towards[key]),
            )
        )
    made = [replace(one, crowded=_crowded(one, made[:n], metric)) for n, one in enumerate(made)]
    runs = {
        record.id: Run(
            tuple(numbers[_key(record, leg)] for leg in ways[record.id].legs),
            amounts(record),
            _names(record.row.origin_place, record.row.origin, mission),
            _names(record.row.dest_place, record.row.destination, mission),
            ways[record.id].open_start,
            ways[record.id].open_end,
        )
        for record in kept
        if record.id in ways
    }
    return Bundles(tuple(made), runs)


def _key(record: Record, leg: Leg) -> tuple[Any, ...]:
    return record.kind, assumed(record.row), leg.key, leg.ahead


def _arrow(
    leg: Leg, share: float, metric: Metric, posts: MultiPoint, taken: list[float]
) -> tuple[float, float, float] | None:
    """Near a share of the way that differs by kind, so that arrows side by side do not meet; off
    the posts, whose marks would lie on it. `taken` are shares of the arrows before it there."""
    if leg.road and leg.line.length < SHORT_M:
        return None

    def worse(tried: float) -> tuple[bool, float, float]:
        spot = leg.line.interpolate(tried, normalized=True)
        meets = any(abs(tried - other) * leg.line.length < APART_M for other in taken)
        return meets, -min(spot.distance(posts), OFF_M), abs(tried - share)

    best = min((share, *TRIES), key=worse) if leg.road else share
    taken.append(best)
    at = leg.line.length * best
    spot = metric.degrees(leg.line.interpolate(at))
    return round(spot.x, 5), round(spot.y, 5), bearing(leg.line, at)


def _crowded(one: Bundle, before: Sequence[Bundle], metric: Metric) -> tuple[int, ...]:
    """Numbers of the earlier bundles of its kind that point the same way close by, on roads."""
    return tuple(
        number
        for number, other in enumerate(before)
        if other.kind == one.kind and other.road and one.road and _close(one, other, metric)
    )


def _close(one: Bundle, other: Bundle, metric: Metric) -> bool:
    if one.arrow is None or other.arrow is None:
        return False
    turned = abs((one.arrow[2] - other.arrow[2] + 180) % 360 - 180)
    spots = (metric.metres(Point(arrow[:2])) for arrow in (one.arrow, other.arrow))
    return turned < 90 and next(spots).distance(next(spots)) < CLOSE_M


def _listed(ends: Iterable[tuple[str, ...]]) -> tuple[tuple[tuple[str, ...], ...], bool]:
    found = tuple(end for end in ends if end[0])
    return found[:NAMED], len(found) > NAMED


def _names(place_id: str, text: str, mission: Mission) -> tuple[str, ...]:
    """The end in every choice of names; as reported where neither places nor countries know it."""
    place, choices = known(place_id, text, mission), name_choices(mission.meta)
    if place is None:
        return (text,) * len(choices)
    return tuple(named(place.names, place.name, choice, mission.meta) for choice in choices)
