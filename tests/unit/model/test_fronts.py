"""Lines between reported controls, and the edge of what is shaded."""

import shapely

from dashboard.mission import Mission
from dashboard.model import Standing
from dashboard.model.certainty import ALWAYS, EVER
from dashboard.model.fronts import fronts, reaches


def test_the_edge_stands_on_every_day_and_leaves_out_state_borders(mission: Mission) -> None:
    (edge,) = [record for record in fronts(mission) if record.kind == "edge"]
    assert edge.when == Standing(ALWAYS, ALWAYS, EVER, EVER)
    borders = [row.geometry for row in mission.lines if row.kind == "state_border"]
    rim = edge.row.geometry
    region = shapely.union_all([row.geometry for row in mission.areas if row.role == "control"])
    assert shapely.covers(region.boundary.buffer(1e-6), rim)
    assert rim.length < region.boundary.length
    assert not shapely.intersects(rim, shapely.union_all(borders).buffer(0.001))


def test_limits_say_how_far_off_they_may_lie(mission: Mission) -> None:
    """Of two neighbours the less certain one counts, in the next class above."""
    found = [record for record in fronts(mission) if record.kind == "front"]
    stated = [row.uncertainty_km for row in mission.areas if row.role == "control"]
    low, high = reaches(found) or (0, 0)
    assert min(stated) <= low < high
    assert high >= max(stated)
    assert reaches([record for record in fronts(mission) if record.kind == "edge"]) is None
