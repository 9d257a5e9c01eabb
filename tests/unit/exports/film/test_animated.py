"""Films show the colours and letters of the page."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from reportlab.pdfbase.pdfmetrics import stringWidth

from dashboard.exports import Order, fonts
from dashboard.exports.film import FilmOrder, film, steps_of
from dashboard.exports.film.canvas import _mask
from dashboard.exports.film.pictures import Pictures
from dashboard.layers import KEYS
from dashboard.model import Period, Selection
from dashboard.plates import Setting
from dashboard.plates.templates import size_asked

ROOT = Path(__file__).resolve().parents[4]
FAR = 20  # of 255 in red, green and blue together; one legend colour from the next is 40 or more


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_colours_of_the_legend_are_those_of_the_picture(scene, tmp_path: Path, theme: str) -> None:
    size = size_asked("1:1")
    selection = Selection(Period.of("2020-11-27", "2020-11-30"), frozenset(KEYS), theme=theme)
    periods = steps_of(scene, selection, "day", 1, False)
    order = Order(selection, Setting(size.sheet, pixels=True), scale=size.scale)
    asked = FilmOrder(order, tuple(periods), 4)
    film(ROOT / "geodata", asked, tmp_path / "a.gif")
    drawer = Pictures(scene, asked)
    (drawn,) = drawer.of(periods[:1])
    right = round(drawer.stage.view.panel.right * size.scale)
    with Image.open(tmp_path / "a.gif") as image:
        seen = np.asarray(image.convert("RGB")).astype(int)
    apart = np.sqrt(((seen - drawn.astype(int)) ** 2).sum(axis=-1))
    assert apart[:, right:].max() < FAR
    assert apart.mean() < 4.5


@pytest.mark.parametrize("text", ["more than 23,500 people returned so far", "1 + 2 possible"])
@pytest.mark.parametrize("size", [9.3, 11.0, 13.7])
def test_texts_that_change_are_as_wide_as_those_of_the_page(text: str, size: float) -> None:
    fonts.registered()
    mask, _ = _mask(text, False, size)
    assert abs(mask.width - stringWidth(text, fonts.FACES[False][0], size)) < 1.5
