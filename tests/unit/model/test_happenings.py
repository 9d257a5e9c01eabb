from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dashboard.model import Atlas, Passing, Record
from dashboard.model.happenings import by_id, fold, folded, groups

DAY = Passing(5, 5)


def record(
    name: str, dataset: str = "events", when=DAY, undrawn: str = "", kind: str = "x"
) -> Record:
    return Record(
        name, dataset, dataset, kind, name, when, 1.0, 1.0, "", (f"s-{name}",), name,
        undrawn=undrawn,
    )  # fmt: skip


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.lists(st.sampled_from("abcdefgh"))))
def test_groups_are_disjoint_and_hold_their_links(links) -> None:
    found = groups(links)
    for one, others in links.items():
        assert {one, *others} <= found[one]
    for members in found.values():
        assert all(found[member] == members for member in members)


def test_one_happening_is_one_record_with_all_sources() -> None:
    rows = [record("a"), record("b"), record("c")]
    merged = fold(rows, {"a": ["b"], "b": ["a"]})
    assert [r.id for r in merged] == ["a", "c"]
    assert merged[0].also == ("b",)
    assert merged[0].sources == ("s-a", "s-b")


def test_the_lead_has_a_place_then_the_narrowest_date_then_is_a_movement() -> None:
    placed, listed = record("z"), record("a", undrawn="no place reported")
    assert fold([listed, placed], {"a": ["z"]})[0].id == "z"
    narrow, wide = record("z"), record("a", when=Passing(1, 9))
    assert fold([wide, narrow], {"a": ["z"]})[0].id == "z"
    assert fold([record("a"), record("z", "convoys")], {"a": ["z"]})[0].id == "z"


def test_the_lead_is_of_the_kind_that_most_reports_have() -> None:
    told, closed, also = (
        record("a", kind="statement"),
        record("y", kind="road"),
        record("z", kind="road"),
    )
    assert fold([told, closed, also], {"a": ["y", "z"]})[0].id == "y"
    assert fold([told, closed], {"a": ["y"]})[0].id == "a"


def test_links_to_rows_that_are_not_there_are_ignored() -> None:
    assert fold([record("a")], {"a": ["gone"]}) == [record("a")]
    assert replace(record("a"), also=()) == record("a")


def test_every_report_finds_the_record_that_tells_of_it(atlas: Atlas) -> None:
    found, leads = by_id(atlas.records), folded(atlas.records)
    rows = [(row, one) for one in atlas.records for row in (one.row, *one.also)]
    assert len(leads) > 50
    assert all(found[row.id] is one for row, one in rows if hasattr(row, "same_as"))
    assert leads["dep-e075"] == found["dep-e075"].id == "ev-2023-09-20-evacuation-1"
