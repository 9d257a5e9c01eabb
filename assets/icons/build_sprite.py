"""Builds the MapLibre sprite of each theme: ``python assets/icons/build_sprite.py``.

A sheet is composed as one SVG and rendered once by resvg, so that the same drawings, palette and
resvg_py release give the same bytes. Icons stand in rows, tallest first, two pixels apart.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from dashboard.basemap.icons import ICONS, icon_markup  # noqa: E402
from dashboard.palette import PALETTE, ThemeName  # noqa: E402

SPRITE_FOLDER = ROOT / "assets" / "sprite"
SHEET_WIDTH = 256
GAP = 2
RATIOS = {"": 1, "@2x": 2}


def places() -> tuple[dict[str, tuple[int, int, int]], int]:
    """Left, top and size of every icon by name, and the sheet's height, in pixels at ratio 1."""
    found: dict[str, tuple[int, int, int]] = {}
    x = y = GAP
    row = 0
    for icon in sorted(ICONS, key=lambda icon: (-icon.size, icon.name)):
        if x + icon.size + GAP > SHEET_WIDTH:
            x, y, row = GAP, y + row + GAP, 0
        found[icon.name] = (x, y, icon.size)
        x, row = x + icon.size + GAP, max(row, icon.size)
    return found, y + row + GAP


def index(ratio: int) -> bytes:
    """The sprite's JSON: names in order, so that a difference is readable."""
    entries = {
        name: {"x": x * ratio, "y": y * ratio, "width": size * ratio, "height": size * ratio}
        | {"pixelRatio": ratio}
        for name, (x, y, size) in sorted(places()[0].items())
    }
    return (json.dumps(entries, indent=1) + "\n").encode()


def sheet(theme: ThemeName, ratio: int) -> bytes:
    """The sprite's PNG; ImportError without resvg_py, a development dependency."""
    from resvg_py import svg_to_bytes

    found, height = places()
    icons = "".join(
        f'<svg x="{x}" y="{y}" width="{size}" height="{size}" viewBox="0 0 {size} {size}">'
        f"{icon_markup(name, theme)}</svg>"
        for name, (x, y, size) in found.items()
    )
    size = f'width="{SHEET_WIDTH * ratio}" height="{height * ratio}"'
    box = f'viewBox="0 0 {SHEET_WIDTH} {height}"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box}>{icons}</svg>'
    return bytes(svg_to_bytes(svg_string=svg, skip_system_fonts=True))


def files() -> dict[str, bytes]:
    """Every file of the sprite folder and what it must hold."""
    built: dict[str, bytes] = {}
    for theme in PALETTE:
        for suffix, ratio in RATIOS.items():
            built[f"{theme}{suffix}.json"] = index(ratio)
            built[f"{theme}{suffix}.png"] = sheet(theme, ratio)
    return built


def main() -> None:
    SPRITE_FOLDER.mkdir(exist_ok=True)
    for name, content in files().items():
        (SPRITE_FOLDER / name).write_bytes(content)


if __name__ == "__main__":
    main()
