"""The pictures of a film, one after the other; only what changed is drawn."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from ...languages import ended, speaking
from ...layers import Scene
from ...model import Period
from ...plates.film import BAR, Key, Stage, keys_of
from ...plates.layout import MARGIN
from ...plates.staging import stage
from ..faults import ExportError
from ..raster import check_size
from .canvas import Canvas
from .order import FilmOrder

KEPT = 12  # states of the ground, and of the map, that a film goes back to


class Pictures:
    """Draws pictures of one film and keeps what the next may need again, until it is closed. Raises
    ExportError when the sheet is too small for its legend."""

    def __init__(self, scene: Scene, order: FilmOrder) -> None:
        asked = order.order
        setting, self._language = asked.setting, asked.selection.language
        wide, high = check_size(setting.sheet.width, setting.sheet.height, asked.scale)
        self.canvas = Canvas(wide, high, asked.scale)
        self._span = (order.periods[0].last, order.periods[-1].last)
        with speaking(self._language):
            try:
                self.stage: Stage = stage(
                    scene.told_in(self._language), asked.selection, order.periods, setting,
                    order.adding,
                )  # fmt: skip
            except ValueError as fault:
                raise ExportError(ended(f"{str(fault)[:1].upper()}{str(fault)[1:]}")) from fault
        self._ties, self._names = (
            self.canvas.ready(self.stage.drawing(items))
            for items in (self.stage.ties, self.stage.names)
        )
        self._grounds: OrderedDict[Key, np.ndarray] = OrderedDict()
        self._maps: OrderedDict[tuple[Key, Key], np.ndarray] = OrderedDict()

    def of(self, periods: Sequence[Period]) -> Iterator[np.ndarray]:
        """(high, wide, 3) bytes each, red, green and blue."""
        for period in periods:
            with speaking(self._language):
                snapshot = self.stage.snapshot(period)
                pixels = self._map(snapshot)
                made = self.canvas.written(pixels, self.stage.words(snapshot))
            self._bar(made, period.last)
            yield made

    def close(self) -> None:
        for one in (self._ties, self._names):
            if one is not None:
                one.close()
        self._ties = self._names = None

    def _map(self, snapshot: Any) -> np.ndarray:
        still, moving = keys_of(snapshot)
        found = self._maps.get((still, moving))
        if found is None:
            found = self._ground(still, snapshot).copy()
            self.canvas.over(found, self.stage.movements(snapshot))
            if self._ties is not None:
                self._ties.over(found)
            self.canvas.over(found, self.stage.marks(snapshot))
            if self._names is not None:
                self._names.over(found)
            _keep(self._maps, (still, moving), found)
        return found

    def _ground(self, key: Key, snapshot: Any) -> np.ndarray:
        found = self._grounds.get(key)
        if found is None:
            found = self.canvas.blank()
            self.canvas.over(found, self.stage.ground(snapshot))
            _keep(self._grounds, key, found)
        return found

    def _bar(self, pixels: np.ndarray, day: int) -> None:
        """How far the film is, along the foot of the page."""
        sheet, scale, inks = self.stage.sheet, self.canvas.scale, self.stage.inks
        first, last = self._span
        part = (day - first + 1) / (last - first + 1)
        edge, high = MARGIN * sheet.unit * scale, max(2, round(BAR * sheet.unit * scale))
        left, right = round(edge), round(sheet.width * scale - edge)
        top = round((sheet.height - 8 * sheet.unit) * scale) - high
        pixels[top : top + high, left:right] = _rgb(inks.water)
        pixels[top : top + high, left : left + round((right - left) * part)] = _rgb(inks.accent)


def _keep(kept: OrderedDict, key: Any, value: np.ndarray) -> None:
    kept[key] = value
    while len(kept) > KEPT:
        kept.popitem(last=False)


def _rgb(colour: str) -> tuple[int, int, int]:
    value = colour.lstrip("#")
    red, green, blue = (int(value[at : at + 2], 16) for at in (0, 2, 4))
    return red, green, blue
