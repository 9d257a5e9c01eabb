"""What the base style draws: every named river has a course for its name, far and near."""

from __future__ import annotations

from dashboard.basemap.ground import COURSES, base


def test_every_named_river_has_courses_in_each_detail(mission) -> None:
    named = {row.name for row in mission.ground if row.kind == "river" and row.name}
    assert {"Tartar", "Hakari", "Khachen", "Araks"} <= named
    features = base(mission)["features"]
    for detail in range(len(COURSES)):
        found = {
            one["properties"]["name_en"]
            for one in features
            if one["properties"]["kind"] == "course" and one["properties"]["detail"] == detail
        }
        assert found == named
    # a river itself has no name: it would be written twice
    assert not [
        one
        for one in features
        if one["properties"]["kind"] == "river" and "name_en" in one["properties"]
    ]

