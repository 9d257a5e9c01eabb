"""Comparing two days: another day on the second map, and the comparison opened again."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser

from .slider import RELIEF

SWITCHES = 24
SWITCH = """async ([days, close, calm]) => {
  const late = () => new Promise(r => setTimeout(() => r(5000), 5000));
  const rest = () => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)));
  const out = [];
  for (const compare of days) {
    if (close) { window.mission.set({ compare: null }); await rest(); }
    if (calm) {
      await window.mission.fastpath.still(window.mission.stage.gd);
      await new Promise(r => requestIdleCallback(r));
    }
    const started = performance.now();
    const done = new Promise(r => document.addEventListener('mission:compared',
      () => r(performance.now() - started), { once: true }));
    window.mission.set({ compare });
    out.push(await Promise.race([done, late()]));
    await rest();
  }
  return out; }"""


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds: `day` and `day_p95` for another compared day; to show the same second map anew
    `again` at once after it was closed and `rested` when the map has come to rest; `made` for the
    first time, when it has to be made. `requests` of the switches."""

    day: float
    day_p95: float
    again: float
    rested: float
    made: float
    requests: int


def switch(browser: Browser, address: str) -> Times:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(f"{address}/?from=2023-09-30&to=2023-09-30")
    page.wait_for_function("document.body.dataset.painted", timeout=60_000)
    page.wait_for_function("!window.mission.stage.painter.stale.size")
    last = page.evaluate("window.mission.stage.view.last")
    made = page.evaluate(SWITCH, [[last - 1], False])[0]
    page.wait_for_function("!window.mission.second.painter.stale.size")
    for which in ("stage", "second"):
        page.evaluate(RELIEF, which)
    requests: list[str] = []
    page.on("request", lambda r: requests.append(r.url))
    days = [last - 11 - 37 * i for i in range(SWITCHES)]
    values = sorted(page.evaluate(SWITCH, [days, False]))
    again = page.evaluate(SWITCH, [[days[-1]] * 7, True])
    rested = page.evaluate(SWITCH, [[days[-1]] * 7, True, True])
    own = [url for url in requests if not url.startswith(("data:", "blob:"))]
    page.close()
    return Times(
        median(values), values[int(len(values) * 0.95)], median(again), median(rested), made,
        len(own),
    )  # fmt: skip


def rows(times: Times) -> list[tuple[str, str, str]]:
    return [
        ("compare: another second day, median", f"{times.day:.0f} ms", "150 ms"),
        ("compare: another second day, p95", f"{times.day_p95:.0f} ms", ""),
        ("compare: opened again, median of 7", f"{times.again:.0f} ms", "150 ms"),
        ("compare: opened again after a rest, median of 7", f"{times.rested:.0f} ms", "150 ms"),
        ("compare: first opening, the second map is made", f"{times.made / 1000:.1f} s", ""),
        ("requests during the switches", str(times.requests), "0"),
    ]
