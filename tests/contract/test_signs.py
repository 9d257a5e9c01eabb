"""The signs are one family: one for each kind, on one grid, of one weight, none like another."""

from __future__ import annotations

import io
import json
import re
from functools import cache
from itertools import combinations
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from dashboard.basemap.icons import DOTS, ICON_FOLDER, ICONS, POSSIBLE, icon_markup
from dashboard.layers import LAYERS
from dashboard.layers.marks import UNCERTAIN

SIZES = {"post": 24, "event": 24, "frame": 24, "arrow": 18, "halo": 36, "hatch": 8}
SIZES |= {f"dot-{slot}": size for slot, size in DOTS.items()}  # lesser places, lesser dots
# widths of strokes by family of drawings; glyphs keep to whole pixels
STROKES = {
    "post": {1, 2, 3}, "event": {1, 2, 3}, "frame": {1.4}, "arrow": {1.3, 2.5},
    "halo": {1.2, 2.8}, "hatch": {1.1}, "dot": {0.8},
}  # fmt: skip
SMALL = 16
APART = 0.05  # share of the square in which two signs of 16 px have to differ
WEIGHT = (0.35, 0.75)  # of the 12 x 12 px in the middle, what a glyph fills

DRAWINGS = sorted(ICON_FOLDER.glob("*.svg"))
each_drawing = pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
GLYPHS = [path for path in DRAWINGS if path.stem.startswith(("post-", "event-"))]


def family(stem: str) -> str:
    return stem.split("-")[0]


@cache
def picture(name: str, size: int) -> np.ndarray:
    """An icon as greys from 0 to 1 on mid-grey land, its own colours only black and white."""
    from resvg_py import svg_to_bytes

    side = next(icon.size for icon in ICONS if icon.name == name)
    markup = icon_markup(name, "light")
    colours = dict.fromkeys(re.findall(r"#[0-9a-f]{6}", markup))
    for colour in colours:
        light = sum(int(colour[i : i + 2], 16) for i in (1, 3, 5)) > 600
        markup = markup.replace(colour, "#ffffff" if light else "#000000")
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" '
        f'viewBox="0 0 {side} {side}"><rect width="{side}" height="{side}" fill="#808080"/>'
        f"{markup}</svg>"
    )
    drawn = Image.open(io.BytesIO(bytes(svg_to_bytes(svg_string=svg, skip_system_fonts=True))))
    return np.asarray(drawn.convert("L"), dtype=float) / 255


@pytest.mark.parametrize("file", ["light", "light@2x", "dark", "dark@2x"])
def test_every_kind_of_the_mission_has_a_sign_in_the_sprite(mission, file: str) -> None:
    path = ICON_FOLDER.parent / "sprite" / f"{file}.json"
    there = json.loads(path.read_text(encoding="utf-8")).keys()
    meta = mission.meta
    for row in mission.deployments:
        icon = next(kind.icon for kind in meta.post_kinds if kind.id == row.kind)
        assert {f"post-{icon}", f"post-{icon}{POSSIBLE}"} <= there, row.id
    for row in mission.events:
        icon = next(group.icon for group in meta.event_groups if group.id == row.group)
        assert {f"event-{icon}", f"event-{icon}{POSSIBLE}"} <= there, row.id
    for row in mission.convoys:
        slot = meta.convoy_group(row.kind).slot
        assert {f"arrow-{slot}", f"arrow-{slot}{POSSIBLE}"} <= there, row.id
    entries = [e for layer in LAYERS for e in (*layer.legend(mission), *layer.scale)]
    for entry in (*entries, *UNCERTAIN):
        assert entry.swatch.form != "icon" or entry.swatch.name in there


def test_kinds_do_not_share_a_sign(mission) -> None:
    for kinds in (mission.meta.post_kinds, mission.meta.event_groups):
        icons = [kind.icon for kind in kinds]
        assert len(set(icons)) == len(icons)


def test_what_is_called_a_hospital_has_the_sign_of_one(mission) -> None:
    for row in mission.deployments:
        assert ("hospital" in row.name.lower()) is (row.kind == "hospital"), row.id


@each_drawing
def test_a_drawing_stands_on_the_grid_of_its_family(path) -> None:
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    size = SIZES.get(path.stem) or SIZES[family(path.stem)]
    assert root.get("viewBox") == f"0 0 {size} {size}"
    assert (root.get("width"), root.get("height")) == (str(size), str(size))
    widths = {float(s.get("stroke-width", "1")) for s in root if s.get("stroke")}
    assert widths <= STROKES[family(path.stem)]


@pytest.mark.parametrize("path", GLYPHS, ids=lambda path: path.stem)
def test_straight_edges_of_a_glyph_lie_on_whole_pixels(path) -> None:
    for shape in ElementTree.fromstring(path.read_text(encoding="utf-8")):
        tag = shape.tag.rpartition("}")[2]
        if tag == "rect":
            edges = [float(shape.get(key, "0")) for key in ("x", "y", "width", "height")]
            assert all(value.is_integer() for value in edges), edges
        if tag == "polygon":
            spots = [tuple(map(float, s.split(","))) for s in shape.get("points", "").split()]
            for (x, y), (x2, y2) in zip(spots, [*spots[1:], spots[0]], strict=True):
                assert x != x2 or x.is_integer(), (path.stem, x)
                assert y != y2 or y.is_integer(), (path.stem, y)
        if tag == "path" and "L" in shape.get("d", ""):
            half = float(shape.get("stroke-width", "0")) / 2
            for line in re.findall(r"M([\d.]+) ([\d.]+) L([\d.]+) ([\d.]+)", shape.get("d", "")):
                x, y, x2, y2 = map(float, line)
                assert y != y2 or (y - half).is_integer(), (path.stem, y)
                assert x != x2 or (x - half).is_integer(), (path.stem, x)


FAMILIES = {
    kind: [icon.name for icon in ICONS if icon.family == kind and icon.hollow is hollow]
    for kind in ("post", "event", "arrow")
    for hollow in (False,)
} | {
    f"{kind}{POSSIBLE}": [i.name for i in ICONS if i.family == kind and i.hollow]
    for kind in ("post", "event", "arrow")
}  # fmt: skip


@pytest.mark.parametrize("names", FAMILIES.values(), ids=FAMILIES)
def test_no_two_signs_look_alike_at_sixteen_pixels(names) -> None:
    """In shape alone: colour comes on top. The plain arrow stands for all and is on no map."""
    told = [name for name in names if name.removesuffix(POSSIBLE) != "arrow-plain"]
    for one, two in combinations(told, 2):
        apart = np.abs(picture(one, SMALL) - picture(two, SMALL)).mean()
        assert apart >= APART, (one, two, round(float(apart), 3))


def test_a_possible_mark_does_not_look_like_a_certain_one() -> None:
    for icon in ICONS:
        if icon.hollow:
            certain = icon.name.removesuffix(POSSIBLE)
            apart = np.abs(picture(icon.name, SMALL) - picture(certain, SMALL)).mean()
            assert apart >= 1.2 * APART, icon.name


@pytest.mark.parametrize("path", GLYPHS, ids=lambda path: path.stem)
def test_glyphs_have_one_weight(path) -> None:
    """White on the dark body: what of the middle they fill."""
    middle = picture(path.stem, 24)[6:18, 6:18]
    assert WEIGHT[0] <= float((middle > 0.5).mean()) <= WEIGHT[1]
