"""Area by reported control, in square kilometres, as steps by day."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from ..mission import Mission
from .certainty import ALWAYS
from .period import number


@dataclass(frozen=True, slots=True)
class Ground:
    """`days[i]` is the first day on which `km2[i]` (status id to km2) holds; `sources[i]` are the
    pages that report the change of that day, all of them for the first step."""

    days: tuple[int, ...]
    km2: tuple[dict[str, float], ...]
    sources: tuple[tuple[str, ...], ...]

    def at(self, day: int) -> dict[str, float]:
        index = bisect_right(self.days, day) - 1
        return self.km2[index] if index >= 0 else {}


def ground(mission: Mission) -> Ground:
    """Sums of the areas as computed when the geometry was built (EPSG of the mission)."""
    areas = [row for row in mission.areas if row.role == "control"]
    spans = [
        (
            number(row.valid_from) if row.valid_from else ALWAYS,
            number(row.valid_to) if row.valid_to else None,
            row,
        )
        for row in areas
    ]
    days = sorted({start for start, _, _ in spans} | {end + 1 for _, end, _ in spans if end})
    sums, sources = [], []
    for day in days:
        total = {status.id: 0.0 for status in mission.meta.statuses}
        for start, end, row in spans:
            if start <= day and (end is None or day <= end):
                total[row.status] += row.area_km2
        sums.append({status: round(value, 3) for status, value in total.items()})
        new = dict.fromkeys(s for start, _, row in spans if start == day for s in row.sources)
        sources.append(tuple(new))
    return Ground(tuple(days), tuple(sums), tuple(sources))
