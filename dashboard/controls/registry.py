"""The controls whose value is a field of Selection. To add one: its file and its line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ..mission import Mission
from ..model import Selection
from . import compare, language, layers, names, period, theme, widths
from . import filter as filtering


@dataclass(frozen=True, slots=True)
class Control:
    """`field` of Selection, `id` of the element; `build(mission)` makes it and
    `read(view, mission)` takes its value from a view."""

    field: str
    id: str
    build: Callable[[Mission], Any]
    read: Callable[[Mapping[str, Any], Mission], Any]


CONTROLS: tuple[Control, ...] = (
    Control("period", period.ID, period.build, period.read),
    Control("layers", layers.ID, layers.build, layers.read),
    Control("names", names.ID, names.build, names.read),
    Control("theme", theme.ID, theme.build, theme.read),
    Control("filter", filtering.ID, filtering.build, filtering.read),
    Control("language", language.ID, language.build, language.read),
    Control("width", widths.ID, widths.build, widths.read),
    Control("compare", compare.ID, compare.build, compare.read),
)


def selection(view: Mapping[str, Any], mission: Mission) -> Selection:
    """The selection that a view of the browser stands for. Raises ValueError or KeyError for a
    view that the browser cannot have sent."""
    return Selection(**{control.field: control.read(view, mission) for control in CONTROLS})
