"""What lies on top of the control areas ends where the dispute that it shows has ended."""

import datetime as dt

from dashboard.mission import Mission

REINTEGRATED = dt.date(2023, 9, 21)
"""First day of TL52: the whole region under one control, nothing left to dispute."""
POSTS_THAT_STAYED = {"hatch-dadivank.TL34"}


def test_no_contested_ground_outlives_the_end_of_the_conflict(mission: Mission) -> None:
    overlays = [area for area in mission.areas if area.role == "overlay"]
    assert len(overlays) > 5
    late = {a.id for a in overlays if a.valid_to is None or a.valid_to >= REINTEGRATED}
    assert late == POSTS_THAT_STAYED
