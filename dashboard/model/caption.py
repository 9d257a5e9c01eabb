"""The map in words, from the same counts as the picture. Mirrored in assets/snapshot.js."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..languages import nt, t
from .measures import Step, Track
from .selection import Selection

LAYERS = ("posts", "convoys", "events")


def _counted(layer: str, n: int) -> str:
    match layer:
        case "posts":
            return nt("{n} post or base drawn", "{n} posts and bases drawn", n)
        case "convoys":
            return nt("{n} movement", "{n} movements", n)
        case _:
            return nt("{n} event", "{n} events", n)


def caption(
    selection: Selection,
    counts: Mapping[tuple[str, str], tuple[int, int]],
    listed: int,
    figures: Sequence[tuple[Track, Step | None]],
    filtered: str = "",
) -> str:
    """One sentence: period, what a filter lets pass, marks drawn (possible ones counted apart),
    reported figures. A figure is set against all marks of its layer, never against a part."""
    parts = []
    for layer in LAYERS:
        if layer not in selection.layers:
            continue
        certain = sum(c for (where, _), (c, _) in counts.items() if where == layer)
        possible = sum(p for (where, _), (_, p) in counts.items() if where == layer)
        total = certain + possible
        text = _counted(layer, total)
        if possible:
            text += " " + nt("({n} of them possible)", "({n} of them possible)", possible)
        for track, step in figures:
            if step and track.measure.compares == layer and not filtered:
                text += ", " + t("{figure} reported", figure=step.text)
        parts.append(text)
    for track, step in figures:
        if step and track.measure.caption:
            parts.append(f"{step.text} {track.measure.caption}")
    if listed:
        parts.append(nt("{n} listed without a place", "{n} listed without a place", listed))
    if filtered:
        parts.insert(0, t("filtered, {what}", what=filtered))
    what = "; ".join(parts) or t("no layers shown")
    return f"{selection.period.words}: {what}"
