"""Rules that several tables share. Each returns a Rule; empty cells are never at fault here."""

from collections.abc import Iterator
from datetime import timedelta

from .dataset import Cells, Finding, Rule
from .meta import Meta

EPILOGUE = timedelta(days=366)
"""How far beside the story a day may lie before it is remarked on."""


def in_order(first: str, second: str) -> Rule:
    """`second` is not before `first`."""

    def test(cells: Cells, _meta: Meta | None) -> Iterator[Finding]:
        start, end = cells[first], cells[second]
        if start is not None and end is not None and end < start:
            yield Finding(
                second,
                f"a day on or after {first} {start}",
                "correct one of the two days, or swap them",
            )

    return Rule((first, second), test)


def together(*names: str) -> Rule:
    """Either all of these are stated or none."""

    def test(cells: Cells, _meta: Meta | None) -> Iterator[Finding]:
        stated = [name for name in names if cells[name] not in (None, "", ())]
        for name in names if stated else ():
            if name not in stated:
                yield Finding(
                    name,
                    f"a value here, as {stated[0]} is stated",
                    f"fill in {name} or empty {stated[0]}",
                )

    return Rule(names, test)


def needs(given: str, other: str) -> Rule:
    """Where `given` is stated, so is `other`."""

    def test(cells: Cells, _meta: Meta | None) -> Iterator[Finding]:
        if cells[given] not in (None, "", ()) and cells[other] in (None, "", ()):
            yield Finding(
                other,
                f"a value here, as {given} is stated",
                f"fill in {other} or empty {given}",
            )

    return Rule((given, other), test)


def one_day(precision: str, first: str, last: str) -> Rule:
    """A date known to the day has equal bounds; no other precision has a missing bound."""

    def test(cells: Cells, _meta: Meta | None) -> Iterator[Finding]:
        if cells[precision] == "day" and cells[first] != cells[last]:
            yield Finding(
                precision,
                f"the precision of {first} {cells[first]} to {last} {cells[last]}",
                "write range, or make both days equal",
            )

    return Rule((precision, first, last), test)


def inside_story(first: str, last: str) -> Rule:
    """A remark on a row that ends far before or behind the story. An epilogue of up to a year on
    either side is listed and not drawn; farther off a day is more likely a slip of the pen."""

    def test(cells: Cells, meta: Meta | None) -> Iterator[Finding]:
        start, end = cells[first], cells[last]
        if meta is None or start is None or end is None:
            return
        soonest, latest = meta.first_day - EPILOGUE, meta.last_day + EPILOGUE
        if end < soonest or end > latest:
            yield Finding(
                last if start <= latest else first,
                f"a day within a year of {meta.first_day} to {meta.last_day}",
                "correct the day, or widen first_day and last_day in mission.toml",
                level="remark",
            )

    return Rule((first, last), test)


def only_with(given: str, other: str, word: str) -> Rule:
    """`given` is stated only where `other` is `word`."""

    def test(cells: Cells, _meta: Meta | None) -> Iterator[Finding]:
        if cells[given] not in (None, "", ()) and cells[other] != word:
            mend = f"write {word} as {other}, or empty {given}"
            yield Finding(given, f"nothing here, as {other} is not {word}", mend)

    return Rule((given, other), test)


def on_the_map(unless: tuple[str, str] = ("", "")) -> Rule:
    """`lat` and `lon` lie in the mission's limits, unless a cell, named first, holds a word."""
    column, word = unless

    def test(cells: Cells, meta: Meta | None) -> Iterator[Finding]:
        north, east = cells["lat"], cells["lon"]
        if meta is None or north is None or east is None or meta.limits.holds(east, north):
            return
        if column and cells[column] == word:
            return
        mend = "correct lat and lon, or widen [limits]"
        if column:
            mend += f", or write {word} as {column}"
        if meta.limits.holds(north, east):
            mend = "lat and lon look swapped; exchange them"
        point = f"{north:g}, {east:g}"
        yield Finding("lat", "a point inside the limits of mission.toml", mend, point)

    return Rule(("lat", "lon", column) if column else ("lat", "lon"), test)


def shaped(kinds: dict[str, tuple[str, ...]]) -> Rule:
    """The geometry type fits the kind of the feature."""

    def test(cells: Cells, _meta: Meta | None) -> Iterator[Finding]:
        fit = kinds.get(cells["kind"])
        if fit and cells["geometry"].geom_type not in fit:
            yield Finding(
                "geometry",
                f"{' or '.join(fit)}, as kind is {cells['kind']}",
                "correct the geometry or the kind",
                cells["geometry"].geom_type,
            )

    return Rule(("kind", "geometry"), test)
