"""Ruled patterns: as far apart as they say, whatever the scale, and the same in every place."""

from __future__ import annotations

import itertools
import math

import pytest
import shapely
from shapely.geometry import LineString, box

from dashboard.layers import LAYERS, Scene, colour
from dashboard.layers.patterns import Pattern
from dashboard.layers.shipment import shipment
from dashboard.palette import PALETTE

DIAGONAL = {"rising": 1, "falling": -1}


@pytest.mark.parametrize(("form", "slope"), DIAGONAL.items())
@pytest.mark.parametrize("pixel", [20.0, 900.0])
def test_lines_keep_their_distance_in_pixels(form, slope: int, pixel: float) -> None:
    area = box(500_000, 4_400_000, 500_000 + 200 * pixel, 4_400_000 + 150 * pixel)
    lines = shapely.get_parts(Pattern(form, "ink", 8, 1).within(area, pixel))
    assert lines.size > 10
    x, y = lines[len(lines) // 2].xy
    assert (y[-1] - y[0]) / (x[-1] - x[0]) == pytest.approx(slope)
    gaps = [shapely.distance(a, b) for a, b in itertools.pairwise(lines)]
    assert min(gap for gap in gaps if gap > pixel) == pytest.approx(8 * pixel, rel=0.01)
    assert shapely.covers(area.buffer(1e-3), shapely.union_all(lines))


def test_upright_lines_are_broken_and_each_second_one_is_higher() -> None:
    lines = list(Pattern("upright", "ink", 7, 1, stroke=8, gap=6).strokes(0, 0, 60, 60))
    assert {y2 - y for _, y, _, y2 in lines} == {8}
    columns = {x: min(y for x2, y, *_ in lines if x2 == x) for x, *_ in lines}
    first, second, third = sorted(columns)[:3]
    assert second - first == third - second == 7
    assert columns[first] == columns[third] != columns[second]


@pytest.mark.parametrize("form", ["rising", "falling", "upright"])
def test_a_tile_repeats_without_a_seam(form) -> None:
    """What it draws is what the whole pattern has there, also in the next tile."""
    pattern = Pattern(form, "ink", 7, 1.5, stroke=8, gap=6)
    wide, high = pattern.tile
    made = pattern.shipped("#000000")
    assert made["size"] == [wide, high]

    def ink(strokes, frame) -> shapely.Geometry:
        lines = shapely.union_all([LineString([one[:2], one[2:]]) for one in strokes])
        return lines.buffer(pattern.width / 2, cap_style="flat").intersection(frame)

    here = ink(made["strokes"], box(0, 0, wide, high))
    for right, down in ((0, 0), (1, 0), (0, 1), (3, 2)):
        frame = box(right * wide, down * high, (right + 1) * wide, (down + 1) * high)
        reach = frame.buffer(9).bounds
        there = ink(pattern.strokes(*reach), frame)
        moved = shapely.transform(there, lambda xy, r=right, d=down: xy - [r * wide, d * high])
        assert moved.symmetric_difference(here).area < 0.01 * here.area


def test_a_sign_of_the_legend_has_the_pattern_of_the_map(scene: Scene) -> None:
    entries = [e for layer in LAYERS for e in layer.legend(scene.atlas.mission)]
    signs = {e.swatch.pattern for e in entries} - {None}
    drawn = {trace.pattern for trace in scene.traces} - {None}
    assert len(drawn) > 3
    assert signs == drawn
    # Plotly, which draws the page that stands alone, has no other tiles for broken lines
    assert all(one.tile[0] == one.tile[1] for one in drawn)


def test_a_broken_line_of_the_legend_is_broken_as_on_the_map(scene: Scene) -> None:
    entries = [e for layer in LAYERS for e in layer.legend(scene.atlas.mission)]
    signs = {(e.swatch.name, e.swatch.dash) for e in entries if e.swatch.dash}
    light = PALETTE["light"]
    inks = {(colour(light, name), dash) for name, dash in signs}
    for trace in scene.traces:
        if trace.dash:
            assert (trace.style(light)["line"]["color"], trace.dash) in inks, trace.key


def test_patterns_and_dashes_are_shipped_in_the_colours_of_each_theme(scene: Scene) -> None:
    shipped = {trace["key"]: trace for trace in shipment(scene)["traces"]}
    for trace in scene.traces:
        sent = shipped[trace.key]
        assert sent.get("dash", "") == trace.dash
        assert sent.get("inset", 0) == trace.inset
        assert ("pattern" in sent) is bool(trace.pattern)
        if trace.pattern:
            for name, theme in PALETTE.items():
                assert sent["pattern"][name]["ink"] == colour(theme, trace.pattern.ink)
            step = math.hypot(*trace.pattern.tile) / 2
            assert step >= trace.pattern.spacing
