"""A slider step to the painted frame: ours against the textbook version, in one browser."""

from __future__ import annotations

import statistics
from dataclasses import dataclass

from playwright.sync_api import Browser

STEPS = 40

RELIEF = """async (which) => {  // comes after the first picture of the map
  const { fastpath, setup, [which]: stage } = window.mission;
  const map = fastpath.mapOf(stage.gd);
  const there = () => map.getSource('relief') && map.isSourceLoaded('relief');
  while (setup.relief && !there()) await new Promise(requestAnimationFrame);
  await stage.painter.busy; }"""

OURS = """async steps => {
  const late = () => new Promise(r => setTimeout(() => r(5000), 5000));
  const out = [];
  for (let i = 0; i < steps; i += 1) {
    const started = performance.now();
    const done = new Promise(r => document.addEventListener('mission:painted',
      () => r(performance.now() - started), { once: true }));
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
      { key: 'ArrowRight', code: 'ArrowRight', bubbles: true }));
    out.push(await Promise.race([done, late()]));
    await new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)));
  }
  return out; }"""

TEXTBOOK = """async steps => {
  const late = () => new Promise(r => setTimeout(() => r(5000), 5000));
  const gd = document.querySelector('#map .js-plotly-plot');
  const out = [];
  let value = null;
  for (let i = 0; i < steps; i += 1) {
    const started = performance.now();
    const done = new Promise(r => gd.once('plotly_afterplot', () => {
      const map = gd._fullLayout.map._subplot.map;
      const check = () => { if (map.loaded()) { map.off('render', check);
        r(performance.now() - started); } };
      map.on('render', check); map.triggerRepaint(); }));
    const first = %d, last = %d;
    dash_clientside.set_props('slider', { value: [first, last + i + 1] });
    out.push(await Promise.race([done, late()]));
    await new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)));
  }
  return out; }"""


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds, and the requests that the steps made."""

    median: float
    p95: float
    requests: int


def _times(values: list[float], requests: int) -> Times:
    ordered = sorted(values)
    return Times(statistics.median(ordered), ordered[int(len(ordered) * 0.95)], requests)


def ours(browser: Browser, address: str) -> Times:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address)
    page.wait_for_function("document.body.dataset.painted", timeout=60_000)
    page.wait_for_function("!window.mission.stage.painter.stale.size")
    page.evaluate(RELIEF, "stage")
    requests: list[str] = []
    page.on("request", lambda r: requests.append(r.url))
    page.locator("#period [role=slider]").nth(1).focus()
    page.evaluate(OURS, 5)
    values = page.evaluate(OURS, STEPS)
    own = [url for url in requests if not url.startswith(("data:", "blob:"))]
    page.close()
    return _times(values, len(own))


def first_step(browser: Browser, address: str) -> float:
    """Milliseconds of a step after a rest, when the map first has to put its own marks away."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address)
    page.wait_for_function("document.body.dataset.painted", timeout=60_000)
    values = []
    for _ in range(7):
        page.wait_for_function(
            "() => { const p = window.mission.stage.painter; return !p.stale.size && p.motion.sheet"
            " && !p.motion.moving && (!p.motion.canvas.isConnected || p.motion.canvas.hidden); }"
        )
        page.locator("#period [role=slider]").nth(1).focus()
        values += page.evaluate(OURS, 1)
    page.close()
    return statistics.median(values)


def textbook(browser: Browser, address: str, first: int, last: int) -> Times:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address)
    page.wait_for_function(
        """() => { const gd = document.querySelector('#map .js-plotly-plot');
        const map = gd && gd._fullLayout && gd._fullLayout.map && gd._fullLayout.map._subplot;
        return map && map.map && gd.calcdata && window.dash_clientside.set_props; }""",
        timeout=60_000,
    )
    requests: list[str] = []
    page.on("request", lambda r: requests.append(r.url))
    values = page.evaluate(TEXTBOOK % (first, last), STEPS // 2)
    page.close()
    return _times(values, len(requests))
