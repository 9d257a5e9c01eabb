"""The filter: kinds, families of sources, certainty of the date, words. Folded away at first;
assets/filtering.js makes its boxes when it is opened, so that the first picture pays nothing."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any, cast

from dash import html

from ..languages import later, said, t
from ..layers import LAYERS
from ..mission import Mission
from ..model import Filter
from ..model.filter import FILTERED, SURE, Sure, family_labels, kind_labels
from .attributes import attributes

ID = "filter"
LONGEST = 80
START: dict[str, Any] = {"kinds": None, "families": None, "certainty": "", "text": ""}
WORDS = {
    "title": later("Filter"),
    "on": later("Filter (on)"),
    "text": later("Words"),
    "hint": later("title, place in any language, note"),
    "certainty": later("Date in the period"),
    "any": later("certain or possible"),
    "certain": later("only certain"),
    "possible": later("only possible"),
    "families": later("Family of source"),
    "families_note": later("Who says it, or whose page it stands on."),
    "all": later("All"),
    "none": later("None"),
    "clear": later("Clear the filter"),
    "count": later("Posts, movements and events of this period that pass: {shown} of {all}"),
    "ground": later("Areas, roads and lines stay as they are; the table counts them too."),
}


def build(mission: Mission) -> html.Details:
    labels = kind_labels(mission)
    groups = [
        [t(layer.label), [[key, labels[key]] for key in labels if key.startswith(f"{layer.key}/")]]
        for layer in LAYERS
        if layer.key in FILTERED
    ]
    plan = {"words": said(WORDS), "kinds": groups, "families": [*family_labels(mission).items()]}
    return html.Details(
        [
            html.Summary(said(WORDS)["title"], className="filter-head"),
            html.Div(className="filter-room", **attributes(data_part="room")),
        ],
        id=ID,
        className="filter",
        **attributes(data_plan=json.dumps(plan, ensure_ascii=False, separators=(",", ":"))),
    )


def allowed(mission: Mission) -> dict[str, list[str]]:
    """What the address may name."""
    return {
        "kinds": list(kind_labels(mission)),
        "families": list(family_labels(mission)),
        "certainty": list(SURE),
    }


def read(view: Mapping[str, Any], mission: Mission) -> Filter:
    """The filter of a view; unknown words are ignored."""
    known = allowed(mission)
    sure = view.get("certainty") or ""
    return Filter(
        _chosen(view.get("kinds"), known["kinds"]),
        _chosen(view.get("families"), known["families"]),
        cast(Sure, sure) if sure in SURE else "",
        str(view.get("text") or "").strip()[:LONGEST],
    )


def _chosen(asked: Collection[str] | None, known: list[str]) -> frozenset[str] | None:
    """None, all known ones and nothing but unknown ones let all pass; an empty choice none."""
    if asked is None:
        return None
    found = frozenset(key for key in known if key in asked)
    return None if len(found) == len(known) or (asked and not found) else found
