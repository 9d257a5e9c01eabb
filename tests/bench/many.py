"""Ten thousand synthetic records: a slider step with a window of 30 days, the table scrolled.

Nothing of it is a datum: the rows are made by chance, in a copy of the mission thrown away after.
"""

from __future__ import annotations

import csv
import random
import shutil
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from playwright.sync_api import Browser, Page

from dashboard.mission import load

from . import serving

COUNT = 10_000
STEPS = 40
WINDOW = "?from=2021-05-01&to=2021-05-30"

STEP = """async steps => {
  const out = [];
  for (let i = 0; i < steps; i += 1) {
    const started = performance.now();
    const done = new Promise(r => document.addEventListener('mission:painted',
      () => r(performance.now() - started), { once: true }));
    document.getElementById('next-day').click();
    out.push(await done);
    await new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)));
  }
  return out; }"""

# a bare MapLibre map in the same window, with nothing but the window's points as circles
RAW = """async steps => {
  const { stage, fastpath } = window.mission;
  const own = fastpath.mapOf(stage.gd);
  const box = stage.gd.getBoundingClientRect();
  const place = document.createElement('div');
  Object.assign(place.style, { position: 'fixed', zIndex: 99, left: `${box.left}px`,
    top: `${box.top}px`, width: `${box.width}px`, height: `${box.height}px` });
  document.body.append(place);
  const map = new own.constructor({ container: place, center: own.getCenter(), zoom: own.getZoom(),
    style: { version: 8, sources: {}, layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#eee' } }] } });
  await new Promise(r => map.once('load', r));
  const marks = stage.data.records.filter(r => r.layer === 'events' && r.pieces.length);
  const spots = marks.map(({ bounds, pieces }) => {
    const { lon, lat } = pieces[0][2];
    return [bounds, stage.data.arrays[lon][0], stage.data.arrays[lat][0]]; });
  const points = (first, last) => ({ type: 'FeatureCollection', features: spots
    .filter(([[a, b]]) => a <= last && b >= first).map(([, x, y]) => ({ type: 'Feature',
      properties: {}, geometry: { type: 'Point', coordinates: [x, y] } })) });
  const { first, last } = stage.view;
  map.addSource('marks', { type: 'geojson', data: points(first, last) });
  map.addLayer({ id: 'marks', type: 'circle', source: 'marks', paint: { 'circle-radius': 5 } });
  await new Promise(r => map.once('idle', r));
  const out = [];
  for (let i = 1; i <= steps; i += 1) {
    const started = performance.now();
    map.getSource('marks').setData(points(first + i, last + i));
    await new Promise(r => { const look = () => {
      if (!map.loaded()) return;
      map.off('render', look); r(); };
      map.on('render', look); map.triggerRepaint(); });
    out.push(performance.now() - started);
    await new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)));
  }
  map.remove(); place.remove();
  return out; }"""

# at every frame: is there a row, with words in it, wherever the window of the table looks
WATCH = """() => {
  const room = document.querySelector('#table .ag-body-viewport');
  const [body] = document.querySelectorAll('#table .ag-center-cols-container');
  const seen = { frames: 0, blank: 0, ms: [], end: false };
  window.seen = seen;
  let before = performance.now(); let top = -1;
  const look = () => {
    const now = performance.now();
    if (room.scrollTop !== top) {
      seen.frames += 1; seen.ms.push(now - before); top = room.scrollTop;
      const rows = new Map([...body.querySelectorAll('.ag-row')].map(r => [r.rowIndex ??
        Number(r.getAttribute('row-index')), r]));
      const from = Math.floor(top / 30); const to = Math.floor((top + room.clientHeight - 1) / 30);
      for (let i = from; i <= to; i += 1) {
        const row = rows.get(i);
        if (!row || !row.textContent) { seen.blank += 1; break; } } }
    before = now;
    if (!seen.end) requestAnimationFrame(look); };
  requestAnimationFrame(look); }"""


