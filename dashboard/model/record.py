"""A record: one sourced statement about the world, ready to be chosen by date and drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .certainty import When


@dataclass(frozen=True, slots=True)
class Record:
    """One happening or standing thing.

    `layer` and `kind` name its place in the legend. `when` is None for a record without a date.
    `row` is the mission's row, `also` the rows of the same happening seen by others: counted
    and drawn once, all on the card. `undrawn` says why there is no mark, empty when there is one.
    `language` is the code of the title's language.
    """

    id: str
    dataset: str
    layer: str
    kind: str
    title: str
    when: When | None
    lon: float | None
    lat: float | None
    precision: str
    sources: tuple[str, ...]
    row: Any
    also: tuple[Any, ...] = ()
    undrawn: str = ""
    language: str = ""
