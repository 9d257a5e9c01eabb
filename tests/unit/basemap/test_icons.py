"""The drawings, the sprite built from them, and the plate's paths say the same."""

import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from dashboard.basemap.icons import (
    DOTS,
    EVENT_GROUPS,
    HALOS,
    HATCHES,
    ICON_FOLDER,
    ICONS,
    PLAIN,
    POSSIBLE,
    POST_KINDS,
    icon,
    icon_uri,
    path_layers,
)
from dashboard.palette import CONVOY_SLOTS, PALETTE, ThemeName

ROOT = Path(__file__).resolve().parents[3]
SPRITE = ROOT / "assets" / "sprite"
THEMES: list[ThemeName] = list(PALETTE)

each_theme = pytest.mark.parametrize("theme", THEMES)
each_icon = pytest.mark.parametrize("name", [icon.name for icon in ICONS])


@pytest.fixture(scope="module")
def builder() -> ModuleType:
    pytest.importorskip("resvg_py")
    spec = importlib.util.spec_from_file_location(
        "build_sprite", ROOT / "assets" / "icons" / "build_sprite.py"
    )
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_mark_has_a_certain_and_a_possible_form() -> None:
    marks = [f"post-{kind}" for kind in POST_KINDS] + [f"event-{group}" for group in EVENT_GROUPS]
    expected = [mark + form for mark in marks for form in ("", POSSIBLE)]
    expected += [
        f"arrow-{slot}{form}" for slot in (*CONVOY_SLOTS, PLAIN) for form in ("", POSSIBLE)
    ]
    expected += [f"halo-{kind}" for kind in HALOS] + [f"hatch-{kind}" for kind in HATCHES]
    expected += [f"dot-{kind}" for kind in DOTS]
    assert sorted(expected) == sorted(icon.name for icon in ICONS)


def test_no_drawing_is_missing_or_unused() -> None:
    drawn = {path.stem for path in ICON_FOLDER.glob("*.svg")}
    assert drawn == {drawing for icon in ICONS for drawing in icon.drawings}


def test_colours_come_from_the_palette_only() -> None:
    for path in ICON_FOLDER.glob("*.svg"):
        assert "#" not in path.read_text(encoding="utf-8"), path.name


@each_theme
@pytest.mark.parametrize(("suffix", "ratio"), [("", 1), ("@2x", 2)])
def test_the_sprite_holds_every_icon_apart_from_its_neighbours(
    theme: ThemeName, suffix: str, ratio: int
) -> None:
    entries = json.loads((SPRITE / f"{theme}{suffix}.json").read_text(encoding="utf-8"))
    assert set(entries) == {icon.name for icon in ICONS}
    taken: set[tuple[int, int]] = set()
    for name, entry in entries.items():
        size = icon(name).size * ratio
        assert (entry["width"], entry["height"], entry["pixelRatio"]) == (size, size, ratio)
        pixels = {
            (x, y)
            for x in range(entry["x"] - ratio, entry["x"] + size)
            for y in range(entry["y"] - ratio, entry["y"] + size)
        }
        assert min(min(pixel) for pixel in pixels) >= 0
        assert not pixels & taken, name
        taken |= pixels


def test_the_sprite_is_up_to_date_and_its_recipe_repeatable(builder: ModuleType) -> None:
    built = builder.files()
    assert built == builder.files()
    assert set(built) == {path.name for path in SPRITE.iterdir()}
    stale = [name for name, content in built.items() if (SPRITE / name).read_bytes() != content]
    assert not stale, "run python assets/icons/build_sprite.py"


@each_theme
@each_icon
def test_the_plate_gets_plain_paths(name: str, theme: ThemeName) -> None:
    layers = path_layers(name, theme)
    assert layers
    half = icon(name).size / 2
    room = 2 if icon(name).family == "hatch" else 0
    for layer in layers:
        assert set(re.findall("[A-Za-z]", layer.path)) <= set("MLCQZ")
        assert layer.path.startswith("M")
        assert layer.fill or layer.stroke
        assert bool(layer.stroke) == (layer.stroke_width > 0)
        for colour in (layer.fill, layer.stroke):
            assert colour is None or re.fullmatch("#[0-9a-f]{6}", colour)
        numbers = [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", layer.path)]
        assert max(abs(n) for n in numbers) <= half + room


@each_theme
@each_icon
def test_the_legend_gets_an_image_that_parses(name: str, theme: ThemeName) -> None:
    kind, _, content = icon_uri(name, theme).partition(",")
    assert kind == "data:image/svg+xml"
    assert "#" not in content
    svg = ElementTree.fromstring(unquote(content))
    assert svg.get("width") == str(icon(name).size)


@each_theme
def test_a_line_and_its_arrow_have_one_colour(theme: ThemeName) -> None:
    for slot, colour in PALETTE[theme].convoy.items():
        assert colour in {layer.fill for layer in path_layers(f"arrow-{slot}", theme)}


def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(KeyError, match="post-castle"):
        icon("post-castle")
