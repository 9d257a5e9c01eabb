"""Flows: what passed on a stretch, how wide, and on which side."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, MultiPoint, Point

from dashboard.layers import KEYS
from dashboard.layers.bundles import CLOSE_M
from dashboard.layers.flows import ARROWS, GAP, LADDER, WIDTHS, scale
from dashboard.layers.geometry import Metric
from dashboard.layers.network import Network
from dashboard.model import Period, Selection, take
from dashboard.model.adding import KEYS as MEASURED
from dashboard.model.adding import MEASURES

WAR_AND_AFTER = ("2020-11-10", "2020-11-20")
BLOCKADE = ("2022-12-12", "2023-09-18")


def flows_of(scene, days, width="people"):
    selection = Selection(Period.of(*days), frozenset(KEYS), width=width)
    return scene.flows(take(scene.atlas, selection))


def test_the_sum_is_of_the_rows_that_may_be_added(scene) -> None:
    """The returns of 10 to 20 November: 17 and 18 November have two figures each."""
    found = flows_of(scene, WAR_AND_AFTER)
    returns = [flow for flow in found.all if flow.bundle.slot == "returns" and flow.bundle.road]
    assert returns
    for flow in returns:
        assert flow.total == 250 + 475 + 482 + 1235 + 1900
        assert len(flow.apart) == 2 and len(flow.members) == 7
        assert flow.faint, "their road is assumed"
    assert found.scale.bounds == (200, 500, 1000, 2000)


def test_a_flow_without_any_count_is_marked_and_not_zero(scene) -> None:
    found = flows_of(scene, WAR_AND_AFTER)
    flow = next(f for f in found.all if f.bundle.slot == "medical")
    assert (flow.total, flow.unknown, flow.width, flow.marked) == (0, 1, WIDTHS[0], True)
    assert "missing" in found.signs


@pytest.mark.parametrize("largest", [0, 1, 7, 44, 999, 4342, 60_000])
@pytest.mark.parametrize("measure", MEASURES, ids=MEASURED)
def test_a_scale_has_round_values_that_fit(largest: int, measure) -> None:
    found = scale(largest * measure.factor, measure)
    assert all(bound // measure.factor in LADDER for bound in found.bounds)
    assert all(bound <= largest * measure.factor for bound in found.bounds)
    assert len(found.labels) == len(found.bounds) + 1 <= len(WIDTHS) == len(ARROWS)
    assert found.step(largest * measure.factor) == len(found.bounds)
    assert found.step(0) == 0
    assert (len(found.bounds) == len(WIDTHS) - 1) is (largest >= measure.floor)
    assert ("none added" in found.labels) is (not largest or found.under == measure.factor)


@given(largest=st.integers(min_value=0, max_value=2_000_000))
def test_ten_people_never_get_the_greatest_width(largest: int) -> None:
    people = MEASURES[0]
    found = scale(largest, people)
    assert found.step(10) == 0 and WIDTHS[found.step(10)] == min(WIDTHS)


@pytest.mark.parametrize("days", [WAR_AND_AFTER, BLOCKADE, ("2023-09-19", "2023-09-30")])
def test_arrows_of_a_kind_and_way_keep_apart(scene, days) -> None:
    metric = Metric(scene.atlas.mission.meta.crs)
    found = flows_of(scene, days).all
    pointed = [flow for flow in found if flow.pointed and flow.bundle.road]
    assert pointed
    for a, b in itertools.combinations(pointed, 2):
        if a.bundle.kind == b.bundle.kind:
            spots = [metric.metres(Point(flow.bundle.arrow[:2])) for flow in (a, b)]
            turned = abs((a.bundle.arrow[2] - b.bundle.arrow[2] + 180) % 360 - 180)
            assert turned >= 90 or spots[0].distance(spots[1]) >= CLOSE_M
    for flow in found:
        if flow.bundle.arrow and not flow.pointed:
            assert any(other.number in flow.bundle.crowded for other in pointed)


@pytest.mark.parametrize("by", MEASURED)
@pytest.mark.parametrize("days", [WAR_AND_AFTER, BLOCKADE, ("2020-09-27", "2024-06-30")])
def test_kinds_lie_side_by_side_and_directions_on_opposite_sides(scene, days, by) -> None:
    lanes: dict[tuple, list] = {}
    for flow in flows_of(scene, days, by).all:
        assert flow.offset - flow.width / 2 >= 0, "never left of the middle of the road"
        lanes.setdefault((flow.bundle.track, flow.bundle.ahead), []).append(flow)
    assert any(len(own) > 1 for own in lanes.values()) or days == WAR_AND_AFTER
    for own in lanes.values():
        for a, b in itertools.pairwise(sorted(own, key=lambda flow: flow.offset)):
            edge = a.beside if a.marked else a.offset + a.width / 2
            assert edge < b.offset - b.width / 2
            assert b.offset - a.offset >= a.width / 2 + b.width / 2 + GAP - 2


def test_both_directions_of_a_track_run_against_each_other(scene) -> None:
    tracks: dict[int, dict[bool, LineString]] = {}
    for bundle in scene.bundles.all:
        tracks.setdefault(bundle.track, {})[bundle.ahead] = bundle.line
    both = [ways for ways in tracks.values() if len(ways) == 2]
    assert both
    for ways in both:
        ends = [Point(ways[ahead].coords[i]) for ahead, i in ((True, 0), (False, -1))]
        assert ends[0].distance(ends[1]) < 200


def test_a_movement_is_in_one_unbroken_chain_of_bundles(scene) -> None:
    for run in scene.bundles.runs.values():
        lines = [scene.bundles.all[number].line for number in run.bundles]
        for a, b in itertools.pairwise(lines):
            gap = Point(a.coords[-1]).distance(Point(b.coords[0]))
            assert gap < 4000, "a straight part may join within reach of the road"


def test_roads_that_run_together_share_their_spans() -> None:
    old = LineString([(0, 0), (20_000, 0), (40_000, 0)])
    new = LineString([(0, 9_000), (20_000, 300), (40_000, 300)])
    network = Network({"old": old, "new": new}, {"old": [30_000.0], "new": []})
    ahead = network.spans("new", 0, new.length)
    keys = [key for key, _, _ in ahead]
    assert keys[0] == ("new", 0)
    assert [key for key in keys if key[0] == "old"] == [
        key for key, _, _ in network.spans("old", 20_000, 40_000)
    ][-len(keys) + 1 :]
    back = network.spans("new", new.length, 0)
    assert [key for key, _, _ in back] == keys[::-1]
    assert not any(flag for _, flag, _ in back) and all(flag for _, flag, _ in ahead)
    assert math.isclose(
        sum(line.length for _, _, line in back), sum(line.length for _, _, line in ahead)
    )


def test_arrows_stand_off_posts_and_off_each_other(scene) -> None:
    """A mark of a post would cover an arrow: on the days most looked at none is near."""
    mission = scene.atlas.mission
    metric = Metric(mission.meta.crs)
    posts = MultiPoint([metric.metres(Point(p.lon, p.lat)) for p in mission.deployments if p.lat])
    for first, last in (("2020-11-10", "2020-12-01"), ("2022-12-01", "2022-12-20"),
                        ("2023-09-20", "2023-09-20")):  # fmt: skip
        found = flows_of(scene, (first, last))
        spots = {}
        for flow in found.all:
            if flow.pointed and flow.bundle.road:
                spot = metric.metres(Point(flow.bundle.arrow[:2]))
                assert spot.distance(posts) > 2900, (first, flow.number)
                spots.setdefault((flow.bundle.track, flow.bundle.ahead), []).append(spot)
        for same in spots.values():
            assert all(a.distance(b) > 1000 for a, b in itertools.combinations(same, 2))
