"""The timeline has a colour for everything that it counts, the same as the map."""

from dashboard.layers.inks import inks
from dashboard.model import Passing
from dashboard.palette import PALETTE


def test_every_passing_record_has_a_colour_of_its_kind(atlas, mission) -> None:
    known = {ink["key"] for ink in inks(mission)["passing"]}
    passing = [record for record in atlas.records if isinstance(record.when, Passing)]
    assert {f"{record.layer}/{record.kind}" for record in passing} <= known


def test_every_status_of_control_has_one(mission) -> None:
    assert [ink["key"] for ink in inks(mission)["ground"]] == [s.id for s in mission.meta.statuses]


def test_they_are_colours_of_the_palette_but_for_claims_in_large_numbers(mission) -> None:
    found = {ink["key"]: ink for ink in inks(mission)["passing"]}
    for name, theme in PALETTE.items():
        for group in mission.meta.convoy_groups:
            assert found[f"convoys/{group.id}"][name] == theme.convoy[group.slot]
        for group in mission.meta.event_groups:
            assert (found[f"events/{group.id}"][name] == theme.event) is not group.small
