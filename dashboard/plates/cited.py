"""The sources of the records on the plate: publishers by family, as far as room allows."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from itertools import count
from pathlib import PurePath

from ..languages import t
from ..mission import DATASETS, Mission
from ..model import Record
from .letters import width, wrap

SOURCES = "sources.csv"
ROOM = 0.97  # of a line: the lead is bold and a little wider than measured

Groups = list[tuple[str, list[tuple[str, int]]]]


def lead() -> str:
    """What the paragraph opens with."""
    return t("Sources of the records shown (pages):")


def cited(mission: Mission, records: Iterable[Record]) -> Groups:
    """Family labels in the mission's order, each with its publishers and how many of their pages
    the records rest on, the most used first."""
    used = {name for record in records for name in record.sources}
    pages = Counter(
        (source.affiliation, source.publisher)
        for source in mission.sources.values()
        if source.id in used
    )
    groups: Groups = []
    for family in mission.meta.families:
        own = [(who, n) for (where, who), n in pages.items() if where == family.id]
        if own:
            groups.append((family.label, sorted(own, key=lambda item: (-item[1], item[0]))))
    return groups


def files(mission: Mission, records: Iterable[Record]) -> str:
    """Where all sources and the records themselves can be looked up in the mission's folder."""
    used = {record.dataset for record in records}
    own = [data.file for data in DATASETS if PurePath(data.file).stem in used]
    where = f"{mission.folder.name}/{SOURCES}"
    if own:
        return t("all in {file}, records in {files}", file=where, files=", ".join(own))
    return t("all in {file}", file=where)


def citation(groups: Groups, each: int, where: str) -> str:
    """One paragraph with the first `each` publishers of every family, numbered, and the number
    of pages that are left out with `where` they are."""
    families, serial = [], count(1)
    for label, own in groups:
        parts = [
            f"{next(serial)}\u00a0{who} ({pages})".replace(" ", "\u00a0")
            for who, pages in own[:each]
        ]
        families.append(f"{label}: {', '.join(parts)}" if parts else "")
    left = sum(n for _, own in groups for _, n in own[each:])
    more = t("and {n} more, {where}", n=left, where=where) if left else ""
    return "; ".join(part for part in (*families, more) if part)


def citations(groups: Groups, where: str, size: float, room: float, most: int) -> list[str]:
    """The paragraph in at most `most` lines of `room` px: as many publishers of each family as
    fit, at least the first, whatever lines it takes. Nothing where there are no sources."""
    if not groups:
        return []
    lines: list[str] = []
    longest = max(len(own) for _, own in groups)
    opening, most_px = lead(), most * (room * ROOM + width(" ", size))

    def text(each: int) -> str:
        return f"{opening} {citation(groups, each, where)}"

    # the first that may fit, whatever the lines are: each publisher more makes it longer
    fewer = bisect_left(
        range(longest), True, key=lambda n: width(text(longest - n), size) <= most_px
    )
    for each in range(max(longest - fewer, 1), 0, -1):
        lines = wrap(text(each), size, room * ROOM)
        if len(lines) <= most:
            break
    return lines
