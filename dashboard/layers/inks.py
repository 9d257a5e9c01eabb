"""The colours of the timeline: those of the map, so that one legend explains both."""

from __future__ import annotations

from typing import Any

from ..mission import Mission
from ..palette import PALETTE
from .convoys import faded
from .layer import colour


def inks(mission: Mission) -> dict[str, list[dict[str, Any]]]:
    """`passing`: kinds of passing records by `layer/kind`, in the order of a column from its foot;
    events have one colour, those of a `small` group (many, each a claim) a fainter one. `ground`:
    each status of control."""
    meta = mission.meta
    return {
        "passing": [
            *(
                {"key": f"convoys/{group.id}", **_shades(f"convoy.{group.slot}")}
                for group in meta.convoy_groups
            ),
            *(
                {"key": f"events/{group.id}", **_shades("event", group.small)}
                for group in sorted(meta.event_groups, key=lambda group: group.small)
            ),
        ],
        "ground": [
            {"key": status.id, "label": status.label, **_shades(f"status.{status.slot}.fill")}
            for status in meta.statuses
        ],
        "post": [_shades("post")],
    }


def _shades(path: str, faint: bool = False) -> dict[str, str]:
    """The colour in each theme."""
    return {
        name: faded(colour(theme, path), theme) if faint else colour(theme, path)
        for name, theme in PALETTE.items()
    }
