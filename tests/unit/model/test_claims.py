"""Reports beside each other: whose, what, when, and where they differ."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.mission import Mission
from dashboard.mission.convoys import Convoy
from dashboard.mission.events import Event
from dashboard.model import Passing, Record
from dashboard.model.claims import Accounts, accounts, figures, in_words

DAY = date(2020, 11, 23)


@pytest.fixture
def convoy(mission: Mission) -> Convoy:
    row = next(row for row in mission.convoys if row.id == "cv-2020-11-23-refugee-return-1")
    return replace(row, id="a", people=1300, buses=33, note="", claimant="russian_state")


def of(mission: Mission, *rows) -> Accounts:
    lead, *also = rows
    record = Record("a", "convoys", "convoys", "returns", "x", Passing(1, 1), None, None, "",
                    lead.sources, lead, tuple(also))  # fmt: skip
    return accounts(record, mission)


def test_one_row_has_nothing_to_compare_with(mission, convoy) -> None:
    assert of(mission, convoy) == Accounts((), (), ())


def test_two_figures_for_one_thing_differ(mission, convoy) -> None:
    told = of(mission, convoy, replace(convoy, id="b", people=1400))
    assert told.differ == ("people",)
    assert [dict(claim.figures)["people"] for claim in told.claims] == [1300, 1400]
    assert told.conflict


def test_two_reports_of_one_figure_stand_side_by_side_without_a_conflict(mission, convoy) -> None:
    told = of(mission, convoy, replace(convoy, id="b", claimant="armenian_state"))
    assert [claim.family for claim in told.claims] == ["russian_state", "armenian_state"]
    assert not told.conflict


def test_what_only_one_of_them_counts_is_no_difference(mission, convoy) -> None:
    told = of(mission, convoy, replace(convoy, id="b", buses=None, vehicles=40))
    assert told.differ == ()
    assert len(told.claims) == 2


def test_claims_of_a_family_stand_together(mission, convoy) -> None:
    told = (("a", "russian_state", 1), ("b", "armenian_state", 2), ("c", "russian_state", 3))
    rows = [replace(convoy, id=one, claimant=who, people=n) for one, who, n in told]
    assert [claim.row for claim in of(mission, *rows).claims] == ["a", "c", "b"]


def test_days_that_cannot_both_be_true_differ_and_brackets_that_meet_do_not(mission, convoy):
    later = replace(
        convoy, id="b", date_earliest=date(2020, 11, 24), date_latest=date(2020, 11, 24)
    )
    assert of(mission, convoy, later).differ == ("day",)
    wide = replace(convoy, id="b", date_earliest=DAY, date_latest=date(2020, 11, 30))
    assert of(mission, convoy, wide).differ == ()


def test_a_row_without_figures_counts_only_where_the_day_differs(mission, convoy) -> None:
    bare = replace(convoy, id="b", people=None, buses=None)
    assert of(mission, convoy, bare).claims == ()
    later = replace(bare, date_earliest=date(2020, 11, 25), date_latest=date(2020, 11, 25))
    assert len(of(mission, convoy, later).claims) == 2


def test_the_sentences_that_name_a_conflict_are_quoted(mission, convoy) -> None:
    note = "Seen on the road. CONFLICT: others say 32 buses. Weather fine."
    told = of(mission, replace(convoy, note=note))
    assert told.noted == ("CONFLICT: others say 32 buses.",)
    assert told.conflict


def test_without_a_claimant_the_family_that_all_pages_share_stands(mission, convoy) -> None:
    shared = replace(convoy, id="b", claimant="", people=1)
    family = {mission.sources[s].affiliation for s in convoy.sources}
    told = of(mission, convoy, shared)
    assert {claim.family for claim in told.claims} >= (family if len(family) == 1 else {""})


def test_figures_are_what_is_stated_and_no_zero(mission, convoy) -> None:
    assert in_words(figures(convoy)) == "1,300 people, 33 buses"
    event = next(row for row in mission.events if isinstance(row, Event))
    assert figures(event) == ()


def test_every_shipped_pair_that_differs_is_told(mission: Mission, atlas) -> None:
    """The known pairs of the built-in mission."""
    found = {r.id: accounts(r, mission) for r in atlas.records if r.also}
    assert found["cv-2023-09-08-medical-evacuation-2"].differ == ("people",)
    assert len(found["cv-2020-11-23-refugee-return-1"].claims) == 3
    assert sum(told.conflict and len(told.claims) > 1 for told in found.values()) >= 10


def test_reports_are_all_rows_by_family(mission, convoy) -> None:
    bare = {"people": None, "buses": None}
    told = of(
        mission,
        convoy,
        replace(convoy, id="b", claimant="armenian_state", **bare),
        replace(convoy, id="c", **bare),
    )
    assert told.claims == (), "only one of them claims a figure"
    assert [claim.row for claim in told.reports] == ["a", "c", "b"]
    assert of(mission, convoy).reports == ()
