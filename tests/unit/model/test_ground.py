"""Area by reported control as steps, each with the pages that report its change."""

import datetime as dt

from dashboard.mission import Mission
from dashboard.model.ground import ground
from dashboard.model.period import number


def test_a_handover_moves_the_area_and_names_its_sources(mission: Mission) -> None:
    steps = ground(mission)
    day = number(dt.date(2020, 11, 20))
    before, after = steps.at(day - 1), steps.at(day)
    moved = before["armenian_forces"] - after["armenian_forces"]
    assert moved > 500
    assert abs(after["azerbaijan"] - before["azerbaijan"] - moved) < 1
    changed = [row for row in mission.areas if row.role == "control"]
    wanted = {s for row in changed if row.valid_from == dt.date(2020, 11, 20) for s in row.sources}
    assert set(steps.sources[steps.days.index(day)]) == wanted


def test_every_step_of_the_mission_has_a_source(mission: Mission) -> None:
    steps = ground(mission)
    first = number(mission.meta.first_day)
    starts = {number(row.valid_from) for row in mission.areas if row.valid_from}
    named = zip(steps.days, steps.sources, strict=True)
    assert all(sources for day, sources in named if day in starts and day >= first)
