"""File names that say what they show."""

from __future__ import annotations

from ..model import Period


def file_name(mission_id: str, period: Period, suffix: str, extra: str = "") -> str:
    """`some-mission_2020-11-10_2020-11-20.png`; `extra` comes before the suffix."""
    parts = (mission_id, period.slug, extra)
    return "_".join(part for part in parts if part) + suffix
