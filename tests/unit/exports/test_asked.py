"""What a person asked of a filter, read before any work is done."""

import pytest

from dashboard.exports.asked import filter_asked
from dashboard.model import Filter


def test_nothing_asked_lets_all_pass(mission) -> None:
    assert filter_asked(None, None, "", " ", mission) == Filter()


def test_words_are_read(mission) -> None:
    asked = filter_asked("convoys/aid, events/mines", "un_or_ngo", "certain", "Lachin", mission)
    kinds = frozenset(["convoys/aid", "events/mines"])
    assert asked == Filter(kinds, frozenset(["un_or_ngo"]), "certain", "Lachin")


def test_an_unknown_word_is_one_sentence(mission) -> None:
    with pytest.raises(ValueError, match="There is no family martians; choose from russian_state"):
        filter_asked(None, "martians", "", "", mission)
