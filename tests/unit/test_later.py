"""Values are made once, whoever asks first, and nobody waits for one that nobody asked for."""

import threading

import pytest

from dashboard.later import Later


def test_each_is_made_once_and_only_when_read() -> None:
    made: list[str] = []
    later = Later({name: lambda name=name: made.append(name) or name.upper() for name in "ab"})
    assert list(later) == ["a", "b"] and len(later) == 2 and not made
    assert later["b"] == "B" and later["b"] == "B"
    assert made == ["b"]
    with pytest.raises(KeyError):
        later["c"]


def test_a_reader_waits_for_one_that_is_being_made() -> None:
    begun, go, made = threading.Event(), threading.Event(), []

    def slow() -> str:
        begun.set()
        assert go.wait(10)
        made.append(1)
        return "slow"

    later = Later({"slow": slow})
    later.start("slow")
    later.start("slow")
    assert begun.wait(10)
    threading.Timer(0.05, go.set).start()
    assert later["slow"] == "slow" and made == [1]
