"""The parts of the timeline carry their words for the page's scripts, all in one place each."""

from __future__ import annotations

import json

from dashboard.controls import period, playback, timeline


def parts(component) -> list:
    """A component and everything in it."""
    children = getattr(component, "children", None)
    inner = children if isinstance(children, list | tuple) else [children]
    found = [part for child in inner if hasattr(child, "to_plotly_json") for part in parts(child)]
    return [component, *found]


def test_the_words_are_there_for_the_scripts(mission) -> None:
    worded = {
        part.id: json.loads(part.to_plotly_json()["props"]["data-words"])
        for part in parts(period.build(mission))
        if "data-words" in part.to_plotly_json()["props"]
    }
    assert worded["timeline"] == timeline.WORDS
    assert worded["playback"]["speeds"] == [
        [1, "1 day/s"], [3, "3 days/s"], [7, "7 days/s"], [30, "30 days/s"],
    ]  # fmt: skip
    assert worded["chapter-steps"] == playback.TOUR
    assert worded["keys-open"] == playback.KEYS


def test_a_thumb_knows_its_limits(mission) -> None:
    thumbs = [
        part.to_plotly_json()["props"]
        for part in parts(timeline.build(mission, "period"))
        if getattr(part, "role", None) == "slider"
    ]
    assert [thumb["aria-label"] for thumb in thumbs] == [
        "First day", "Last day", "Day to compare with",
    ]  # fmt: skip
    for thumb in thumbs[:2]:
        low, now, high = (int(thumb[f"aria-value{end}"]) for end in ("min", "now", "max"))
        assert low < now < high


def test_every_button_has_a_name(mission) -> None:
    for part in parts(period.build(mission)):
        if type(part).__name__ == "Button" and not getattr(part, "children", None):
            raise AssertionError(part)
        if type(part).__name__ in ("Button", "Summary"):
            props = part.to_plotly_json()["props"]
            assert props.get("aria-label") or len(str(part.children)) > 1, part
