"""The legend of reported control explains the line between its areas with that line."""

from __future__ import annotations

from dataclasses import replace

from dashboard.layers import Scene, colour
from dashboard.layers.control import legend
from dashboard.palette import PALETTE


def test_the_line_between_areas_is_in_the_legend(scene: Scene) -> None:
    entry = next(e for e in legend(scene.atlas.mission) if e.kind == "front")
    trace = next(t for t in scene.traces if t.key == "front")
    for theme in PALETTE.values():
        style = trace.style(theme)["line"]
        assert entry.swatch.form == "line"
        assert colour(theme, entry.swatch.name) == style["color"]
        assert entry.swatch.width == style["width"]


def test_no_line_without_areas(scene: Scene) -> None:
    bare = replace(scene.atlas.mission, areas=())
    assert not any(e.kind == "front" for e in legend(bare))
