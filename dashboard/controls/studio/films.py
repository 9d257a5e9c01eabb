"""What the studio asks for as a film: the order that the command line would make of it.

Its request is that of a plate, with `by`, `window`, `days` (empty for the usual span) and `fps`;
its `format` is the film's key after `film-`, as WebP is a picture too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ...exports import ExportError
from ...exports.film import Film, FilmOrder, film_of, steps_of
from ...exports.film.making import size_of
from ...exports.film.usual import DPI, FASTEST, SLOWEST, span
from ...exports.held import on_map
from ...languages import later, nt, number, t
from ...layers import Scene
from .asked import addressed, order_asked

PREFIX = "film-"
BY = {"day": later("Day"), "week": later("Week"), "event": later("Day with records")}
SLIDING, ADDING = "sliding", "adding"
WINDOWS = {
    SLIDING: later("As many each time"),
    ADDING: later("All from the first day on"),
}
MOST_PIXELS = 4_000_000  # of a picture: a film keeps two dozen of them at hand
MOST_HELD = 400_000_000  # of all pictures, a byte each, where a format holds them till it writes
NOTHING = later(
    "Nothing is shown for {period} with these layers and this filter, so there is no film to make: "
    "choose another period, move the map, switch layers on or clear the filter."
)


def is_film(asked: Mapping[str, Any]) -> bool:
    return str(asked.get("format", "")).startswith(PREFIX)


def kind_of(asked: Mapping[str, Any]) -> Film:
    """Raises ExportError for a format that there is not."""
    return film_of(asked["format"].removeprefix(PREFIX))


def film_asked(asked: Mapping[str, Any], scene: Scene) -> FilmOrder:
    """Raises ValueError or ExportError with one sentence for what cannot be made, KeyError or
    TypeError for what no page of ours sends. A compared day is left out."""
    mission, kind = scene.atlas.mission, kind_of(asked)
    by, window = asked["by"], asked["window"]
    if by not in BY or window not in WINDOWS:
        raise KeyError(f"{by}, {window}")
    fps, days = _fps(asked["fps"]), _days(asked["days"])
    parts = [one for one in asked["furniture"] if one != "code"]  # a film has no place for it
    order = order_asked({**asked, "dpi": DPI, "furniture": parts}, mission, "png")
    selection, frame = replace(order.selection, compare=None), order.setting.frame
    if not on_map(scene, selection, frame):
        raise ExportError(t(NOTHING, period=selection.period.words))
    whole = addressed(order, selection, asked, mission)
    whole = replace(whole, setting=replace(whole.setting, pixels=True))
    adding = window == ADDING
    periods = steps_of(scene, selection, by, span(by, days), adding)
    made = FilmOrder(whole, tuple(periods), fps, adding)
    _check(made, kind)
    return made


def film_words(order: FilmOrder, asked: Mapping[str, Any]) -> str:
    """`1,280 x 720 px; 11 pictures, 2.8 s`, and what is left out of the film."""
    wide, high = size_of(order)
    count = len(order.periods)
    said = t(
        "{wide} \u00d7 {high} px; {pictures}, {seconds} s",
        wide=wide,
        high=high,
        pictures=nt("{n} picture", "{n} pictures", count),
        seconds=number(count / order.fps, 1),
    )
    if asked["view"].get("compare") is None:
        return said
    note = t("A film compares no days; the compared day is left out.")
    return f"{said}. {note}"


def _fps(text: Any) -> float:
    try:
        fps = float(str(text).strip().replace(",", "."))
    except ValueError:
        fps = 0.0
    if not SLOWEST <= fps <= FASTEST:
        raise ValueError(t("Pictures a second are {least} to {most}.", least=SLOWEST, most=FASTEST))
    return fps


def _days(text: Any) -> int | None:
    """None for the usual span."""
    asked = str(text).strip()
    if not asked:
        return None
    if not asked.isascii() or not asked.isdigit() or not int(asked):
        raise ValueError(t("Days of a picture are a whole number above 0."))
    return int(asked)


def _check(order: FilmOrder, kind: Film) -> None:
    """Before any work. A server makes films beside its other work: what would take its memory is
    left to the command line."""
    if not order.periods:
        raise ExportError(
            t("No record of these layers is dated to a day of this period; choose day or week.")
        )
    wide, high = size_of(order)
    if wide * high > MOST_PIXELS:
        raise ExportError(
            t(
                "{wide} \u00d7 {high} pixels are too many for a film made here: the limit is "
                "{most} million. Choose a smaller size, or the command line.",
                wide=wide,
                high=high,
                most=MOST_PIXELS / 1e6,
            )
        )
    if kind.held and wide * high * len(order.periods) > MOST_HELD:
        raise ExportError(
            t(
                "{n} pictures of this size are too many for a {format}: choose MP4, WebM or WebP, "
                "a shorter period or a smaller size.",
                n=len(order.periods),
                format=kind.key.upper(),
            )
        )
    try:
        kind.ready()
    except ExportError:
        raise ExportError(
            t("This server lacks ffmpeg, which writes MP4 and WebM: choose GIF or WebP.")
        ) from None
