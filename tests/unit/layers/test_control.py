"""The legend of reported control explains the line between its areas with that line."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from plotly.utils import PlotlyJSONEncoder

from dashboard.controls.layers import build
from dashboard.layers import Scene, colour
from dashboard.layers.control import legend
from dashboard.palette import PALETTE


def test_the_line_between_areas_is_in_the_legend(scene: Scene) -> None:
    entry = next(e for e in legend(scene.atlas.mission) if e.kind == "front")
    trace = next(t for t in scene.traces if t.key == "front")
    for theme in PALETTE.values():
        style = trace.style(theme)["line"]
        assert entry.swatch.form == "soft"
        assert colour(theme, entry.swatch.name) == style["color"]
        assert entry.swatch.width == style["width"]


def test_no_line_without_areas(scene: Scene) -> None:
    bare = replace(scene.atlas.mission, areas=())
    assert not any(e.kind == "front" for e in legend(bare))


def test_the_screen_counts_no_pieces_of_that_line(scene: Scene) -> None:
    """The count stays for the script that greys the row out, unseen."""
    built = json.dumps(build(scene.atlas.mission), cls=PlotlyJSONEncoder)
    assert re.findall(r'"hidden": true[^}]*"data-count": "([^"]+)"', built) == [
        "control/front",
        "control/edge",
    ]
