"""Lines of the mission: what lies on another line can still be told from it."""

from __future__ import annotations

import pytest
import shapely
from shapely.geometry import LineString, box

from dashboard.layers import Scene
from dashboard.layers.contact import KNOWN, NOTED
from dashboard.layers.corridor import SAME_M, edge
from dashboard.layers.geometry import Metric
from dashboard.mission import Mission
from dashboard.palette import PALETTE

PLACE = ("lon", "lat")


def test_a_line_of_contact_has_an_unbroken_casing_below_it(scene: Scene) -> None:
    keys = [trace.key for trace in scene.traces]
    # a change without a line lies over the front that runs along it, or nobody sees it
    order = ["front", "casing", "contact", "note-casing", "contact-note"]
    assert [key for key in keys if key in order] == order
    records = [
        one for one in scene.atlas.records if one.layer == "contact" and one.id in scene.pieces
    ]
    assert records
    for record in records:
        casing, line = scene.pieces[record.id]
        noted = record.kind == "note"
        assert (casing.trace, line.trace) == (NOTED if noted else KNOWN)
        assert casing.columns == line.columns
        assert scene.trace(line.trace).dash and not scene.trace(casing.trace).dash


def test_the_edge_of_the_corridor_leaves_the_border_alone(mission: Mission) -> None:
    metric = Metric(mission.meta.crs)
    strip = box(46.5, 39.5, 46.6, 39.6)
    # its south side, with as many points as a border has: long chords bend when they are projected
    border = LineString([(46.4, 39.5), (46.7, 39.5)]).segmentize(0.005)
    own = edge(strip, border, metric)
    assert shapely.distance(metric.metres(own), metric.metres(border)) >= SAME_M * 0.9
    three = metric.metres(strip.boundary).length - metric.metres(LineString(
        [(46.5, 39.5), (46.6, 39.5)])).length  # fmt: skip
    assert metric.metres(own).length == pytest.approx(three, rel=0.01)


@pytest.mark.parametrize("turn", [False, True])
def test_the_edge_of_the_corridor_is_drawn_on_its_own_ground(mission: Mission, turn: bool) -> None:
    """A limit of control on the edge itself stays one whole line beside it."""
    metric = Metric(mission.meta.crs)
    strip = box(46.5, 39.5, 46.6, 39.6)
    border = LineString([(46.4, 39.5), (46.7, 39.5)]).segmentize(0.005)
    own = metric.metres(edge(strip.reverse() if turn else strip, border, metric))
    inner = shapely.offset_curve(own, 200)  # to the left, as an inset is
    assert metric.metres(strip).buffer(1).contains(inner)


def test_only_what_lies_on_limits_of_control_is_inset(scene: Scene) -> None:
    front = scene.trace("front").style(PALETTE["light"])["line"]["width"]
    strip = scene.trace("strip")
    width = strip.style(PALETTE["light"])["line"]["width"]
    assert strip.inset > (front + width) / 2
    assert [trace.key for trace in scene.traces if trace.inset] == ["strip"]
