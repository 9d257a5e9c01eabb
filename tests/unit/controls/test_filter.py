"""The filter of a view: what the browser may send, and nonsense."""

from dashboard.controls import filter as filtering
from dashboard.model import Filter


def test_a_view_without_a_filter_has_none(mission) -> None:
    assert filtering.read({}, mission) == Filter()
    assert filtering.read(filtering.START, mission) == Filter()


def test_known_words_are_read(mission) -> None:
    view = {"kinds": ["convoys/aid"], "families": [], "certainty": "possible", "text": " Lachin "}
    wanted = Filter(frozenset(["convoys/aid"]), frozenset(), "possible", "Lachin")
    assert filtering.read(view, mission) == wanted


def test_unknown_words_let_all_pass(mission) -> None:
    view = {"kinds": ["moon/cheese"], "families": ["martians"], "certainty": "maybe"}
    assert filtering.read(view, mission) == Filter()


def test_all_of_them_is_no_filter(mission) -> None:
    assert filtering.read(filtering.allowed(mission) | {"certainty": ""}, mission) == Filter()
