"""One film as it was asked for."""

from __future__ import annotations

from dataclasses import dataclass

from ...model import Period
from ..order import Order


@dataclass(frozen=True, slots=True)
class FilmOrder:
    """`order` is that of the whole period. `periods` has one for each picture; `adding` says that
    all of them start on the first day. `fps` is pictures a second."""

    order: Order
    periods: tuple[Period, ...]
    fps: float
    adding: bool = False
