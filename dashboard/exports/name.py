"""File names that say what they show."""

from __future__ import annotations

from ..model import Period
from ..model.period import iso


def file_name(
    mission_id: str, period: Period, suffix: str, extra: str = "", compare: int | None = None
) -> str:
    """`some-mission_2020-11-10_2020-11-20.png`; `extra` comes before the suffix, and before it
    the compared day as `with-2023-09-30`."""
    parts = (mission_id, period.slug, "" if compare is None else f"with-{iso(compare)}", extra)
    return "_".join(part for part in parts if part) + suffix
