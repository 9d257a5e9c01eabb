"""The address of a view read in Python, as assets/link.js and the files beside it read it: each
word of it in the same order, what cannot be read left out with a note."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from ..languages import LANGUAGES, speaking, t
from ..layers import KEYS
from ..mission import Mission, name_choices
from ..model import Selection
from ..model.period import number, parse
from ..model.period import words as day_words
from ..plates import Frame
from . import compare, language, names, widths
from . import filter as filtering
from .registry import selection

NAMED = 5  # words of a list in a note
SCREEN = (1100.0, 760.0)  # px of the map that a camera of the address is seen through
THEMES, WAYS = ("light", "dark"), ("swipe", "side")
WORDS = (
    "from", "to", "compare", "way", "split", "layers", "names", "kinds", "families", "language",
    "certainty", "text", "theme", "width", "lon", "lat", "zoom", "record",
)  # fmt: skip
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Linked:
    """`host` is what comes before the query, empty where only that was given. `frame` is what the
    camera of the address shows, None without one. `notes` say what could not be read."""

    selection: Selection
    frame: Frame | None
    host: str
    notes: tuple[str, ...]


def read(link: str, mission: Mission) -> Linked:
    """A whole address or only its query."""
    parts = urlsplit(link.strip())
    host, query = "", parts.query
    if parts.scheme:
        host = f"{parts.scheme}://{parts.netloc}{parts.path}"
    elif not query and "=" in parts.path:
        query = parts.path
    pairs = parse_qsl(query, keep_blank_values=True)
    asked = dict(reversed(pairs))  # the first of two, as in a browser
    notes: list[str] = []
    if not asked:
        notes.append(t("\u201c{word}\u201d is not a word of this address", word=link.strip()))
    for key in dict.fromkeys(key for key, _ in pairs):
        if key not in WORDS:
            notes.append(t("\u201c{word}\u201d is not a word of this address", word=key))
    view = _view(asked, mission, notes)
    return Linked(selection(view, mission), _frame(asked, notes), host, tuple(notes))


def opening(mission: Mission, code: str) -> dict[str, Any]:
    """The view that a page in a language opens with."""
    meta = mission.meta
    with speaking(code):
        own = names.start(meta)
    return {
        "first": number(meta.opening.first), "last": number(meta.opening.last),
        "layers": list(KEYS), "names": own, "language": code, "theme": "light",
        "width": widths.START, "compare": None, **filtering.START,
    }  # fmt: skip


def _view(asked: Mapping[str, str], mission: Mission, notes: list[str]) -> dict[str, Any]:
    code = asked.get("language", "")
    view = opening(mission, code if code in LANGUAGES else language.usual(mission.meta))
    _period(asked, view, mission, notes)
    _compare(asked, view, mission, notes)
    if "layers" in asked:
        named = _parts(asked["layers"])
        if unknown := [key for key in named if key not in KEYS]:
            notes.append(
                t("no layer {names}; there are {known}", names=", ".join(unknown),
                  known=", ".join(KEYS))
            )  # fmt: skip
        kept = [key for key in KEYS if key in named]
        view["layers"] = kept if kept or not named else view["layers"]
    _choice("names", name_choices(mission.meta), asked, view, notes)
    allowed = filtering.allowed(mission)
    for key in ("kinds", "families"):
        if key in asked:
            named = _parts(asked[key])
            if unknown := [one for one in named if one not in allowed[key]]:
                notes.append(_unlike(key, ",".join(unknown), allowed[key]))
            view[key] = named
    _choice("language", tuple(LANGUAGES), asked, view, notes)
    if asked.get("certainty"):
        _choice("certainty", allowed["certainty"], asked, view, notes)
    view["text"] = asked.get("text", "")
    _choice("theme", THEMES, asked, view, notes)
    _choice("width", widths.KEYS, asked, view, notes)
    return view


def _parts(text: str) -> list[str]:
    return [part for part in text.split(",") if part]


def _unlike(key: str, value: str, good: Sequence[str]) -> str:
    return t("{word} is not one of {known}", word=f"{key}={value}", known=_some(good))


def _some(names: Sequence[str]) -> str:
    """As many as a reader wants to read, as assets/link.js has it."""
    return ", ".join(names[:NAMED]) + (", \u2026" if len(names) > NAMED else "")


def _choice(
    key: str, good: Sequence[str], asked: Mapping[str, str], view: dict[str, Any], notes: list[str]
) -> None:
    if key not in asked:
        return
    if asked[key] in good:
        view[key] = asked[key]
    else:
        notes.append(_unlike(key, asked[key], good))


def _day(text: str) -> int | None:
    try:
        return parse(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def _period(
    asked: Mapping[str, str], view: dict[str, Any], mission: Mission, notes: list[str]
) -> None:
    low, high = number(mission.meta.first_day), number(mission.meta.last_day)

    def day(key: str, fallback: int) -> int:
        if key not in asked:
            return fallback
        word, found = f"{key}={asked[key]}", _day(asked[key])
        if found is None:
            notes.append(t("{word} is not a day (YYYY-MM-DD)", word=word))
            return fallback
        held = min(max(found, low), high)
        if held != found:
            said = t("{word} lies outside the mission; {day} is shown", word=word,
                     day=day_words(held))  # fmt: skip
            notes.append(said)
        return held

    first = day("from", view["first"])
    last = day("to", max(first, view["last"]))
    if "from" not in asked:
        first = min(first, last)
    if first > last:
        notes.append(t("from lies after to; the two were exchanged"))
        first, last = last, first
    view |= {"first": first, "last": last}


def _compare(
    asked: Mapping[str, str], view: dict[str, Any], mission: Mission, notes: list[str]
) -> None:
    low, high = number(mission.meta.first_day), number(mission.meta.last_day)
    keys = ("notInAddress", "outsideInAddress", "noWay", "noSplit")
    unread, outside, no_way, no_split = (compare.WORDS[key] for key in keys)
    if "compare" in asked:
        text, found = asked["compare"], _day(asked["compare"])
        if found is None:
            notes.append(t(unread, text=text))
        else:
            view["compare"] = held = min(max(found, low), high)
            if held != found:
                notes.append(t(outside, text=text, day=day_words(held)))
    if (way := asked.get("way")) is not None and way not in WAYS:
        notes.append(t(no_way, text=way))
    if "split" in asked and not 0 <= _float(asked["split"]) <= 100:
        notes.append(t(no_split, text=asked["split"]))


def _float(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return math.nan


def _frame(asked: Mapping[str, str], notes: list[str]) -> Frame | None:
    if not {"lon", "lat", "zoom"} & set(asked):
        return None
    lon, lat, zoom = (_float(asked.get(key, "")) for key in ("lon", "lat", "zoom"))
    if abs(lon) <= 180 and abs(lat) <= 85 and 0 <= zoom <= 20:
        return Frame.around(lon, lat, zoom, *SCREEN)
    notes.append(t("the place of the map (lon, lat, zoom) cannot be read"))
    return None
