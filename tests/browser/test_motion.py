"""The canvas that stands in for the moving layers while the date moves."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

HOLD = "window.mission.stage.painter.rest = () => {}"  # Plotly does not catch up by itself
SHOWN = "() => { const c = document.querySelector('canvas.motion'); return c && !c.hidden; }"
AWAY = "() => document.querySelector('canvas.motion').hidden"
AT = """([lon, lat]) => { const { gd } = window.mission.stage;
  const { x, y } = window.mission.fastpath.mapOf(gd).project([lon, lat]);
  const canvas = document.querySelector('canvas.motion');
  const ratio = canvas.width / canvas.clientWidth;
  const pen = new OffscreenCanvas(3, 3).getContext('2d', { willReadFrequently: true });
  pen.drawImage(canvas, 1 - Math.round(x * ratio), 1 - Math.round(y * ratio));
  return pen.getImageData(0, 0, 3, 3).data.some(v => v > 0); }"""
VISIBLE = """key => { const { painter, gd } = window.mission.stage;
  const i = painter.data.traces.findIndex(t => t.key === key);
  const map = window.mission.fastpath.mapOf(gd);
  return map.getLayoutProperty(
    `plotly-trace-layer-${gd._fullData[i].uid}-symbol`, 'visibility') !== 'none'; }"""
POST = """() => { const { painter } = window.mission.stage;
  const i = painter.data.traces.findIndex(t => t.key === 'posts');
  const { lon, lat } = painter.columns[i];
  return [lon[lon.length - 1], lat[lat.length - 1]]; }"""


@pytest.fixture
def moved(page_at):
    """The shared page in a view; Plotly catches up with it at the end, as it does by itself."""
    page = page_at()
    yield lambda query="": page_at(query)
    page.evaluate(
        """() => { const { painter } = window.mission.stage;
        delete painter.rest;
        return painter.settle(); }"""
    )


def begin(page) -> None:
    page.evaluate("async () => { await window.mission.stage.painter.busy; }")  # relief and all
    page.evaluate(HOLD)
    page.locator("#next-day").click()
    page.wait_for_function(SHOWN)


def picture(page) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(page.locator("#map").screenshot())).convert("RGB"), int)


def test_marks_stand_on_the_canvas_while_the_date_moves(moved) -> None:
    page = moved()
    begin(page)
    assert page.evaluate(AT, page.evaluate(POST))
    assert not page.evaluate(VISIBLE, "posts")


def test_the_canvas_shows_what_the_map_shows(moved) -> None:
    page = moved("?from=2020-11-10&to=2020-11-20&layers=control,posts,convoys,events")
    begin(page)
    moving = picture(page)
    page.evaluate("window.mission.stage.painter.settle()")
    page.wait_for_function(AWAY)
    assert page.evaluate(VISIBLE, "posts")
    resting = picture(page)
    far = np.abs(moving - resting).max(axis=2) > 90
    assert far.mean() < 0.002, f"{far.mean():.2%} of the pixels differ"


def test_the_canvas_follows_the_map(moved) -> None:
    page = moved()
    begin(page)
    post = page.evaluate(POST)
    page.evaluate(
        """() => new Promise(done => { const map =
        window.mission.fastpath.mapOf(window.mission.stage.gd);
        map.once('render', () => requestAnimationFrame(done)); map.panBy([60, 40]); })"""
    )
    page.wait_for_function("!window.mission.fastpath.mapOf(window.mission.stage.gd).isMoving()")
    page.wait_for_function(AT, arg=post)


def test_it_goes_when_a_pointer_comes_to_the_map(moved) -> None:
    page = moved()
    begin(page)
    page.locator("#map").hover()
    page.wait_for_function(AWAY)
    page.wait_for_function("!window.mission.stage.painter.stale.size")
    assert page.evaluate(VISIBLE, "posts")


def test_without_icons_the_map_draws_itself(open_page) -> None:
    page = open_page()
    page.evaluate("window.mission.stage.painter.motion.sheet = null")
    page.locator("#next-day").click()
    page.wait_for_function("location.search.includes('2020-11-21')", timeout=60_000)
    assert page.evaluate("!document.querySelector('canvas.motion')")
