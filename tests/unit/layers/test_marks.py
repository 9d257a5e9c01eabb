"""Marks: a ring says "not the site", a circle in true size how far off it may be."""

from dataclasses import replace

import numpy as np
import pytest
from pyproj import Geod

from dashboard.layers.geometry import Metric, ring
from dashboard.layers.posts import draw


@pytest.mark.parametrize("metres", [300.0, 2000.0, 6600.0])
def test_a_circle_has_its_true_size_on_the_ground(mission, metres: float) -> None:
    lon, lat = 46.75, 39.75
    found = ring(lon, lat, metres, Metric(mission.meta.crs))
    spots = [(x, y) for x, y in zip(found["lon"], found["lat"], strict=True) if x is not None]
    xs, ys = np.array(spots).T
    far = Geod(ellps="WGS84").inv(np.full(len(xs), lon), np.full(len(ys), lat), xs, ys)[2]
    # 0.04 % of scale in the projection, 0.1 % of a polygon, a metre of rounding
    assert np.allclose(far, metres, rtol=0.003, atol=1.5)


def test_a_circle_is_dashed_all_round(mission) -> None:
    found = ring(46.75, 39.75, 2000.0, Metric(mission.meta.crs))
    assert found["lon"].count(None) == found["lat"].count(None) == 32


def test_only_rows_that_say_how_far_get_a_circle_and_keep_their_ring(mission, atlas) -> None:
    posts = [record for record in atlas.records if record.layer == "posts"]
    pieces = draw(mission, posts).pieces
    for record in posts:
        keys = [piece.trace for piece in pieces.get(record.id, ())]
        assert ("posts-radius" in keys) is (record.row.radius_m is not None), record.id
    signs = pieces["dep-p08"][-1].columns["marker.symbol"]
    assert signs == ("halo-approximate", "post-observation_post")
    bare = replace(posts[0], row=replace(posts[0].row, radius_m=500.0))
    assert [p.trace for p in draw(mission, [bare]).pieces[bare.id]] == ["posts-radius", "posts"]
