"""The part of the shipment about movements: bundles, what each movement adds, and the scale."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..languages import spoken, t
from ..mission import name_choices
from ..model.adding import MEASURES, REASONS
from . import flows
from .bundles import Bundle
from .convoys import ARROWS, trace_of
from .ends import words_of
from .scene import Scene

MEASURED = ("key", "unit", "factor", "unknown", "floor")
Index = Callable[[tuple], int]


def bundled(scene: Scene, index: Index) -> dict[str, Any]:
    """What assets/flow.js adds and picks from. `index` stores an array once and numbers it."""
    mission = scene.atlas.mission
    keys = {trace.key: i for i, trace in enumerate(scene.traces)}
    labels = {group.id: group.label for group in mission.meta.convoy_groups}
    choices, code = name_choices(mission.meta), spoken().code
    choice = choices.index(code) if code in choices else 0
    return {
        "measures": [
            {name: getattr(measure, name) for name in MEASURED}
            | {"unit": t(measure.unit), "unknown": t(measure.unknown)}
            for measure in MEASURES
        ],
        "reasons": [t(reason) for reason in REASONS.values()],
        "ladder": flows.LADDER,
        "widths": flows.WIDTHS,
        "thin": flows.THIN,
        "gap": flows.GAP,
        "mark": flows.MARK,
        "markGap": flows.MARK_GAP,
        "arrows": flows.ARROWS,
        "thinArrow": flows.THIN_ARROW,
        "choices": list(choices),
        "words": [words_of(choice, mission.meta) for choice in choices],
        "arrowTrace": keys.get(ARROWS, -1),
        "bundles": [
            {
                "title": labels[bundle.kind],
                "to": _towards(bundle, choice),
                "slot": bundle.slot,
                "assumed": bundle.assumed,
                "road": bundle.road,
                "lane": f"{bundle.track}{'+' if bundle.ahead else '-'}",
                "whole": {name: index(values) for name, values in bundle.whole.items()},
                "strokes": {name: index(values) for name, values in bundle.strokes.items()},
                "arrow": bundle.arrow,
                "crowded": bundle.crowded,
                "traces": [keys[trace_of(bundle.slot, faint)] for faint in (False, True)],
            }
            for bundle in scene.bundles.all
        ],
    }


def _towards(bundle: Bundle, choice: int) -> str:
    places = " / ".join(end[choice] for end in bundle.to)
    return t("{places} and others", places=places) if bundle.more else places


def run(scene: Scene, record_id: str, index: Index) -> dict[str, Any]:
    """`run` of a record that moves: its bundles, its amounts, the names of its ends, and which
    of them the line stops short of. Empty for all others."""
    found = scene.bundles.runs.get(record_id)
    if found is None:
        return {}
    return {
        "run": {
            "bundles": found.bundles,
            "amounts": found.amounts,
            "ends": [index(found.start), index(found.end)],
            "open": [found.open_start, found.open_end],
        }
    }
