"""The built-in mission on days whose facts are known."""

import pytest

from dashboard.layers import KEYS
from dashboard.model import Atlas, Certainty, Period, Selection, take


def snap(atlas: Atlas, first: str, last: str, layers=KEYS):
    return take(atlas, Selection(Period.of(first, last), frozenset(layers)))


def ids(snapshot, layer: str) -> set[str]:
    return {record.id for record, _ in snapshot.drawn if record.layer == layer}


def test_the_opening_view_has_posts_movements_and_the_ministrys_count(atlas: Atlas) -> None:
    snapshot = snap(atlas, "2020-11-10", "2020-11-20")
    assert "cv-2020-11-14-refugee-return-1" in ids(snapshot, "convoys")
    assert {"dep-p01", "dep-p28"} <= ids(snapshot, "posts")
    assert "10\u201320 November 2020: " in snapshot.caption
    assert "23 reported" in snapshot.caption
    assert "4,436" in snapshot.caption


def test_a_post_is_not_there_before_its_first_day(atlas: Atlas) -> None:
    assert "dep-p28" not in ids(snap(atlas, "2020-11-01", "2020-11-13"), "posts")
    assert "dep-p28" in ids(snap(atlas, "2020-11-01", "2020-11-14"), "posts")


def test_no_post_stands_after_the_contingent_left(atlas: Atlas) -> None:
    assert not ids(snap(atlas, "2024-06-13", "2024-06-30"), "posts")


def test_an_end_nobody_reported_is_never_certain(atlas: Atlas) -> None:
    snapshot = snap(atlas, "2024-06-01", "2024-06-01")
    for record, certainty in snapshot.drawn:
        if record.layer == "posts" and record.row.to_earliest is None:
            seen = record.row.attested_latest or record.row.from_latest
            if seen.isoformat() < "2024-06-01":
                assert certainty is Certainty.POSSIBLE, record.id


def test_before_the_first_report_there_is_no_figure(atlas: Atlas) -> None:
    snapshot = snap(atlas, "2020-09-27", "2020-10-01")
    assert all(step is None for _, step in snapshot.figures)


def test_a_layer_that_is_off_draws_and_says_nothing(atlas: Atlas) -> None:
    snapshot = snap(atlas, "2020-11-10", "2020-11-20", ("control",))
    assert {record.layer for record, _ in snapshot.drawn} == {"control"}
    assert "movement" not in snapshot.caption
    assert "post" not in snapshot.caption


@pytest.mark.parametrize(
    ("day", "status", "least", "most"),
    [
        ("2020-09-27", "armenian_forces", 10500, 12400),
        ("2020-12-14", "russian_peacekeepers_zone", 2900, 3430),
        ("2023-09-21", "armenian_forces", 0, 0),
        ("2024-06-30", "russian_peacekeepers_zone", 0, 0),
    ],
)
def test_ground_by_control(atlas: Atlas, day: str, status: str, least: float, most: float) -> None:
    assert least <= snap(atlas, day, day).km2[status] <= most
