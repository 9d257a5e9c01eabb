"""What the reader asked for: a period, the layers that are on, names and theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .adding import Measure
from .period import Period


@dataclass(frozen=True, slots=True)
class Selection:
    """One field per control. `layers` are layer keys; `names` is a language code or `off`;
    `width` is what the width of a movement stands for; `language` that of the words around the
    map."""

    period: Period
    layers: frozenset[str]
    names: str = "en"
    theme: Literal["light", "dark"] = "light"
    width: Measure = "people"
    language: str = "en"
