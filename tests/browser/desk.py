"""A page that all tests share: put to another view as its controls would, not opened again."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

from .resting import painted, settled, unseen
from .watching import watched

# Puts a page that is open already to another view, as its controls would.
PUT = """async (search) => {
  const m = window.mission;
  const { stage } = m;
  const start = { ...m.start, theme: 'light', camera: null };
  const { view } = m.link.read(search, start, m.setup.allowed);
  document.getElementById('note').replaceChildren();
  delete document.body.dataset.sheet;
  if (document.querySelector('.fan')) {
    m.fan.clear();
    m.fan.write();
  }
  if (document.querySelector('#record-card .card')) {
    window.dash_clientside.set_props('picked', { data: { ids: [], at: Date.now() } });
  }
  m.permalink.open([]);
  if (document.body.dataset.linked) m.linked.shut();
  m.tour.close();
  m.play.stop();
  if (document.body.dataset.tool) document.getElementById('measure').click();
  m.axis.show(m.axis.low, m.axis.high);
  for (const key of ['layers', 'names', 'width']) {
    if (JSON.stringify(stage.view[key]) === JSON.stringify(view[key])) continue;
    window.dash_clientside.set_props(key, { value: view[key] });
  }
  m.set(view);
  const { lon, lat, zoom } = view.camera || m.opening;
  const now = stage.gd.layout.map;
  const at = m.fastpath.mapOf(stage.gd).getCenter();
  const moved = Math.abs(at.lng - lon) + Math.abs(at.lat - lat) > 1e-6 || now.zoom !== zoom;
  if (moved) {
    await stage.painter.busy;
    await window.Plotly.relayout(stage.gd, { 'map.center': { lon, lat }, 'map.zoom': zoom });
  }
  for (const panel of document.querySelectorAll('.panel')) panel.scrollTop = 0;
  return `${view.first}/${view.last}`; }"""


class Desk:
    """A page of each size for all tests that do not ask how a page opens: opening one takes
    seconds. A test that fails, or leaves a complaint, costs the next one new pages."""

    def __init__(self, browser: Browser, server: str) -> None:
        self.browser, self.server = browser, server
        self.pages: dict[tuple[int, int], Page] = {}

    def at(self, query: str, size: tuple[int, int]) -> Page:
        if size not in self.pages:
            self.pages[size] = page = watched(self.browser, *size, "light")
            page.goto(f"{self.server}/")
            settled(page)
        page = self.pages[size]
        page.mouse.move(0, 0)
        with unseen(page):
            wanted = page.evaluate(PUT, query)
            page.locator("#record-card .card").first.wait_for(state="detached")
            painted(page, wanted)
            settled(page)
        return page

    def leave(self) -> None:
        for page in self.pages.values():
            page.context.close()
        self.pages = {}
