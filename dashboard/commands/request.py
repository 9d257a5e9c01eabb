"""What the options of a picture ask for, read before any work is done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from ..controls.address import query_of
from ..controls.language import usual
from ..controls.link import Linked, read
from ..exports.asked import day_asked, filter_asked, layers_asked, period_asked
from ..exports.batch import scene_of
from ..exports.held import held, on_map
from ..exports.hosts import only_here
from ..languages import LANGUAGES
from ..layers import KEYS, Scene
from ..mission import Mission, name_choices
from ..model import Filter, Selection
from ..plates import Frame
from .said import announcement, settings

LOCAL = (
    "The address {host} leads only to this computer, in what is printed and in a QR code too: "
    "readers elsewhere need that of a server, by --address or --link."
)


@dataclass(frozen=True, slots=True)
class Request:
    """`notes` are told to the reader before the work. `host` is the address of the map up to its
    query, empty when nobody said where it is served."""

    folder: Path
    scene: Scene
    selection: Selection
    frame: Frame | None
    grey: bool
    host: str
    notes: tuple[str, ...]
    allow_empty: bool

    @property
    def mission(self) -> Mission:
        return self.scene.atlas.mission

    def permalink(self, selection: Selection) -> str:
        return f"{self.host}{query_of(selection, self.frame, self.mission)}"

    def empty(self, selection: Selection) -> str:
        """A sentence when a selection shows nothing, which is mostly a slip."""
        shown = held if self.frame is None and not selection.filter.set else on_map
        if self.allow_empty or shown(self.scene, selection, self.frame):
            return ""
        layers = ", ".join(key for key in KEYS if key in selection.layers) or "none"
        where = "" if self.frame is None else " and this frame"
        return (
            f"Nothing is shown: no record of the layers asked for ({layers}) passes in "
            f"{selection.period.words}{where}; --allow-empty makes such a picture all the same."
        )


def request(given: Mapping[str, Any]) -> Request:
    """Raises ValueError, ExportError or MissionError with one sentence, click.UsageError where an
    option is missing."""
    if not given["link"]:
        for option in ("first", "last"):
            if not given[option]:
                name = {"first": "--from", "last": "--to"}[option]
                raise click.UsageError(f"Missing option '{name}'.", click.get_current_context())
    named = None if given["layers"] is None else layers_asked(given["layers"], KEYS)
    folder = Path(given["data"] or settings().data)
    scene = scene_of(folder)
    mission = scene.atlas.mission
    notes = [announcement(mission)]
    linked = read(given["link"], mission) if given["link"] else None
    if linked and linked.notes:
        notes.append(f"From the address: {'; '.join(linked.notes)}.")
    selection, cut = _selection(given, mission, linked, named)
    frame = _frame(given["frame"]) if given["frame"] else linked.frame if linked else None
    host = _host(given["address"] or (linked.host if linked else ""))
    if only_here(host):
        notes.append(LOCAL.format(host=host))
    return Request(
        folder, scene, selection, frame, given["theme"] == "grey", host,
        tuple(filter(None, (*notes, cut))), given["allow_empty"],
    )  # fmt: skip


def _selection(
    given: Mapping[str, Any], mission: Mission, linked: Linked | None, named: tuple[str, ...] | None
) -> tuple[Selection, str]:
    """The link's, with what the options say in place of it."""
    meta = mission.meta
    start = linked.selection if linked else None
    if start is None or given["first"] or given["last"]:
        first = given["first"] or (start.period.slug[:10] if start else "")
        last = given["last"] or (start.period.slug[-10:] if start else "")
        period, cut = period_asked(first, last, meta)
    else:
        period, cut = start.period, ""
    language = given["language"] or (start.language if start else usual(meta))
    if language not in LANGUAGES:
        raise ValueError(f"There are no words in {language!r}; choose {', '.join(LANGUAGES)}.")
    own = language if language in meta.languages else meta.languages[0]
    names = given["names"] or (start.names if start and not given["language"] else own)
    if names not in name_choices(meta):
        known = ", ".join(name_choices(meta))
        raise ValueError(f"There are no names in {names!r}; choose {known}.")
    theme = given["theme"] or (start.theme if start else "light")
    compare = given.get("compare")
    chosen = filter_asked(
        given["kinds"], given["families"], given["certainty"] or "", given["text"] or "", mission
    )
    if start:
        parts = {"kinds": "kinds", "families": "families", "certainty": "certainty", "text": "text"}
        kept = {key: getattr(start.filter, key) for key in parts if given[key] is None}
        chosen = replace(chosen, **kept)
    return Selection(
        period,
        frozenset(named if named is not None else start.layers if start else KEYS),
        names,
        "light" if theme == "grey" else theme,
        given["width_by"] or (start.width if start else "people"),
        language,
        day_asked(compare, meta) if compare else (start.compare if start else None),
        chosen if chosen.set else Filter(),
    ), cut


def _host(text: str) -> str:
    base = text.split("?")[0].strip()
    return f"{base}/" if base and base.count("/") < 3 else base


def _frame(text: str) -> Frame:
    try:
        west, south, east, north = (float(part) for part in text.split(","))
        return Frame(west, south, east, north)
    except ValueError:
        raise ValueError(
            f"{text!r} is no part of the world: write west,south,east,north in degrees."
        ) from None
