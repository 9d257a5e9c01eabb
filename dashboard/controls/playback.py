"""Playing the days, stepping through the chapters, and the options of both.

What is not needed for the first picture is made by assets/play.js and assets/keys.js when it is
first opened; all words stand here.
"""

from __future__ import annotations

import json

from dash import html

from ..languages import later, nt, said, t
from .attributes import attributes

SPEEDS = (1, 3, 7, 30)  # days per second
START = 7
PLAY = later("Play the days")
WORDS = {
    "play": PLAY,
    "pause": later("Pause"),
    "speed": later("Speed, days a second"),
    "start": START,
    "mode": later("While playing"),
    "modes": [
        ["window", later("Move the period along")],
        ["cumulative", later("Add days to the period")],
    ],
    "loop": later("Start again at the end"),
    "snap": later("Thumbs stop only at days with records"),
    "moving": later("Arrows on the roads show which movements are of the day, not the hour."),
}
TOUR = {
    "name": later("Chapter"),
    "of": later("Chapter {n} of {of}"),
    "sources": later("Sources"),
    "previous": later("Previous chapter"),
    "next": later("Next chapter"),
    "close": later("Close the chapter"),
}
KEYS = {
    "title": later("Keys and gestures"),
    "close": later("Close"),
    "rows": [
        ["\u2190  \u2192", later("The period a day back or on; on a thumb, that end of it")],
        [later("Page Up  Page Down"), later("A month on or back")],
        [later("Home  End"), later("To the first or the last days of the mission")],
        [later("Space"), later("Play and pause")],
        ["[  ]", later("Previous and next chapter")],
        ["/", later("Search")],
        [
            later("Arrow keys, Page Up, Page Down"),
            later(
                "In a comparison: on its day, another day; on the line between the maps, the line"
            ),
        ],
        [
            later("Tab, Enter"),
            later("Through the list of what changed; opens a record and goes there"),
        ],
        ["s", later("Save")],
        [later("Esc"), later("Close what is open")],
        ["?", later("This list")],
        [later("Drag a thumb or the bar"), later("Moves one end of the period, or all of it")],
        [later("Drag across the columns"), later("Chooses a new period")],
        [later("Double click, double tap"), later("Shows that day alone")],
        [later("Wheel, pinch"), later("Shows less or more time")],
    ],
}


def _json(words: object) -> str:
    return json.dumps(said(words), ensure_ascii=False)


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
    speeds = [[speed, nt("{n} day/s", "{n} days/s", speed)] for speed in SPEEDS]
    play = html.Div(
        [_button("play", "sign-play", t(PLAY)), html.Span(id="play-speeds")],
        id="playback",
        className="playback",
        role="group",
        **attributes(aria_label=t("Playback")),
        **attributes(data_words=_json({**WORDS, "speeds": speeds})),
    )
    chapters = html.Div(
        [
            _button("chapter-previous", "sign-text", said(TOUR)["previous"], "\u2039"),
            html.Span(t("Chapters"), className="chapter-word", **attributes(aria_hidden="true")),
            _button("chapter-next", "sign-text", said(TOUR)["next"], "\u203a"),
        ],
        id="chapter-steps",
        className="chapter-steps",
        role="group",
        **attributes(aria_label=t("Chapters")),
        **attributes(data_words=_json(TOUR)),
    )
    more = t("Options of timeline and playback")
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
        "keys-open",
        "sign-text",
        said(KEYS)["title"],
        "?",
        aria_haspopup="dialog",
        data_words=_json(KEYS),
    )
    return [play, chapters, options, keys]
