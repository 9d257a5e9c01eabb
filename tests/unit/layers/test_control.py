"""The legend of reported control explains the line between its areas with that line."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from urllib.parse import unquote

from plotly.utils import PlotlyJSONEncoder

from dashboard.controls.layers import build
from dashboard.controls.swatch import picture
from dashboard.layers import Scene, colour
from dashboard.layers.bands import BAND, SHARES, SOFT
from dashboard.layers.control import OVERLAYS, legend
from dashboard.palette import PALETTE


def test_the_line_between_areas_is_in_the_legend(scene: Scene) -> None:
    entry = next(e for e in legend(scene.atlas.mission) if e.kind == "front")
    trace = next(t for t in scene.traces if t.key == "front")
    for theme in PALETTE.values():
        style = trace.style(theme)["line"]
        assert entry.swatch.form == "soft"
        assert colour(theme, entry.swatch.name) == style["color"]
        assert entry.swatch.width == style["width"]


def test_each_kind_of_overlay_has_its_own_hatch_and_words(scene: Scene) -> None:
    found = {e.kind: e for e in legend(scene.atlas.mission) if e.kind in OVERLAYS}
    assert found.keys() == {"contested", "assigned"}
    assert (
        len({e.swatch.form for e in found.values()}) == len({e.label for e in found.values()}) == 2
    )
    for record in scene.atlas.records:
        if record.kind in OVERLAYS:
            hatch, *edge = (piece.trace for piece in scene.pieces[record.id])
            assert hatch == record.kind
            assert edge == ([] if hatch == "assigned" else ["contested-edge"])
    bare = replace(scene.atlas.mission, areas=scene.atlas.mission.areas[:5])
    assert not any(e.kind in OVERLAYS for e in legend(bare))


def test_the_swatch_of_a_limit_has_the_bands_of_the_map(scene: Scene) -> None:
    trace = next(t for t in scene.traces if t.key == "band")
    for theme in PALETTE.values():
        style = trace.style(theme)
        drawn = unquote(json.dumps(picture(SOFT).style[f"--sign-{theme.name}"]))
        assert {ink for _, ink in style["colorscale"]} == {colour(theme, BAND)}
        assert drawn.count(colour(theme, BAND)) == len(SHARES)
        assert drawn.count(str(style["marker"]["opacity"])) == len(SHARES)


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
