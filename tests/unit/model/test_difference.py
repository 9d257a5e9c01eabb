"""The difference of two days against a brute-force one, and against what is known of 2023."""

from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.layers import KEYS
from dashboard.model import Atlas, Certainty
from dashboard.model.difference import difference
from dashboard.model.period import number, parse

FIRST, LAST = parse("2020-09-27"), parse("2024-06-30")
DAYS = st.integers(FIRST, LAST)
LAYERS = st.sets(st.sampled_from(KEYS))


def brute(atlas: Atlas, day: int, layers) -> tuple[dict, dict]:
    """Every standing record and every piece of ground of a day, by plain reading of the rows:
    what it is about -> (id, sure), area -> (status, km2)."""
    stands: dict = {}
    ground: dict = {}
    for record in atlas.records:
        row = record.row
        if record.dataset == "region":
            start = FIRST - 1 if row.valid_from is None else number(row.valid_from)
            end = LAST + 1 if row.valid_to is None else number(row.valid_to)
            if not start <= day <= end:
                continue
            if row.role == "control":
                ground[row.area] = (row.status, row.area_km2)
            elif record.layer in layers:
                stands[row.area, record.kind] = (record.id, True)
        elif record.dataset in ("deployments", "routes", "lines") and record.layer in layers:
            when = record.when
            if when and day in range(when.start_earliest, when.end_latest + 1):
                stands[record.id] = (
                    record.id, day in range(when.start_latest, when.end_earliest + 1)
                )  # fmt: skip
    return stands, ground


@settings(max_examples=1000)
@given(one=DAYS, other=DAYS, layers=LAYERS)
def test_the_difference_is_that_of_the_two_sets(atlas: Atlas, one, other, layers) -> None:
    found = difference(atlas, one, other, layers)
    earlier, later = min(one, other), max(one, other)
    (stood, held), (stands, holds) = (brute(atlas, day, layers) for day in (earlier, later))

    def ids(changes) -> set[tuple]:
        return {
            (c.was and c.was.id, c.now and c.now.id, c.before is c.before.CERTAIN,
             c.after is c.after.CERTAIN)
            for c in changes
        }  # fmt: skip

    a, b = set(stood), set(stands)
    assert ids(found.appeared) == {(None, stands[t][0], False, stands[t][1]) for t in b - a}
    assert ids(found.removed) == {(stood[t][0], None, stood[t][1], False) for t in a - b}
    both = {t for t in a & b if stood[t] != stands[t]}
    assert ids(found.changed) == {
        (stood[t][0], stands[t][0], stood[t][1], stands[t][1]) for t in both
    }
    sums: dict[tuple[str, str], float] = defaultdict(float)
    for area in set(held) | set(holds):
        pair = held.get(area, ("", 0))[0], holds.get(area, ("", 0))[0]
        if pair[0] != pair[1]:
            sums[pair] += (holds.get(area) or held[area])[1]
    assert set(found.km2) == set(sums)
    assert all(found.km2[pair] == pytest.approx(sums[pair], abs=0.001) for pair in sums)


@settings(max_examples=200)
@given(one=DAYS, other=DAYS, layers=LAYERS)
def test_what_happened_is_every_passing_record_of_a_day_in_between(
    atlas: Atlas, one, other, layers
) -> None:
    days = set(range(min(one, other) + 1, max(one, other) + 1))
    wanted = {}
    for record in atlas.records:
        if record.dataset in ("convoys", "events") and record.when and record.layer in layers:
            own = set(range(record.when.earliest, record.when.latest + 1))
            if own & days:
                wanted[record.id] = Certainty.CERTAIN if own <= days else Certainty.POSSIBLE
    found = difference(atlas, one, other, layers)
    assert {record.id: certainty for record, certainty in found.happened} == wanted


@settings(max_examples=300)
@given(one=DAYS, other=DAYS)
def test_the_ground_that_changed_hands_is_that_of_the_figures(atlas: Atlas, one, other) -> None:
    found = difference(atlas, one, other, ())
    before, after = atlas.ground.at(found.earlier), atlas.ground.at(found.later)
    for status in before | after:
        gained = sum(km2 for (_, to), km2 in found.km2.items() if to == status)
        lost = sum(km2 for (was, _), km2 in found.km2.items() if was == status)
        # each sum is rounded to a thousandth
        assert gained - lost == pytest.approx(after[status] - before[status], abs=0.01)


def test_september_2023(atlas: Atlas) -> None:
    found = difference(atlas, parse("2023-09-30"), parse("2023-09-19"), KEYS)
    assert (found.earlier, found.later) == (parse("2023-09-19"), parse("2023-09-30"))
    assert sum(found.km2.values()) > 2500
    assert {to for _, to in found.km2} == {"azerbaijan"}
    assert {change.record.id for change in found.appeared} >= {"peacekeepers-remaining"}
    assert {change.record.id for change in found.removed} >= {"lachin-new", "hatch-offensive.TL51"}
    assert any(record.layer == "convoys" for record, _ in found.happened)


def test_a_day_differs_in_nothing_from_itself(atlas: Atlas) -> None:
    found = difference(atlas, FIRST, FIRST, KEYS)
    assert not (found.appeared or found.removed or found.changed or found.happened or found.turned)
