"""The whole map made ready once: every trace, and what each record adds to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from shapely.geometry.base import BaseGeometry

from ..basemap.icons import POSSIBLE
from ..later import Later
from ..model import Atlas, Certainty, Snapshot
from ..palette import Theme
from ..same import Same
from .bundles import Bundles
from .convoys import ARROWS, trace_of
from .flows import Flows, flows
from .layer import Piece, Trace
from .registry import LAYERS

LINE = ("lon", "lat")  # the columns of a line trace
NOTHING = Bundles()
EMPTY = (None,)  # a point without a place: keeps a trace alive that has nothing to show


@dataclass(frozen=True, slots=True)
class Scene:
    """`traces` bottom first; `pieces` by record id; `layer_of` maps a trace key to its layer;
    `bundles` are the movements that are drawn together, `shapes` the ground of choropleths.
    `least` is a total of movements that the scale of widths must reach, as large as the largest
    of a map beside this one."""

    atlas: Atlas
    traces: tuple[Trace, ...]
    pieces: Mapping[str, tuple[Piece, ...]]
    layer_of: Mapping[str, str]
    bundles: Bundles = NOTHING
    shapes: Mapping[str, BaseGeometry] = field(default_factory=dict)
    least: int = 0

    @classmethod
    def of(cls, atlas: Atlas) -> Scene:
        traces: list[Trace] = []
        pieces: dict[str, tuple[Piece, ...]] = {}
        layer_of: dict[str, str] = {}
        shapes: dict[str, Callable[[], BaseGeometry]] = {}
        bundles = NOTHING
        for layer in LAYERS:
            if layer.draw is None:
                continue
            own = [record for record in atlas.records if record.layer == layer.key]
            drawing = layer.draw(atlas.mission, own)
            traces += drawing.traces
            pieces |= drawing.pieces
            layer_of |= {trace.key: layer.key for trace in drawing.traces}
            shapes |= drawing.shapes
            bundles = drawing.bundles or bundles
        return cls(atlas, tuple(traces), pieces, layer_of, bundles, Later(shapes))

    def told_in(self, language: str) -> Scene:
        """The same map with its words in a language."""
        return replace(self, atlas=_told(Same(self.atlas), language))

    def trace(self, key: str) -> Trace:
        """The trace with a key. Raises StopIteration for one that no layer has."""
        return next(trace for trace in self.traces if trace.key == key)

    def flows(self, snapshot: Snapshot) -> Flows:
        """The movements of the snapshot, bundled, as wide as its selection asks."""
        return flows(self.bundles, snapshot.drawn, snapshot.selection.width, self.least)

    def drawn(self, record_id: str) -> bool:
        """Whether the map has anything to draw for a record."""
        return bool(self.pieces.get(record_id)) or record_id in self.bundles.runs

    def columns(self, snapshot: Snapshot) -> dict[str, dict[str, list]]:
        """Trace key to its arrays for the snapshot: the pieces of the drawn records joined.
        A line that several records share stands there once: a faint one drawn twice looks sure."""
        arrays: dict[str, dict[str, list]] = {trace.key: defaultdict(list) for trace in self.traces}
        seen = {trace.key: set() for trace in self.traces if trace.columns == LINE}
        for record, certainty in snapshot.drawn:
            for piece in self.pieces.get(record.id, ()):
                key, columns = piece.when(certainty is Certainty.POSSIBLE)
                if key in seen:
                    line = (columns["lon"], columns["lat"])
                    if line in seen[key]:
                        continue
                    seen[key].add(line)
                for name, values in columns.items():
                    arrays[key][name] += values
        for key, columns in flow_columns(self.flows(snapshot)) if self.bundles.all else ():
            for name, values in columns.items():
                arrays[key][name] += values
        return arrays

    def figure_traces(self, snapshot: Snapshot, theme: Theme) -> list[dict[str, Any]]:
        """Complete Plotly traces of the snapshot, bottom first, without empty ones.
        Each has `meta` with its trace key and layer. Choropleths have no `geojson`. Flows are not
        among them: Plotly has no word for their widths."""
        arrays = self.columns(snapshot)
        result = []
        for trace in self.traces:
            if any(arrays[trace.key].values()) and not trace.flow:
                figure = {"type": trace.type, **trace.style(theme)}
                for name, values in arrays[trace.key].items():
                    put(figure, name, values)
                layer = self.layer_of[trace.key]
                figure["meta"] = {"key": trace.key, "layer": layer}
                result.append(figure)
        return result


@lru_cache(maxsize=8)  # a few missions in a few languages
def _told(atlas: Same[Atlas], language: str) -> Atlas:
    return atlas.value.told_in(language)


def flow_columns(found: Flows) -> Iterator[tuple[str, Mapping[str, tuple]]]:
    """Trace key and arrays of every flow: its line, and its arrow."""
    for flow in found.all:
        bundle = flow.bundle
        yield trace_of(bundle.slot, flow.faint), bundle.strokes
        if bundle.arrow and flow.pointed:
            lon, lat, angle = bundle.arrow
            symbol = f"arrow-{bundle.slot}" + (POSSIBLE if flow.faint else "")
            yield (
                ARROWS,
                {
                    "lon": (lon,), "lat": (lat,), "marker.angle": (angle,),
                    "marker.symbol": (symbol,), "customdata": (flow.number,),
                },
            )  # fmt: skip


def put(figure: dict[str, Any], name: str, value: Any) -> None:
    """Set a dotted attribute such as `marker.symbol` in a nested dict."""
    *parents, last = name.split(".")
    for parent in parents:
        figure = figure.setdefault(parent, {})
    figure[last] = value
