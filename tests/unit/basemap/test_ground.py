"""What the base style draws: every named river has a course for its name."""

from __future__ import annotations

from dashboard.basemap.ground import base


def test_every_named_river_has_a_course(mission) -> None:
    named = {row.name for row in mission.ground if row.kind == "river" and row.name}
    assert {"Tartar", "Hakari", "Khachen", "Araks"} <= named
    features = base(mission)["features"]
    courses = [one["properties"] for one in features if one["properties"]["kind"] == "course"]
    assert sorted(one["name_en"] for one in courses) == sorted(named)
