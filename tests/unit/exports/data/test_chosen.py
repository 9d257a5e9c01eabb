"""Which records a view holds."""

from __future__ import annotations

from dashboard.exports.data import records_of
from dashboard.exports.data.chosen import chosen
from dashboard.model import Certainty, Filter, take
from dashboard.plates import Frame

SHUSHA = Frame(46.70, 39.70, 46.80, 39.80)


def ids(view) -> list[str]:
    return [record.id for record in records_of(view)]


def test_what_is_drawn_and_what_is_listed_and_nothing_derived(opening) -> None:
    snapshot = take(opening.scene.atlas, opening.selection)
    drawn = {record.id for record, _ in snapshot.drawn if record.dataset != "fronts"}
    listed = {record.id for record in snapshot.listed}
    assert listed and drawn
    assert set(ids(opening)) == drawn | listed
    assert len(ids(opening)) == len(drawn | listed)


def test_the_order_is_that_of_the_mission(opening) -> None:
    every = [record.id for record in opening.scene.atlas.records]
    found = ids(opening)
    assert found == sorted(found, key=every.index)


def test_a_frame_keeps_what_meets_it_and_what_has_no_place(view_of, opening) -> None:
    near = records_of(view_of(frame=SHUSHA))
    assert 0 < len(near) < len(records_of(opening))
    points = [record for record in near if record.lon is not None]
    assert points
    for record in points:
        assert 46.65 < (record.lon or 0) < 46.85 and 39.65 < (record.lat or 0) < 39.85
    unplaced = {r.id for r in records_of(opening) if r.undrawn}
    assert unplaced and unplaced <= {record.id for record in near}


def test_a_compared_day_brings_its_own(view_of, opening) -> None:
    both = chosen(view_of(compare="2023-09-30"))
    late = ids(view_of("2023-09-20", "2023-09-30"))
    assert {one.record.id for one in both} == {*ids(opening), *late}
    gone = next(one for one in both if one.record.id not in late)
    assert gone.compared is Certainty.ABSENT and gone.certainty is not Certainty.ABSENT


def test_certainty_is_that_of_the_snapshot(opening) -> None:
    snapshot = take(opening.scene.atlas, opening.selection)
    drawn = {record.id: state for record, state in snapshot.drawn}
    found = {one.record.id: one.certainty for one in chosen(opening) if one.record.id in drawn}
    assert found == {key: state for key, state in drawn.items() if key in found}
    assert {Certainty.CERTAIN, Certainty.POSSIBLE} == set(found.values())


def test_layers_and_filter_count(view_of) -> None:
    assert {r.layer for r in records_of(view_of(layers=("posts", "names")))} == {"posts"}
    kept = records_of(view_of(filter=Filter(kinds=frozenset({"posts/base"}))))
    marks = {r.kind for r in kept if r.layer in ("posts", "events", "convoys")}
    assert marks == {"base"}
