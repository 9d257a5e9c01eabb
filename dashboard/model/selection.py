"""What the reader asked for: a period, the layers that are on, names and theme."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from .adding import Measure
from .filter import ALL, Filter
from .period import Period


@dataclass(frozen=True, slots=True)
class Selection:
    """One field per control. `layers` are layer keys; `names` is a language code or `off`;
    `width` is what the width of a movement stands for; `language` that of the words around the
    map; `compare` is the day that the period's last day is set against, None for no comparison;
    `filter` which records pass."""

    period: Period
    layers: frozenset[str]
    names: str = "en"
    theme: Literal["light", "dark"] = "light"
    width: Measure = "people"
    language: str = "en"
    compare: int | None = None
    filter: Filter = ALL

    def both(self, earliest: int) -> tuple[Selection, Selection]:
        """The selections of the two sides of a comparison, the earlier one first: this one, and
        the same for a period of the same length that ends on the compared day, none of it before
        the day `earliest`. Raises ValueError without a compared day."""
        if self.compare is None:
            raise ValueError("no day to compare with")
        length = self.period.last - self.period.first
        other = Period(max(self.compare - length, min(earliest, self.compare)), self.compare)
        own, second = replace(self, compare=None), replace(self, period=other, compare=None)
        return (second, own) if self.compare < self.period.last else (own, second)
