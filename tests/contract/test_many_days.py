"""Days spread over the whole mission, as plates and as pictures of a film: none fails, none is
blank."""

from __future__ import annotations

import numpy as np

from dashboard.exports import Order
from dashboard.exports.command import drawing_of
from dashboard.exports.film import FilmOrder
from dashboard.exports.film.pictures import Pictures
from dashboard.exports.raster import drawn
from dashboard.layers import KEYS
from dashboard.model import Period, Selection
from dashboard.model.period import number
from dashboard.plates import Setting, Sheet

MANY = 40
LEAST = 60  # colours of every seventh pixel


def days(mission) -> list[Period]:
    first, last = number(mission.meta.first_day), number(mission.meta.last_day)
    return [Period(int(d), int(d)) for d in np.linspace(first, last, MANY)]


def full(pixels: np.ndarray) -> bool:
    return len(np.unique(pixels[::7, ::7].reshape(-1, 3), axis=0)) > LEAST


def test_plates_of_forty_days(scene, mission) -> None:
    setting = Setting(Sheet(853, 480))
    for period in days(mission):
        drawing = drawing_of(scene, Order(Selection(period, frozenset(KEYS)), setting))
        words = {text.text for text in drawing.texts()}
        assert period.words in words and mission.meta.disclaimer[:20] in " ".join(words)
        assert full(np.asarray(drawn(drawing, 1)))


def test_pictures_of_forty_days(scene, mission) -> None:
    periods = days(mission)
    whole = Selection(Period(periods[0].first, periods[-1].last), frozenset(KEYS))
    order = FilmOrder(Order(whole, Setting(Sheet(1117, 628), pixels=True)), tuple(periods), 4)
    pictures = list(Pictures(scene, order).of(periods))
    assert len(pictures) == MANY and all(map(full, pictures))
    assert len({one.tobytes() for one in pictures}) == MANY
