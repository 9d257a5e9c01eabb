"""What lies on top of the control areas ends where the dispute that it shows has ended."""

import datetime as dt

import pytest
import shapely

from dashboard.mission import Mission

REINTEGRATED = dt.date(2023, 9, 21)
"""First day of TL52: the whole region under one control, nothing left to dispute."""
POSTS_THAT_STAYED = {"hatch-dadivank.TL34"}


def test_no_contested_ground_outlives_the_end_of_the_conflict(mission: Mission) -> None:
    overlays = [area for area in mission.areas if area.role == "overlay"]
    assert len(overlays) > 5
    late = {a.id for a in overlays if a.valid_to is None or a.valid_to >= REINTEGRATED}
    assert late == POSTS_THAT_STAYED


ASSIGNED = {"agdam": "2020-11-20", "kalbajar": "2020-11-25", "lachin": "2020-12-01"}
AGREED = dt.date(2020, 11, 10)
STATEMENT = "T003"


def test_assigned_ground_is_hatched_up_to_the_day_before_it_is_handed_over(
    mission: Mission,
) -> None:
    rows = {
        row.area.removeprefix("assigned-"): row for row in mission.areas if row.kind == "assigned"
    }
    assert rows.keys() == ASSIGNED.keys()
    for name, row in rows.items():
        day = dt.date.fromisoformat(ASSIGNED[name])
        assert (row.valid_from, row.valid_to) == (AGREED, day - dt.timedelta(days=1)), name
        assert STATEMENT in row.sources and row.role == "overlay" and not row.contested


@pytest.mark.parametrize("day", ["2020-11-10", "2020-11-19", "2020-11-20", "2020-11-30"])
def test_assigned_ground_is_held_by_others_than_it_is_assigned_to(mission: Mission, day) -> None:
    """And all that is held by the others is assigned, but the pocket that was cut off."""
    on = [row for row in mission.areas if _covers(row, dt.date.fromisoformat(day))]
    assigned = shapely.union_all([row.geometry for row in on if row.kind == "assigned"])
    held = [r for r in on if r.role == "control" and r.status == "armenian_forces"]
    kept = [row.geometry for row in held if row.area != "khtsaberd-pocket"]
    assert assigned.symmetric_difference(shapely.union_all(kept)).area < 1e-7


def _covers(row, day: dt.date) -> bool:
    return (row.valid_from or day) <= day <= (row.valid_to or day)
