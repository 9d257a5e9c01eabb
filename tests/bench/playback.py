"""Playback: how many days a second come onto the screen, and how smoothly movements run."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Browser

PLAY = """async ([first, last, speed, ms]) => {
  const m = window.mission;
  m.choose(first, last);
  await new Promise(r => setTimeout(r, 1500));
  m.play.set({ speed });
  let painted = 0, frames = 0;
  const seen = new Set();
  const count = () => { painted += 1; seen.add(document.body.dataset.painted); };
  document.addEventListener('mission:painted', count);
  m.play.start();
  const began = performance.now();
  const from = m.stage.view.last;
  await new Promise(done => { const frame = now => { frames += 1;
    if (now - began < ms) requestAnimationFrame(frame); else done(); };
    requestAnimationFrame(frame); });
  const seconds = (performance.now() - began) / 1000;
  const days = m.stage.view.last - from;
  m.play.stop();
  document.removeEventListener('mission:painted', count);
  return { updates: seen.size / seconds, frames: frames / seconds, days: days / seconds }; }"""
SECONDS = 8


@dataclass(frozen=True, slots=True)
class Played:
    """Each a second; `requests` in all."""

    updates: float
    days: float
    frames: float
    slow_frames: float
    requests: int


def played(browser: Browser, address: str, first: int, last: int) -> Played:
    """30 days a second from the opening view, then one day a second with arrows on the roads."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address)
    page.wait_for_function("document.body.dataset.painted", timeout=60_000)
    page.wait_for_function("!window.mission.stage.painter.stale.size")
    page.evaluate("window.mission.stage.painter.busy")
    requests: list[str] = []
    page.on("request", lambda r: requests.append(r.url))
    fast = page.evaluate(PLAY, [first, last, 30, SECONDS * 1000])
    slow = page.evaluate(PLAY, [first, last, 1, SECONDS * 1000])
    own = [url for url in requests if not url.startswith(("data:", "blob:"))]
    page.close()
    return Played(fast["updates"], fast["days"], fast["frames"], slow["frames"], len(own))
