"""Records from the rows of a mission: one function for each table that is drawn by date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from ..languages import later, spoken, t
from ..mission import Mission
from .certainty import ALWAYS, EVER, Passing, Standing
from .claims import counted, figures
from .ends import end_name
from .fronts import fronts
from .happenings import fold
from .period import number
from .record import Record
from .titles import titled

NO_PLACE = later("no place reported")
NO_DATE = later("no date reported")
NO_ENDS = later("neither a route nor both ends reported")


def _day(value: dt.date | None, otherwise: int) -> int:
    return otherwise if value is None else number(value)


def posts(mission: Mission) -> Iterator[Record]:
    """Posts and bases. An end that nobody reported is open: certain up to the last day a source
    says it stood, possible up to the day the whole contingent had left."""
    left = number(mission.meta.deployed_last)
    for row in mission.deployments:
        when = None
        if row.from_earliest and row.from_latest:
            attested = _day(row.attested_latest, number(row.from_latest))
            when = Standing(
                number(row.from_earliest),
                number(row.from_latest),
                _day(row.to_earliest, attested),
                _day(row.to_latest, max(left, attested)),
            )
        undrawn = NO_PLACE if row.lat is None else NO_DATE if when is None else ""
        yield Record(
            row.id, "deployments", "posts", row.kind, row.name, when, row.lon, row.lat,
            row.precision, row.sources, row, undrawn=undrawn,
        )  # fmt: skip


def _passing(row) -> Passing | None:
    if row.date_earliest is None or row.date_latest is None:
        return None
    return Passing(number(row.date_earliest), number(row.date_latest))


def movements(mission: Mission) -> Iterator[Record]:
    """Convoys, flights and groups. A movement needs a road and one end on it, or both ends."""
    group = {kind: g.id for g in mission.meta.convoy_groups for kind in g.kinds}
    for row in mission.convoys:
        ends = (row.origin_lat is not None) + (row.dest_lat is not None)
        drawable = ends == 2 or (row.route and ends == 1)
        when = _passing(row)
        yield Record(
            row.id, "convoys", "convoys", group[row.kind], movement_title(row, mission), when, None,
            None, "", row.sources, row,
            undrawn=NO_DATE if when is None else "" if drawable else NO_ENDS,
        )  # fmt: skip


def movement_title(row, mission: Mission) -> str:
    """`Refugee return: Yerevan to Stepanakert, 250 people`, with only what was reported."""
    what = mission.meta.kind_label(row.kind)
    start = end_name(row.origin_place, row.origin, mission)
    end = end_name(row.dest_place, row.destination, mission)
    ends = ""
    if start and end:
        ends = t("{origin} to {destination}", origin=start, destination=end)
    elif start or end:
        ends = t("from {place}", place=start) if start else t("to {place}", place=end)
    amounts = [counted(unit, value) for unit, value in figures(row)]
    return ", ".join([f"{what}: {ends}" if ends else what, *amounts[:2]])


def with_title(record: Record, mission: Mission) -> Record:
    """The same with its title in the language spoken, as far as that can be told."""
    if record.dataset == "convoys":
        title, language = movement_title(record.row, mission), spoken().code
    elif record.title:
        title, language = titled(record.row, mission)
    else:
        return record
    return replace(record, title=title, language=language)


def events(mission: Mission) -> Iterator[Record]:
    for row in mission.events:
        when = _passing(row)
        undrawn = NO_DATE if when is None else NO_PLACE if row.lat is None else ""
        yield Record(
            row.id, "events", "events", row.group, row.title, when, row.lon, row.lat,
            row.precision, row.sources, row, undrawn=undrawn,
        )  # fmt: skip


def areas(mission: Mission) -> Iterator[Record]:
    """Control areas (the partition) and overlays (contested, or assigned and not yet passed)."""
    for row in mission.areas:
        kind = row.status if row.role == "control" else row.kind or "contested"
        yield Record(
            row.id, "region", "control", kind, row.name, _interval(row), None, None,
            "approximate" if row.approximate else "", row.sources, row,
        )  # fmt: skip


def _interval(row) -> Standing:
    start, end = _day(row.valid_from, ALWAYS), _day(row.valid_to, EVER)
    return Standing(start, start, end, end)


def routes(mission: Mission) -> Iterator[Record]:
    for row in mission.routes:
        yield Record(
            row.id, "routes", "corridor", row.kind, row.name, _interval(row), None, None,
            "approximate" if row.approximate else "", row.sources, row,
        )  # fmt: skip


DATED_LINES = ("line_of_contact", "front", "zone_outline", "note")


def lines(mission: Mission) -> Iterator[Record]:
    """Lines that change with the date; borders and districts belong to the base map."""
    for row in mission.lines:
        if row.kind in DATED_LINES:
            yield Record(
                row.id, "lines", "contact", row.kind, row.name, _interval(row), None, None,
                "approximate" if row.approximate else "", row.sources, row,
            )  # fmt: skip


def catalogue(mission: Mission) -> tuple[Record, ...]:
    """Every dated record of the mission, one for each happening, in drawing order."""
    links = {row.id: row.same_as for row in (*mission.convoys, *mission.events) if row.same_as}
    return (
        *areas(mission),
        *fronts(mission),
        *routes(mission),
        *lines(mission),
        *fold([*movements(mission), *events(mission)], links),
        *posts(mission),
    )
