"""A hundred plates at random: whether another reader finds all eight parts in the PDF, and 400 in a
row without a failure or a blank."""

from __future__ import annotations

import random
import re

import numpy as np
import pypdfium2

from dashboard.exports import Order, rendered
from dashboard.exports.command import drawing_of
from dashboard.exports.raster import drawn
from dashboard.languages import LANGUAGES, speaking, t
from dashboard.layers import KEYS, Scene
from dashboard.model import Period, Selection
from dashboard.model.period import number
from dashboard.plates import Frame, Furniture, Setting
from dashboard.plates.cited import lead
from dashboard.plates.templates import TEMPLATES, size_asked

PLATES, ROW = 100, 400
SMALL = size_asked("1280x720px", 96).sheet


def _order(chance: random.Random, scene: Scene) -> Order:
    meta = scene.atlas.mission.meta
    low, high = number(meta.first_day), number(meta.last_day)
    first = chance.randint(low, high)
    last = min(high, first + chance.choice((0, 0, 6, 10, 30, 400)))
    language = chance.choice([*LANGUAGES])
    selection = Selection(
        Period(first, last), frozenset(KEYS), language, chance.choice(("light", "dark")),
        language=language,
    )  # fmt: skip
    parts = Furniture(*(True,) * 4, *(chance.random() < 0.5 for _ in range(3)))
    frame = chance.choice((None, None, Frame(46.3, 39.5, 47.0, 40.0)))
    sheet = size_asked(chance.choice(TEMPLATES).key).sheet
    setting = Setting(sheet, frame, parts, permalink="https://example.org/?a=1",
                      grey=chance.random() < 0.3)  # fmt: skip
    return Order(selection, setting, "pdf", permalink="https://example.org/?a=1")


def _words(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _parts(scene: Scene, order: Order) -> list[str]:
    """What must be found: title, period, legend, scale bar, arrow, sources, disclaimer, credits."""
    with speaking(order.selection.language):
        meta = scene.told_in(order.selection.language).atlas.mission.meta
        return [
            meta.title, order.selection.period.words, t("Reported control"), t("km"), t("N"),
            lead(), meta.disclaimer[:40], t("Base map: {credits}", credits=meta.credits)[:30],
        ]  # fmt: skip


def found(scene: Scene, seed: int = 2020) -> int:
    """How many of the plates have all eight parts."""
    chance, whole = random.Random(seed), 0
    for _ in range(PLATES):
        order = _order(chance, scene)
        document = pypdfium2.PdfDocument(rendered(scene, order))
        text = _words(document[0].get_textpage().get_text_range())
        document.close()
        whole += all(_words(part) in text for part in _parts(scene, order))
    return whole


def blank(scene: Scene) -> int:
    """How many of 400 daily plates fail or show nothing."""
    first, bad = number(scene.atlas.mission.meta.opening.first), 0
    for day in range(first, first + ROW):
        selection = Selection(Period(day, day), frozenset(KEYS))
        try:
            drawing = drawing_of(scene, Order(selection, Setting(SMALL), "png"))
            pixels = np.asarray(drawn(drawing, 1))
        except Exception:
            bad += 1
            continue
        panel = drawing.views[0].panel
        inside = pixels[int(panel.top) : int(panel.bottom), int(panel.left) : int(panel.right)]
        bad += len(np.unique(inside.reshape(-1, 3), axis=0)) < 50
    return bad


def rows(scene: Scene) -> list[tuple[str, str, str]]:
    return [
        ("random plates with all eight parts, by text of the PDF", f"{found(scene)} of {PLATES}",
         str(PLATES)),
        (f"{ROW} daily plates in a row: failed or blank", str(blank(scene)), "0"),
    ]  # fmt: skip
