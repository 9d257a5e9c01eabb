"""The part of the world that the figures of a mission are about."""

from __future__ import annotations

from functools import lru_cache

import shapely

from ..mission import Mission
from ..same import Same
from .sheet import Frame


def region(mission: Mission) -> Frame | None:
    """The box round all areas of control; None for a mission without any."""
    return _region(Same(mission))


@lru_cache(maxsize=4)
def _region(mission: Same[Mission]) -> Frame | None:
    areas = [row.geometry for row in mission.value.areas if row.role == "control"]
    return Frame(*shapely.total_bounds(areas).tolist()) if areas else None
