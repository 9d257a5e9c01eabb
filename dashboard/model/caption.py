"""The map in words, from the same counts as the picture. Mirrored in assets/snapshot.js."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .measures import Step, Track
from .selection import Selection

NOUNS = (
    ("posts", "post or base drawn", "posts and bases drawn"),
    ("convoys", "movement", "movements"),
    ("events", "event", "events"),
)


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
    for layer, one, many in NOUNS:
        if layer not in selection.layers:
            continue
        certain = sum(c for (where, _), (c, _) in counts.items() if where == layer)
        possible = sum(p for (where, _), (_, p) in counts.items() if where == layer)
        total = certain + possible
        text = f"{total} {one if total == 1 else many}"
        if possible:
            text += f" ({possible} of them possible)"
        for track, step in figures:
            if step and track.measure.compares == layer and not filtered:
                text += f", {step.text} reported"
        parts.append(text)
    for track, step in figures:
        if step and track.measure.caption:
            parts.append(f"{step.text} {track.measure.caption}")
    if listed:
        parts.append(f"{listed} listed without a place")
    if filtered:
        parts.insert(0, f"filtered, {filtered}")
    return f"{selection.period.words}: {'; '.join(parts) or 'no layers shown'}"
