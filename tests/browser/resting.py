"""Waiting for a map: until it is painted, until it rests, until its names stand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

PAINT_MS = 30_000


def painted(page: Page, period: str | None = None) -> None:
    """Wait until a view, or the view of `first/last`, is on the screen."""
    if period is None:
        page.wait_for_function("document.body.dataset.painted", timeout=PAINT_MS)
    else:
        page.wait_for_function(
            "wanted => document.body.dataset.painted === wanted", arg=period, timeout=PAINT_MS
        )


def settled(page: Page) -> None:
    """Wait until Plotly's own state agrees with what is painted, the relief is there too, and
    nothing is at work. (An async predicate would not do: `wait_for_function` takes its promise
    for an answer.)"""
    painted(page)
    page.evaluate(
        """async (most) => {
          const { painter } = window.mission.stage;
          const frame = () => new Promise(requestAnimationFrame);
          for (const end = performance.now() + most; performance.now() < end; await frame()) {
            await painter.busy;
            if (document.body.dataset.painted && !painter.stale.size) return;
          }
          throw new Error('the map did not come to rest'); }""",
        PAINT_MS,
    )


# the names of the map stand: pins follow a rest, and other names the pins
STANDING = """async () => {
  const { stage, fastpath, renaming, pinned } = window.mission;
  const map = fastpath.mapOf(stage.gd);
  let before = null;
  for (let i = 0; i < 30; i += 1) {
    await new Promise((done) => { map.once('idle', done); map.triggerRepaint(); });
    const now = JSON.stringify(pinned.boxes(stage.gd, map));
    if (!renaming.has(map) && now === before) return;
    before = renaming.has(map) ? null : now;
  }
  throw new Error('the names do not come to rest');
}"""

# What lies between two views nobody looks at: without a GPU each drawing of it takes a tenth of a
# second of a core, and there are ten to thirty. Some are needed: the relief loads in a drawing.
SELDOM_MS = 500
UNSEEN = """(seldom) => { const { fastpath, stage } = window.mission;
  const map = fastpath.mapOf(stage.gd);
  if (window.seen) window.seen(); // a test that failed
  const kind = Object.getPrototypeOf(map.painter);
  const { render } = kind;
  let [last, later] = [performance.now(), 0];
  kind.render = function (style, ...how) {
    if (performance.now() - last > seldom) {
      last = performance.now();
      render.call(this, style, ...how);
      return;
    }
    this.style = style;
    later = later || setTimeout(() => { later = 0; map.triggerRepaint(); }, seldom);
  };
  window.seen = () => {
    clearTimeout(later);
    kind.render = render;
    delete window.seen; }; }"""
SEEN = """() => new Promise((done) => { const { fastpath, stage } = window.mission;
  const map = fastpath.mapOf(stage.gd);
  window.seen();
  map.once('render', () => requestAnimationFrame(() => done()));
  map.triggerRepaint(); })"""


@contextmanager
def unseen(page: Page) -> Iterator[None]:
    """What happens within is hardly drawn; at the end the map is."""
    page.evaluate(UNSEEN, SELDOM_MS)
    yield
    page.evaluate(SEEN)


def standing(page: Page) -> None:
    """Wait until the names of the map stand."""
    with unseen(page):
        page.evaluate(STANDING)
