"""What the page ships once: every record with its day bounds and pieces, every figure as steps.

The browser compares integers, looks up steps and joins pieces; it computes nothing else. Arrays
that several records share (a road, a hatch) are stored once and named by number.
"""

from __future__ import annotations

from typing import Any

from shapely.geometry import mapping

from ..languages import later, spoken, t
from ..model import Passing, Record, Standing
from ..model.dating import dated
from ..model.difference import tiles
from ..model.doubt import doubt
from ..model.filter import FILTERED, kind_labels
from ..model.fronts import Front
from ..model.happenings import folded
from ..model.measures import Track
from ..model.period import number
from ..model.searched import families
from ..model.tour import tour
from ..palette import PALETTE
from .flowing import bundled, run
from .inks import inks
from .layer import Piece, Trace, colour
from .registry import LAYERS
from .scene import Scene

SHOWN_UNITS = {"t": later("t"), "ha": later("ha"), "km": later("km"), "km2": later("km\u00b2")}
# what is counted (people, posts) stands in the label


class _Arrays:
    """Column arrays, each distinct one once."""

    def __init__(self) -> None:
        self.values: list[tuple] = []
        self._index: dict[tuple, int] = {}

    def index(self, values: tuple) -> int:
        if values not in self._index:
            self._index[values] = len(self.values)
            self.values.append(values)
        return self._index[values]


def _bounds(record: Record) -> list[int] | None:
    match record.when:
        case Passing(earliest, latest):
            return [earliest, latest]
        case Standing(a, b, c, d):
            return [a, b, c, d]
        case _:
            return None


def _pieces(pieces: tuple[Piece, ...], keys: dict[str, int], arrays: _Arrays) -> list[list]:
    """`[trace, possible trace, columns, possible columns]` with numbers for traces and arrays."""

    def columns(values) -> dict[str, int]:
        return {name: arrays.index(tuple(column)) for name, column in values.items()}

    return [
        [
            keys[piece.trace],
            keys[piece.possible_trace or piece.trace],
            columns(piece.columns),
            columns(piece.possible_columns or {}),
        ]
        for piece in pieces
    ]


def _linework(trace: Trace) -> dict[str, Any]:
    """What Plotly has no word for, where a trace has any of it."""
    found: dict[str, Any] = {}
    if trace.dash:
        found["dash"] = trace.dash
    if trace.inset:
        found["inset"] = trace.inset
    if one := trace.pattern:
        inks = {name: colour(theme, one.ink) for name, theme in PALETTE.items()}
        found["pattern"] = {name: one.shipped(ink) for name, ink in inks.items()}
    return found


def _ground(record: Record) -> dict[str, Any]:
    """Which piece of ground a record tells of, and its size where it tiles the region; how far off
    a limit may lie, in km."""
    row = record.row
    if isinstance(row, Front):
        return {"reach": row.reach_km} if row.reach_km else {}
    if record.dataset != "region":
        return {}
    area = {"area": row.area}
    return area | {"km2": row.area_km2} if tiles(record) else area


def _track(track: Track, scene: Scene) -> dict[str, Any]:
    measure, sources = track.measure, scene.atlas.mission.sources
    return {
        "id": measure.id,
        "fresh": measure.fresh_days,
        "caption": measure.caption,
        "unit": t(SHOWN_UNITS.get(measure.unit, "")),
        "compares": measure.compares,
        "steps": [
            [step.day, step.text, [[sources[s].publisher, sources[s].url] for s in step.sources]]
            for step in track.steps
        ],
    }


def areas(scene: Scene) -> dict[str, Any]:
    """The ground of the choropleths as GeoJSON, each geometry once, by the id that traces name."""
    return {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "id": key, "properties": {}, "geometry": mapping(shape)}
            for key, shape in sorted(scene.shapes.items())
        ],
    }


def shipment(scene: Scene) -> dict[str, Any]:
    """A JSON-able dict; assets/snapshot.js and assets/painter.js read it."""
    mission, arrays = scene.atlas.mission, _Arrays()
    moving = {layer.key for layer in LAYERS if layer.moving}
    keys = {trace.key: i for i, trace in enumerate(scene.traces)}
    judged = {family.id: 1 << i for i, family in enumerate(mission.meta.families)}
    records = [
        {
            "id": record.id,
            "layer": record.layer,
            "kind": record.kind,
            "title": record.title,
            **({} if record.language in ("", spoken().code) else {"lang": record.language}),
            "when": dated(record.when),
            "bounds": _bounds(record),
            "undrawn": t(record.undrawn),
            **({"doubt": text} if (text := doubt(record)) else {}),
            "families": sum(judged[one] for one in families(record, mission)),
            "pieces": _pieces(scene.pieces.get(record.id, ()), keys, arrays),
            **run(scene, record.id, arrays.index),
            **_ground(record),
        }
        for record in scene.atlas.records
        if record.when is not None
    ]
    return {
        "version": mission.version,
        "id": mission.meta.id,
        "first": number(mission.meta.first_day),
        "last": number(mission.meta.last_day),
        "layers": [layer.key for layer in LAYERS],
        "labels": {
            f"{layer.key}/{entry.kind}": entry.label
            for layer in LAYERS
            for entry in layer.legend(mission)
        },
        # a record's `families` is a number with one bit for each of these
        "families": [[family.id, family.label] for family in mission.meta.families],
        "filtered": FILTERED,
        "kinds": list(kind_labels(mission)),
        "traces": [
            {
                "key": trace.key,
                "type": trace.type,
                "columns": trace.columns,
                "moving": scene.layer_of[trace.key] in moving,
                "flow": trace.flow,
                **_linework(trace),
                **{name: trace.style(theme) for name, theme in PALETTE.items()},
            }
            for trace in scene.traces
        ],
        "records": records,
        "folded": folded(scene.atlas.records),  # an address may name any report of a happening
        "flows": bundled(scene, arrays.index),
        "arrays": arrays.values,
        "chapters": tour(mission),
        "inks": inks(mission),
        "tracks": [_track(track, scene) for track in scene.atlas.tracks],
        "ground": {
            "days": scene.atlas.ground.days,
            "km2": scene.atlas.ground.km2,
            "sources": [
                [[mission.sources[s].publisher, mission.sources[s].url] for s in step]
                for step in scene.atlas.ground.sources
            ],
        },
    }
