"""Playing the days, stepping through the chapters, and the options of both.

What is not needed for the first picture is made by assets/play.js and assets/keys.js when it is
first opened; all words stand here.
"""

from __future__ import annotations

import json

from dash import html

from .attributes import attributes

SPEEDS = (1, 3, 7, 30)  # days per second
START = 7
PLAY = "Play the days"
WORDS = {
    "play": PLAY,
    "pause": "Pause",
    "speed": "Speed, days a second",
    "speeds": [[speed, f"{speed} day{'s' * (speed > 1)}/s"] for speed in SPEEDS],
    "start": START,
    "mode": "While playing",
    "modes": [["window", "Move the period along"], ["cumulative", "Add days to the period"]],
    "loop": "Start again at the end",
    "snap": "Thumbs stop only at days with records",
    "moving": "Arrows on the roads show which movements are of the day, not the hour.",
}
TOUR = {
    "name": "Chapter",
    "of": "Chapter {n} of {of}",
    "sources": "Sources",
    "previous": "Previous chapter",
    "next": "Next chapter",
    "close": "Close the chapter",
}
KEYS = {
    "title": "Keys and gestures",
    "close": "Close",
    "rows": [
        ["\u2190  \u2192", "The period a day back or on; on a thumb, that end of it"],
        ["Page Up  Page Down", "A month on or back"],
        ["Home  End", "To the first or the last days of the mission"],
        ["Space", "Play and pause"],
        ["[  ]", "Previous and next chapter"],
        ["/", "Search"],
        ["Esc", "Close what is open"],
        ["?", "This list"],
        ["Drag a thumb or the bar", "Moves one end of the period, or all of it"],
        ["Drag across the columns", "Chooses a new period"],
        ["Double click, double tap", "Shows that day alone"],
        ["Wheel, pinch", "Shows less or more time"],
    ],
}


def _json(words: object) -> str:
    return json.dumps(words, ensure_ascii=False)


def _button(name: str, sign: str, label: str, text: str = "", **more: str) -> html.Button:
    return html.Button(
        html.Span(text, className=f"sign {sign}", **attributes(aria_hidden="true")),
        id=name,
        type="button",
        className="time-button",
        title=label,
        **attributes(aria_label=label, **more),
    )


def build() -> list:
    """The buttons of the bar that follow those of the period."""
    play = html.Div(
        [_button("play", "sign-play", PLAY), html.Span(id="play-speeds")],
        id="playback",
        className="playback",
        role="group",
        **attributes(aria_label="Playback"),
        **attributes(data_words=_json(WORDS)),
    )
    chapters = html.Div(
        [
            _button("chapter-previous", "sign-text", TOUR["previous"], "\u2039"),
            html.Span("Chapters", className="chapter-word", **attributes(aria_hidden="true")),
            _button("chapter-next", "sign-text", TOUR["next"], "\u203a"),
        ],
        id="chapter-steps",
        className="chapter-steps",
        role="group",
        **attributes(aria_label="Chapters"),
        **attributes(data_words=_json(TOUR)),
    )
    more = "Options of timeline and playback"
    options = html.Details(
        [
            html.Summary(
                html.Span("\u22ef", className="sign sign-text", **attributes(aria_hidden="true")),
                className="time-button",
                title=more,
                **attributes(aria_label=more),
            ),
            html.Div(className="time-options"),
        ],
        id="time-options",
        className="time-more",
    )
    keys = _button(
        "keys-open", "sign-text", KEYS["title"], "?", aria_haspopup="dialog", data_words=_json(KEYS)
    )
    return [play, chapters, options, keys]