@contextmanager
def folder(source: Path) -> Iterator[Path]:
    """A copy of the mission with COUNT more events, of one day each, spread over its time."""
    mission = load(source)
    meta, chance = mission.meta, random.Random(20201120)
    days = (meta.last_day - meta.first_day).days
    kinds = [group.id for group in meta.event_groups]
    page = next(iter(mission.sources))
    with tempfile.TemporaryDirectory() as name:
        target = Path(name) / "many"
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("build", "*.md"))
        with (target / "events.csv").open(newline="", encoding="utf-8") as file:
            header = next(csv.reader(file))
        with (target / "events.csv").open("a", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, header, restval="", lineterminator="\n")
            for i in range(COUNT):
                day = (meta.first_day + timedelta(chance.randrange(days))).isoformat()
                writer.writerow({
                    "id": f"syn-{i:05}", "group": kinds[i % len(kinds)], "category": "synthetic",
                    "title": f"Synthetic record {i}", "date_earliest": day, "date_latest": day,
                    "date_precision": "day", "precision": "exact", "sources": page,
                    "lat": f"{chance.uniform(meta.extent.south, meta.extent.north):.5f}",
                    "lon": f"{chance.uniform(meta.extent.west, meta.extent.east):.5f}",
                })  # fmt: skip
        yield target


def _open(browser: Browser, address: str) -> Page:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address)
    page.wait_for_function("document.body.dataset.painted", timeout=120_000)
    page.wait_for_function("!window.mission.stage.painter.stale.size", timeout=120_000)
    return page


def steps(browser: Browser, address: str) -> tuple[float, float, int]:
    """Median milliseconds of our step and of raw MapLibre's, and how many records there are."""
    page = _open(browser, f"{address}/{WINDOW}")
    count = page.evaluate("window.mission.stage.data.records.length")
    page.evaluate(STEP, 5)
    ours = statistics.median(page.evaluate(STEP, STEPS))
    raw = statistics.median(page.evaluate(RAW, STEPS))
    page.close()
    return ours, raw, count


def scrolled(browser: Browser, address: str, turns: int = 120) -> tuple[int, int, int, float]:
    """Rows of the table, frames that scrolled, those with a blank row, median ms between them."""
    page = _open(browser, f"{address}/?from=2020-09-27&to=2024-06-30")
    page.locator(".linked-buttons button").first.click()
    page.wait_for_selector("#table-room[data-rows]", timeout=120_000)
    page.wait_for_selector("#table .ag-row", timeout=120_000)
    rows = page.evaluate("window.dash_ag_grid.getApi('table').getDisplayedRowCount()")
    page.locator("#table .ag-row").first.hover()
    page.evaluate(WATCH)
    for turn in range(turns):
        page.mouse.wheel(0, 300 if turn % 3 else 1500)
    page.evaluate("() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))")
    seen = page.evaluate("() => { window.seen.end = true; return window.seen; }")
    page.close()
    return rows, seen["frames"], seen["blank"], statistics.median(seen["ms"])


def rows(browser: Browser, source: Path, port: int) -> list[tuple[str, str, str]]:
    """Lines for the table of measures."""
    with folder(source) as target:
        process, _ = serving.start(
            ["dashboard", "serve", "--no-open", "--port", str(port), "--data", str(target)], port
        )
        try:
            address = f"http://localhost:{port}"
            ours, raw, count = steps(browser, address)
            total, frames, blank, ms = scrolled(browser, address)
        finally:
            process.terminate()
    return [
        (f"slider step, {count:,} records, 30-day window, median", f"{ours:.0f} ms", "70 ms"),
        ("the same points in raw MapLibre setData, median", f"{raw:.0f} ms", ""),
        ("ratio ours / raw setData", f"{ours / raw:.1f}", ""),
        (f"table of {total:,} rows: scrolled frames with a blank row", f"{blank} of {frames}", "0"),
        ("table: between scrolled frames, median", f"{ms:.0f} ms", ""),
    ]
