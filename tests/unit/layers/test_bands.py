"""The bands round the limits: as wide as said, one at a time, on every day that has limits."""

import numpy as np
import pytest
import shapely

from dashboard.layers import Scene
from dashboard.layers.bands import SHARES, country
from dashboard.layers.geometry import Metric


def _on(scene: Scene, kind: str, day: int) -> list:
    return [
        record
        for record in scene.atlas.records
        if record.dataset == "fronts"
        and record.kind == kind
        and record.when.start_earliest <= day <= record.when.end_latest
    ]


def test_one_band_on_every_day_with_uncertain_limits(scene: Scene) -> None:
    own = [r for r in scene.atlas.records if r.dataset == "fronts" and r.kind != "edge"]
    days = {r.when.start_earliest for r in own}
    for day in days:
        bands = _on(scene, "band", day)
        limits = _on(scene, "front", day)
        assert len(bands) == (1 if limits else 0), day
        if limits:
            found = {shapely.to_wkb(line) for line, _ in bands[0].row.limits}
            assert found == {shapely.to_wkb(record.row.geometry) for record in limits}


@pytest.mark.parametrize("share", SHARES)
def test_a_band_is_as_wide_as_its_limit_is_uncertain(scene: Scene, share: str) -> None:
    metric = Metric(scene.atlas.mission.meta.crs)
    record = max(
        (r for r in scene.atlas.records if r.kind == "band"), key=lambda r: len(r.row.limits)
    )
    ground = metric.metres(scene.shapes[f"{share}.{record.id}"])
    inside = metric.metres(country(scene.atlas.mission))
    assert ground.difference(inside.buffer(50)).is_empty  # a state border is certain
    for line, km in record.row.limits:
        reach = 1000 * km * SHARES[share]
        limit = metric.metres(line)
        near = limit.buffer(0.6 * reach, quad_segs=4).intersection(inside)
        assert near.difference(ground).area < 0.02 * near.area
    rim = shapely.points(shapely.get_coordinates(ground.boundary))
    lines = [(metric.metres(line), 1000 * km * SHARES[share]) for line, km in record.row.limits]
    off = np.min([shapely.distance(rim, line) / reach for line, reach in lines], axis=0)
    assert 0.7 < np.median(off) < 1.3 and off.max() < 1.6


def test_the_ground_of_every_choropleth_is_known(scene: Scene) -> None:
    named = {
        name
        for pieces in scene.pieces.values()
        for piece in pieces
        for name in piece.columns.get("locations", ())
    }
    assert named == set(scene.shapes)
    assert all(shape.is_valid and not shape.is_empty for shape in scene.shapes.values())
