"""Lines of the mission: what lies on another line can still be told from it."""

from __future__ import annotations

import shapely
from shapely.geometry import LineString, MultiLineString, box

from dashboard.layers import Scene
from dashboard.layers.corridor import DASH_M, SAME_M, edge
from dashboard.layers.geometry import Metric
from dashboard.mission import Mission

PLACE = ("lon", "lat")


def test_a_line_of_contact_has_an_unbroken_casing_below_it(scene: Scene) -> None:
    keys = [trace.key for trace in scene.traces]
    assert keys.index("front") < keys.index("casing") < keys.index("contact")
    records = [
        one for one in scene.atlas.records if one.layer == "contact" and one.id in scene.pieces
    ]
    assert records
    for record in records:
        casing, dashes = scene.pieces[record.id]
        assert (casing.trace, dashes.trace) == ("casing", "contact")
        assert casing.columns["lon"].count(None) < dashes.columns["lon"].count(None)


def test_the_edge_of_the_corridor_is_dashed_and_leaves_the_border_alone(mission: Mission) -> None:
    metric = Metric(mission.meta.crs)
    strip = box(46.5, 39.5, 46.6, 39.6)
    # its south side, with as many points as a border has: long chords bend when they are projected
    border = LineString([(46.4, 39.5), (46.7, 39.5)]).segmentize(0.005)
    dashes = edge(strip, border, metric)
    assert isinstance(dashes, MultiLineString)
    assert shapely.distance(metric.metres(dashes), metric.metres(border)) >= SAME_M * 0.9
    three = metric.metres(strip.boundary).length - metric.metres(LineString(
        [(46.5, 39.5), (46.6, 39.5)])).length  # fmt: skip
    share = metric.metres(dashes).length / three
    assert abs(share - DASH_M[0] / sum(DASH_M)) < 0.05
