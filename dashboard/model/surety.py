"""How sure a record is, in two plain sentences: when and where, then who says so.

Only what the rows state is weighed: the bracket of the date, the precision of the place, fields
filled in, the claimant, the families of the pages, and figures that differ. Families that nobody
judged are not counted as independent.
"""

from __future__ import annotations

from typing import Any

from ..mission import Mission
from .certainty import ALWAYS, EVER, Passing, Standing, When
from .claims import Accounts, accounts, family_of
from .period import between, words
from .record import Record

MARKED = ("posts", "events")
PLACES = {
    "exact": "the mark stands on the site itself",
    "settlement": "the place is known to the settlement, not to the site",
    "approximate": "the place is only near the mark",
}
COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ROAD = {"origin": "the start", "destination": "the end", "via": "the road", "escort": "the escort"}


def surety(record: Record, mission: Mission) -> str:
    """Two sentences. They say nothing of what is true, only of what it rests on."""
    row = record.row
    where = _filled(row) if record.layer == "convoys" else _place(record)
    first = "; ".join(part for part in (_date(record.when, row), where) if part)
    told = accounts(record, mission)
    second = "; ".join(part for part in (_who(record, mission), _differences(told)) if part)
    return f"{_opened(first)}. {_opened(second)}."


def _opened(text: str) -> str:
    return text[:1].upper() + text[1:]


def _date(when: When | None, row: Any) -> str:
    match when:
        case None:
            return "no day is reported"
        case Passing(earliest, latest) if earliest == latest:
            return "the day is known"
        case Passing(earliest, latest):
            return _passing(latest - earliest + 1, getattr(row, "date_precision", ""))
        case _:
            return _standing(when, row)


def _passing(days: int, precision: str) -> str:
    match precision:
        case "month":
            return "only the month is known"
        case "undated":
            return f"the page has no date, and the {days} days that fit were worked out from it"
        case _:
            return f"it happened on one or several of {_count(days)} days"


def _standing(when: Standing, row: Any) -> str:
    first, last = _start(when, row), _end(when, row)
    if first == "the first day is reported" and last == "the last day is reported":
        return "the first and the last day are reported"
    whole = "it stands for the whole time of this map"
    return "; ".join(part for part in (first, last) if part) or whole


def _start(when: Standing, row: Any) -> str:
    if when.start_latest <= ALWAYS:
        return ""
    if getattr(row, "from_basis", "") == "first_attested":
        return "only the first mention found is dated, and it may be older"
    if when.start_earliest != when.start_latest:
        return f"the first day lies in {between(when.start_earliest, when.start_latest)}"
    return "the first day is reported"


def _end(when: Standing, row: Any) -> str:
    if when.end_earliest >= EVER:
        return ""
    if getattr(row, "from_basis", "") and row.to_earliest is None:
        return f"no last day was found, and it is last named on {words(when.end_earliest)}"
    if when.end_earliest != when.end_latest:
        return f"the last day lies in {between(when.end_earliest, when.end_latest)}"
    return "the last day is reported"


def _place(record: Record) -> str:
    if record.layer not in MARKED:
        drawn = record.precision == "approximate"
        return "the outline is a drawing aid, not a survey" if drawn else ""
    if record.lat is None:
        return "no place is reported that could be drawn"
    metres = getattr(record.row, "radius_m", None)
    if metres:
        return f"the place lies within about {metres / 1000:.10g} km of the mark"
    return PLACES.get(record.precision, "how near the place is was not reported")


def _filled(row: Any) -> str:
    names = [ROAD[name] for name in row.assumed if name in ROAD]
    if names:
        verb = "were" if len(names) > 1 else "was"
        return f"{_and(names)} {verb} not reported but filled in as is usual for such movements"
    return "the road was derived from the stops" if row.route else "no road is reported"


def _who(record: Record, mission: Mission) -> str:
    labels = {family.id: family.label for family in mission.meta.families}
    judged = {family.id for family in mission.meta.families if not family.unjudged}
    pages = [mission.sources[s] for s in record.sources if s in mission.sources]
    found = [page.affiliation for page in pages if page.affiliation in judged]
    rows = (record.row, *record.also)
    stated = {getattr(row, "claimant", "") for row in rows}
    sides = {family_of(row, mission.sources) for row in rows} - {""}
    if not pages:
        return "no page stands behind it"
    if len(stated) > 1 and len(sides) > 1:
        names = "; ".join(sorted(labels[side] for side in sides))
        many = f"{_count(len(sides))} families of sources"
        return f"the accounts of {many} stand side by side ({names}), on {_pages(len(pages))}"
    if len(stated) == 1 and (claimant := next(iter(stated))):
        told = f"this is the account of one family of sources only ({labels[claimant]})"
        return f"{told}, {_carried(len(pages), [f for f in found if f != claimant])}"
    families = set(found)
    if len(families) > 1:
        return f"it rests on {_pages(len(pages))} of {_count(len(families))} families of sources"
    if families:
        one = labels[families.pop()]
        return f"it rests on {_pages(len(pages))} of one family of sources ({one})"
    return f"it rests on {_pages(len(pages))} whose family of sources was not judged"


def _carried(pages: int, others: list[str]) -> str:
    """Who prints an account that is not theirs: that is no check of it."""
    if not others:
        return f"on {_pages(pages)}"
    count = len(set(others))
    whose = "another family" if count == 1 else f"{_count(count)} other families"
    if len(others) == pages:
        return f"carried by {_pages(pages)} of {whose}"
    return f"on {_pages(pages)}, {_count(len(others))} of them of {whose}"


def _differences(told: Accounts) -> str:
    differ = [f"the {name}" if name == "day" else f"the number of {name}" for name in told.differ]
    if differ:
        return f"the reports differ in {_and(differ)}"
    return "its note names a conflict" if told.noted else ""


def _pages(count: int) -> str:
    return f"{_count(count)} page" + "s" * (count != 1)


def _count(number: int) -> str:
    return COUNTS[number] if number < len(COUNTS) else f"{number:,}"


def _and(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
