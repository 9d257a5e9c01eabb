"""The map's icons: one set of drawings for the sprite, the legend and the plate.

The drawings in ``assets/icons`` use colour tokens (``var(--mark)``); the palette fills them in.
A post is a round mark, an event a square one; solid is certain, hollow with a dashed edge
(``-possible``) is possible. A post or event drawing holds the glyph only, its ``frame-`` drawing
the body. Rings (``halo-``) go under an icon: solid for "at this settlement", dashed for
"approximate". Dots are those of places, under their names. Arrows point north; a hollow one is as
uncertain as a hollow mark. Hatches are seamless tiles for ``fill-pattern``.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import quote
from xml.etree import ElementTree

from dashboard.basemap.outlines import path_text, steps_of
from dashboard.mission.signs import EVENT_ICONS as EVENT_GROUPS
from dashboard.mission.signs import POST_ICONS as POST_KINDS
from dashboard.palette import CONVOY_SLOTS, PRINTED, Theme, ThemeName

ICON_FOLDER = Path(__file__).resolve().parents[2] / "assets" / "icons"
POSSIBLE = "-possible"
PLAIN = "plain"  # the arrow of no kind, which the legend explains arrows with

HALOS = ("settlement", "approximate", "radius")
HATCHES = ("mixed", "contested", "approximate")
DOTS = {"chief": 7, "town": 6, "village": 5}  # of places; size

Family = Literal["post", "event", "arrow", "halo", "hatch", "dot"]

_TOKEN = re.compile(r"var\(--([a-z]+)\)")
_SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Icon:
    """One picture of the sprite: its drawings from back to front, on a square of ``size`` units."""

    name: str
    family: Family
    slot: str  # post kind, event group, convoy slot, ring, hatch or dot
    size: int
    drawings: tuple[str, ...]
    hollow: bool = False


class PathLayer(NamedTuple):
    """One painted path of an icon; colours are hexes, None is unpainted, width in icon units."""

    path: str
    fill: str | None
    stroke: str | None
    stroke_width: float


def _marks(family: Literal["post", "event"], slots: tuple[str, ...]) -> tuple[Icon, ...]:
    return tuple(
        Icon(
            name=f"{family}-{slot}{suffix}",
            family=family,
            slot=slot,
            size=24,
            drawings=(f"frame-{family}{suffix}", f"{family}-{slot}"),
            hollow=bool(suffix),
        )
        for slot in slots
        for suffix in ("", POSSIBLE)
    )


def _arrows() -> tuple[Icon, ...]:
    """Hollow where the date is only possible or the road assumed, as marks are."""
    return tuple(
        Icon(f"arrow-{slot}{suffix}", "arrow", slot, 18, (f"arrow-{slot}",), bool(suffix))
        for slot in (*CONVOY_SLOTS, PLAIN)
        for suffix in ("", POSSIBLE)
    )


def _plain(family: Family, slots: tuple[str, ...], size: int) -> tuple[Icon, ...]:
    return tuple(Icon(f"{family}-{s}", family, s, size, (f"{family}-{s}",)) for s in slots)


ICONS: tuple[Icon, ...] = (
    *_marks("post", POST_KINDS),
    *_marks("event", EVENT_GROUPS),
    *_arrows(),
    *_plain("halo", HALOS, 36),
    *_plain("hatch", HATCHES, 8),
    *(dot for slot, size in DOTS.items() for dot in _plain("dot", (slot,), size)),
)
_BY_NAME = {icon.name: icon for icon in ICONS}


def icon(name: str) -> Icon:
    """The icon called ``name``; KeyError with the name when there is none."""
    return _BY_NAME[name]


@cache
def icon_markup(name: str, theme: ThemeName) -> str:
    """The shapes of an icon in a theme's colours, without the ``svg`` element round them."""
    colours = _colours(icon(name), PRINTED[theme])
    shapes = []
    for drawing in icon(name).drawings:
        text = (ICON_FOLDER / f"{drawing}.svg").read_text(encoding="utf-8")
        inner = text[text.index(">") + 1 : text.rindex("</svg>")]
        shapes += [line.strip() for line in inner.splitlines() if line.strip()]
    return _TOKEN.sub(lambda found: colours[found[1]], _no_fill_by_default("".join(shapes)))


def icon_svg(name: str, theme: ThemeName) -> str:
    """A whole SVG document of the icon."""
    size = icon(name).size
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" '
        f'viewBox="0 0 {size} {size}">{icon_markup(name, theme)}</svg>'
    )


def icon_uri(name: str, theme: ThemeName) -> str:
    """The icon as a data URI, for an ``img`` element of the legend."""
    return "data:image/svg+xml," + quote(icon_svg(name, theme), safe=" =:/'(),-")


@cache
def path_layers(name: str, theme: ThemeName) -> tuple[PathLayer, ...]:
    """The icon as painted paths from back to front, centred on 0,0, y down, in icon units."""
    middle = -icon(name).size / 2
    layers = []
    for shape in ElementTree.fromstring(icon_svg(name, theme)):
        a = shape.attrib
        steps = steps_of(shape.tag.removeprefix(_SVG), a)
        fill, stroke = (None if a[k] == "none" else a[k] for k in ("fill", "stroke"))
        width = float(a.get("stroke-width", "1")) if stroke else 0.0
        layers.append(PathLayer(path_text(steps, middle, middle), fill, stroke, width))
    return tuple(layers)


def _no_fill_by_default(markup: str) -> str:
    """Says ``none`` where a drawing names no paint: SVG itself would fill with black."""

    def named(shape: re.Match[str]) -> str:
        missing = (f' {k}="none"' for k in ("fill", "stroke") if f' {k}="' not in shape[2])
        return f"<{shape[1]}{shape[2]}{''.join(missing)}/>"

    return re.sub(r"<([a-z]+)([^>]*)/>", named, markup)


def _colours(icon: Icon, theme: Theme) -> dict[str, str]:
    """What the colour tokens of an icon's drawings stand for in a theme."""
    if icon.family in ("post", "event"):
        mark = theme.post if icon.family == "post" else theme.event
        ground, glyph = (theme.hollow, mark) if icon.hollow else (mark, theme.on_mark)
        return {"mark": mark, "ground": ground, "glyph": glyph, "halo": theme.halo}
    if icon.family == "arrow":
        mark = theme.muted if icon.slot == PLAIN else theme.convoy[icon.slot]
        ground, glyph = (theme.hollow, mark) if icon.hollow else (mark, theme.halo)
        return {"mark": mark, "ground": ground, "glyph": glyph, "halo": theme.halo}
    if icon.family == "dot":
        return {"mark": theme.label, "halo": theme.label_halo}
    if icon.family == "halo":
        mark = theme.ink
    else:
        mark = theme.status[icon.slot].line if icon.slot in theme.status else theme.contested
    return {"mark": mark, "halo": theme.halo}
