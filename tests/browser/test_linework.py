"""Dashes and ruled patterns have one size on the screen, at every zoom and in every style."""

from __future__ import annotations

import pytest

# what each broken line and each ruled area looks like now, in pixels of the screen
LOOKS = """() => { const { gd, data } = window.mission.stage;
  const map = window.mission.fastpath.mapOf(gd);
  const grown = 2 ** (map.getZoom() % 1);
  const looks = {};
  data.traces.forEach((trace, i) => {
    const id = (part) => `plotly-trace-layer-${gd._fullData[i].uid}-${part}`;
    if (trace.pattern && map.getLayer(id('fill'))) {
      const name = map.getPaintProperty(id('fill'), 'fill-pattern');
      const image = name && map.getImage(name);
      looks[trace.key] = image
        ? [image.data.width, image.data.height].map((px) => px / image.pixelRatio * grown) : null;
    } else if (trace.dash && map.getLayer(id('line'))) {
      const dash = map.getPaintProperty(id('line'), 'line-dasharray');
      looks[trace.key] = dash
        ? dash.map((part) => part * gd._fullData[i].line.width * grown) : null;
    }
  });
  return looks; }"""
GO = """zoom => window.mission.fastpath.mapOf(window.mission.stage.gd).jumpTo(
  { zoom }, { originalEvent: new Event('test') })"""
NEAR = 0.1  # of its size, within a quarter of a zoom


@pytest.fixture
def asked(scene) -> dict[str, list[float]]:
    patterns = {t.key: list(t.pattern.tile) for t in scene.traces if t.pattern}
    return patterns | {t.key: [float(part) for part in t.dash.split()]
                       for t in scene.traces if t.dash}  # fmt: skip


def check(page, asked) -> None:
    page.wait_for_function(
        f"keys => {{ const looks = ({LOOKS})(); return keys.every(key => looks[key]); }}",
        arg=list(asked),
    )
    for key, look in page.evaluate(LOOKS).items():
        assert look == pytest.approx(asked[key], rel=NEAR), key


def test_patterns_and_dashes_are_as_large_at_every_zoom_and_in_every_style(open_page, asked):
    page = open_page()
    check(page, asked)
    for zoom in (7.3, 10.7):
        page.evaluate(GO, zoom)
        check(page, asked)
    page.locator("#theme").click()
    page.wait_for_function("window.mission.stage.painter.motion.theme === 'dark'")
    page.evaluate("window.mission.stage.painter.busy")
    check(page, asked)
    inks = page.evaluate("""() => { const { gd, data } = window.mission.stage;
      const map = window.mission.fastpath.mapOf(gd);
      return data.traces.map((t, i) => [t, i]).filter(([t]) => t.pattern).map(([t, i]) =>
        map.getPaintProperty(`plotly-trace-layer-${gd._fullData[i].uid}-fill`, 'fill-pattern')
          .includes(t.pattern.dark.ink)); }""")
    assert inks and all(inks)
