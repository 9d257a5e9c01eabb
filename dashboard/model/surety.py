"""How sure a record is, in two plain sentences: when and where, then who says so.

Only what the rows state is weighed: the bracket of the date, the precision of the place, fields
filled in, the claimant, the families of the pages, and figures that differ. Families that nobody
judged are not counted as independent.
"""

from __future__ import annotations

from typing import Any

from ..languages import joined, later, nt, number, opened, t
from ..mission import Mission
from .certainty import ALWAYS, EVER, Passing, Standing, When
from .claims import Accounts, accounts, family_of
from .period import between, words
from .record import Record

MARKED = ("posts", "events")
PLACES = {
    "exact": later("the mark stands on the site itself"),
    "settlement": later("the place is known to the settlement, not to the site"),
    "approximate": later("the place is only near the mark"),
    "": later("how near the place is was not reported"),
}
ROAD = {
    "origin": later("the start"),
    "destination": later("the end"),
    "via": later("the road"),
    "escort": later("the escort"),
}
DIFFER = {
    "day": later("the day"),
    "people": later("the number of people"),
    "buses": later("the number of buses"),
    "vehicles": later("the number of vehicles"),
    "tonnes": later("the number of tonnes"),
}

COUNTS = (
    later("no"), later("one"), later("two"), later("three"), later("four"), later("five"),
    later("six"), later("seven"), later("eight"), later("nine"), later("ten"),
)  # fmt: skip


def surety(record: Record, mission: Mission) -> str:
    """Two sentences. They say nothing of what is true, only of what it rests on."""
    row = record.row
    where = _filled(row) if record.layer == "convoys" else _place(record)
    first = "; ".join(part for part in (_date(record.when, row), where) if part)
    told = accounts(record, mission)
    second = "; ".join(part for part in (_who(record, mission), _differences(told)) if part)
    return t("{first}. {second}.", first=opened(first), second=opened(second))


def _date(when: When | None, row: Any) -> str:
    match when:
        case None:
            return t("no day is reported")
        case Passing(earliest, latest) if earliest == latest:
            return t("the day is known")
        case Passing(earliest, latest):
            return _passing(latest - earliest + 1, getattr(row, "date_precision", ""))
        case _:
            return _standing(when, row)


def _passing(days: int, precision: str) -> str:
    match precision:
        case "month":
            return t("only the month is known")
        case "undated":
            return nt(
                "the page has no date, and the {n} day that fits was worked out from it",
                "the page has no date, and the {n} days that fit were worked out from it",
                days,
            )
        case _:
            return nt(
                "it happened on one or several of {count} day",
                "it happened on one or several of {count} days",
                days,
                count=_count(days),
            )


def _standing(when: Standing, row: Any) -> str:
    first, last = _start(when, row), _end(when, row)
    if first == t("the first day is reported") and last == t("the last day is reported"):
        return t("the first and the last day are reported")
    whole = t("it stands for the whole time of this map")
    return "; ".join(part for part in (first, last) if part) or whole


def _start(when: Standing, row: Any) -> str:
    if when.start_latest <= ALWAYS:
        return ""
    if getattr(row, "from_basis", "") == "first_attested":
        return t("only the first mention found is dated, and it may be older")
    if when.start_earliest != when.start_latest:
        days = between(when.start_earliest, when.start_latest)
        return t("the first day lies in {days}", days=days)
    return t("the first day is reported")


def _end(when: Standing, row: Any) -> str:
    if when.end_earliest >= EVER:
        return ""
    if getattr(row, "from_basis", "") and row.to_earliest is None:
        day = words(when.end_earliest)
        return t("no last day was found, and it is last named on {day}", day=day)
    if when.end_earliest != when.end_latest:
        days = between(when.end_earliest, when.end_latest)
        return t("the last day lies in {days}", days=days)
    return t("the last day is reported")


def _place(record: Record) -> str:
    if record.layer not in MARKED:
        drawn = record.precision == "approximate"
        return t("the outline is a drawing aid, not a survey") if drawn else ""
    if record.lat is None:
        return t("no place is reported that could be drawn")
    metres = getattr(record.row, "radius_m", None)
    if metres:
        return t("the place lies within about {km} km of the mark", km=metres / 1000)
    return t(PLACES.get(record.precision, PLACES[""]))


def _filled(row: Any) -> str:
    names = [t(ROAD[name]) for name in row.assumed if name in ROAD]
    if names:
        return nt(
            "{names} was not reported but filled in as is usual for such movements",
            "{names} were not reported but filled in as is usual for such movements",
            len(names),
            names=joined(names),
        )
    return t("the road was derived from the stops") if row.route else t("no road is reported")


def _who(record: Record, mission: Mission) -> str:
    labels = {family.id: family.label for family in mission.meta.families}
    judged = {family.id for family in mission.meta.families if not family.unjudged}
    pages = [mission.sources[s] for s in record.sources if s in mission.sources]
    found = [page.affiliation for page in pages if page.affiliation in judged]
    rows = (record.row, *record.also)
    stated = {getattr(row, "claimant", "") for row in rows}
    sides = {family_of(row, mission.sources) for row in rows} - {""}
    if not pages:
        return t("no page stands behind it")
    if len(stated) > 1 and len(sides) > 1:
        names = "; ".join(sorted(labels[side] for side in sides))
        return t(
            "the accounts of {count} families of sources stand side by side ({names}), on {pages}",
            count=_count(len(sides)),
            names=names,
            pages=_pages(len(pages)),
        )
    if len(stated) == 1 and (claimant := next(iter(stated))):
        told = t(
            "this is the account of one family of sources only ({family})", family=labels[claimant]
        )
        return f"{told}, {_carried(len(pages), [f for f in found if f != claimant])}"
    families = set(found)
    if len(families) > 1:
        return t(
            "it rests on {pages} of {count} families of sources",
            pages=_pages(len(pages)),
            count=_count(len(families)),
        )
    if families:
        one = labels[families.pop()]
        return t(
            "it rests on {pages} of one family of sources ({family})",
            pages=_pages(len(pages)),
            family=one,
        )
    return t("it rests on {pages} whose family of sources was not judged", pages=_pages(len(pages)))


def _carried(pages: int, others: list[str]) -> str:
    """Who prints an account that is not theirs: that is no check of it."""
    if not others:
        return t("on {pages}", pages=_pages(pages))
    count, told = len(set(others)), {"pages": _pages(pages)}
    if len(others) == pages and count == 1:
        return t("carried by {pages} of another family", **told)
    if len(others) == pages:
        return t("carried by {pages} of {count} other families", count=_count(count), **told)
    told["some"] = _count(len(others))
    if count == 1:
        return t("on {pages}, {some} of them of another family", **told)
    return t("on {pages}, {some} of them of {count} other families", count=_count(count), **told)


def _differences(told: Accounts) -> str:
    if told.differ:
        names = joined(t(DIFFER[name]) for name in told.differ)
        return t("the reports differ in {names}", names=names)
    return t("its note names a conflict") if told.noted else ""


def _pages(count: int) -> str:
    return nt("{count} page", "{count} pages", count, count=_count(count))


def _count(n: int) -> str:
    """In words up to ten, where the language has words that do not bend with their noun."""
    return t(COUNTS[n]) if n < len(COUNTS) else number(n)
