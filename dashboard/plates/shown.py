"""What of a snapshot can be seen in the window: the legend and the sources tell of that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import shapely
from shapely.geometry import MultiLineString
from shapely.geometry.base import BaseGeometry

from ..layers import Scene
from ..model import Record, Snapshot
from ..same import Same
from .projection import View


@dataclass(frozen=True, slots=True)
class Shown:
    """`records` are drawn and meet the window; `outside` are the marks (posts, movements,
    events) of the snapshot that do not; `marked` are the kinds whose records are single marks."""

    records: tuple[Record, ...]
    outside: tuple[Record, ...]
    marked: frozenset[tuple[str, str]]

    @property
    def kinds(self) -> frozenset[tuple[str, str]]:
        """What the legend must tell of: what is drawn, and what its headline counts."""
        return frozenset((record.layer, record.kind) for record in (*self.records, *self.outside))

    @property
    def circles(self) -> bool:
        """Whether a circle in true size stands round a mark."""
        return any(getattr(record.row, "radius_m", None) for record in self.records)

    @property
    def beyond(self) -> Counter[tuple[str, str]]:
        """How many marks of a kind are not on this map."""
        return Counter((record.layer, record.kind) for record in self.outside)


def shown(scene: Scene, snapshot: Snapshot, view: View) -> Shown:
    return _shown(Same(scene), Same(snapshot), view)


@lru_cache(maxsize=4)  # a plate asks for the legend and for the names
def _shown(of: Same[Scene], at: Same[Snapshot], view: View) -> Shown:
    scene, snapshot = of.value, at.value
    window = view.window_degrees
    shapely.prepare(window)
    shapes = _shapes(of)
    known: dict[int, bool] = {}

    def meets(columns: Mapping[str, tuple]) -> bool:
        if "locations" in columns:
            return any(window.intersects(scene.shapes[name]) for name in columns["locations"])
        key = id(columns["lon"]) if columns.get("lon") else 0
        if key not in known:
            if key not in shapes:
                shapes[key] = _drawn(columns)
            known[key] = window.intersects(shapes[key])
        return known[key]

    records, outside, marked = [], [], set()
    for record, _ in snapshot.drawn:
        pieces = scene.pieces.get(record.id, ())
        run = scene.bundles.runs.get(record.id)
        ways = [scene.bundles.all[number].whole for number in run.bundles] if run else []
        single = bool(ways) or any("customdata" in piece.columns for piece in pieces)
        if single:
            marked.add((record.layer, record.kind))
        columns = [*ways, *(piece.columns for piece in pieces if piece.columns)]
        if any(meets(each) for each in columns):
            records.append(record)
        elif single:
            outside.append(record)
    return Shown(tuple(records), tuple(outside), frozenset(marked))


@lru_cache(maxsize=2)
def _shapes(_of: Same[Scene]) -> dict[int, BaseGeometry]:
    """What columns of a scene draw, by the identity of their `lon`: the scene keeps them all."""
    return {}


def _drawn(columns: Mapping[str, tuple]) -> BaseGeometry:
    """Points and lines together; a None ends each."""
    spots = np.array((columns.get("lon", ()), columns.get("lat", ())), dtype=float).T
    gap = np.isnan(spots).any(axis=1)
    ends, parts, counts = np.unique(gap.cumsum()[~gap], return_inverse=True, return_counts=True)
    if not len(ends):
        return MultiLineString()
    twice = np.where(counts == 1, 2, 1)[parts]  # a point is a line that goes nowhere
    drawn = np.repeat(spots[~gap], twice, axis=0)
    lines: Any = shapely.linestrings(drawn, indices=np.repeat(parts, twice))
    whole: Any = shapely.multilinestrings(lines)
    return whole
