"""What a layer is: a legend, traces, and for every record the pieces it puts into them.

A trace on the map is its style plus the pieces of the chosen records, joined end to end. That is
all the browser has to do when the date changes, so a layer is written once, here in Python.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from shapely.geometry.base import BaseGeometry

from ..languages import t
from ..later import Makers
from ..mission import Mission
from ..model import Record
from ..palette import Theme
from .patterns import Pattern

if TYPE_CHECKING:
    from .bundles import Bundles

Level = Literal["fill", "line", "mark"]
Style = Callable[[Theme], dict[str, Any]]
CLEAR = "rgba(0,0,0,0)"


@dataclass(frozen=True, slots=True)
class Trace:
    """One Plotly trace without data. `columns` are its array attributes in dotted form; `level`
    says where it lies: fills under boundaries, lines under place names, marks on top. A `flow`
    trace is filled from bundles (layers/flows.py), not from pieces.

    What Plotly has no word for is the same on screen and plate, in pixels: `dash` of a line as SVG
    writes it; `inset`, how far a line lies to the left of its course; `pattern` of areas."""

    key: str
    type: Literal["scattermap", "choroplethmap"]
    level: Level
    columns: tuple[str, ...]
    style: Style
    flow: bool = False
    dash: str = ""
    inset: float = 0.0
    pattern: Pattern | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """The arrays one record adds to a trace: one column set when its date is certain, and the
    trace and columns to use instead when it is only possible (None: the same)."""

    trace: str
    columns: Mapping[str, tuple]
    possible_trace: str | None = None
    possible_columns: Mapping[str, tuple] | None = None

    def when(self, possible: bool) -> tuple[str, Mapping[str, tuple]]:
        if not possible:
            return self.trace, self.columns
        return self.possible_trace or self.trace, {
            **self.columns,
            **(self.possible_columns or {}),
        }


@dataclass(frozen=True, slots=True)
class Swatch:
    """How the legend shows a kind: the mark of the map itself, not a stand-in.

    `icon` draws `name` from the sprite; `fill` an area with its outline; `hatched` one with the
    `pattern` of its trace; `hatch` and `upright` a pattern without a fill;
    `line` a stroke of `width` pixels with an SVG dash pattern, over a pale one of `ribbon` pixels;
    `soft` one in a fading band; `flow-missing` a flow with the thin line beside it; `water` a lake
    with its river; `slopes` a hill in a slanting light; `word` a name, `capitals` one in spaced
    ones. `name` is then a palette path such as `status.zone` or `convoy.aid`. `town` is a dot with
    a name, which is bold where `name` is `chief`.
    """

    form: Literal[
        "icon", "fill", "hatched", "hatch", "upright", "line", "soft", "flow-missing", "water",
        "slopes", "word", "capitals", "town",
    ]  # fmt: skip
    name: str
    width: float = 2.0
    dash: str = ""
    ribbon: float = 0.0
    pattern: Pattern | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the legend: the `kind` that records carry, its label and its mark. `short` is
    the label where several stand in one line."""

    kind: str
    label: str
    swatch: Swatch
    short: str = ""

    @property
    def told(self) -> Entry:
        """A constant entry in the language spoken."""
        return replace(self, label=t(self.label), short=t(self.short))


@dataclass(frozen=True, slots=True)
class Drawing:
    """The traces of a layer, bottom first, and the pieces by record id; `bundles` of movements
    that are drawn together instead; `shapes` make the ground (WGS 84) that choropleths name: many
    areas are only made when they are asked for, or a server's start would wait for them."""

    traces: tuple[Trace, ...]
    pieces: Mapping[str, tuple[Piece, ...]]
    bundles: Bundles | None = None
    shapes: Makers[BaseGeometry] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Layer:
    """An entry of LAYERS. `draw(mission, records)` gets the layer's own records;
    `legend(mission)` its rows. Without `draw` it belongs to the base style (borders, names).
    A `moving` layer is drawn over the map by assets/motion.js while the date changes: for layers
    that lie on top anyway and differ from day to day. `scale` shows what widths and arrows mean;
    it stands in the legend when anything of the layer is drawn. `signs` are of what no record
    carries: each is told where it is drawn. `label`, `note`, `scale` and `signs` are constants
    that wait for `t` or `told`."""

    key: str
    label: str
    legend: Callable[[Mission], tuple[Entry, ...]]
    draw: Callable[[Mission, Iterable[Record]], Drawing] | None = None
    note: str = ""
    moving: bool = False
    scale: tuple[Entry, ...] = ()
    signs: tuple[Entry, ...] = ()


def colour(theme: Theme, path: str) -> str:
    """A palette colour by path: `contact`, `convoy.aid`, `status.zone.line`.
    Raises AttributeError or KeyError for a path that the palette lacks."""
    value: Any = theme
    for part in path.split("."):
        value = value[part] if isinstance(value, Mapping) else getattr(value, part)
    return value


def line(key: str, swatch: Swatch, opacity: float = 1.0, inset: float = 0.0) -> Trace:
    """A trace of lines that look as their swatch in the legend."""
    look = stroke(swatch.width, swatch.name, opacity)
    place = ("lon", "lat")
    return Trace(key, "scattermap", "line", place, look, dash=swatch.dash, inset=inset)


def stroke(width: float, path: str, opacity: float = 1.0) -> Style:
    """Style of a plain line trace: `width` in pixels, colour by palette path."""

    def style(theme: Theme) -> dict[str, Any]:
        return {
            "mode": "lines",
            "line": {"width": width, "color": colour(theme, path)},
            "opacity": opacity,
            "hoverinfo": "skip",
        }

    return style


def bare(_theme: Theme) -> dict[str, Any]:
    """Style of a trace of areas that shows its pattern and no fill."""
    return {
        "colorscale": [[0, CLEAR], [1, CLEAR]],
        "zmin": 0,
        "zmax": 1,
        "showscale": False,
        "featureidkey": "id",
        "marker": {"line": {"width": 0}, "opacity": 1},
        "hoverinfo": "skip",
    }
