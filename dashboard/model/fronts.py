"""Where two reported controls meet: the shared outlines of neighbouring areas, by date.

Areas share their outlines vertex by vertex, so a front is exactly the common part of two of
them, for the days on which their statuses differ. The outer edge of the region counts as a front
against `surroundings`, the status around it, except along state borders. Where both are the same
it is still drawn, as the edge of what is shaded: the shading would end without a line.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import shapely
from shapely.geometry import LineString, MultiLineString
from shapely.geometry.base import BaseGeometry

from ..mission import Mission
from .certainty import ALWAYS, EVER, Standing
from .period import number
from .record import Record

Span = tuple[int, int, str]
REACHES_KM = (1.0, 2.0, 3.0, 5.0, 8.0, 12.0, 16.0)  # classes, so that limits of one day join
BORDER_TOLERANCE_DEG = 0.003  # about 300 m: the outer edge that runs along a state border


@dataclass(frozen=True, slots=True)
class Front:
    """Lines that are limits on the same days; each may lie `reach_km` off, 0 when not stated."""

    geometry: BaseGeometry
    sources: tuple[str, ...] = ()
    reach_km: float = 0.0


@dataclass(frozen=True, slots=True)
class Band:
    """All limits of a run of days with how far each may lie off, in km: (line, km)."""

    limits: tuple[tuple[BaseGeometry, float], ...]
    sources: tuple[str, ...] = ()


def _lines(geometry: BaseGeometry) -> list[LineString]:
    parts = getattr(geometry, "geoms", (geometry,))
    return [p for p in parts if isinstance(p, LineString) and p.length > 0]


def _reach(mission: Mission) -> dict[str, float]:
    """Area to how far its limit may lie off, in km, in one of few classes."""
    reach: dict[str, float] = {}
    for row in mission.areas:
        if row.role == "control" and row.uncertainty_km:
            fit = next((r for r in REACHES_KM if r >= row.uncertainty_km), REACHES_KM[-1])
            reach[row.area] = max(fit, reach.get(row.area, 0))
    return reach


def _spans(mission: Mission) -> tuple[dict[str, list[Span]], dict[str, BaseGeometry]]:
    spans: dict[str, list[Span]] = defaultdict(list)
    shapes: dict[str, BaseGeometry] = {}
    for row in mission.areas:
        if row.role == "control":
            start = number(row.valid_from) if row.valid_from else ALWAYS
            spans[row.area].append(
                (start, number(row.valid_to) if row.valid_to else EVER, row.status)
            )
            shapes[row.area] = row.geometry
    return spans, shapes


def _apart(a: list[Span], b: list[Span]) -> list[tuple[int, int]]:
    """Runs of days on which two areas have different statuses."""
    runs: list[tuple[int, int]] = []
    for start_a, end_a, status_a in sorted(a):
        for start_b, end_b, status_b in sorted(b):
            start, end = max(start_a, start_b), min(end_a, end_b)
            if start <= end and status_a != status_b:
                if runs and runs[-1][1] + 1 == start:
                    runs[-1] = (runs[-1][0], end)
                else:
                    runs.append((start, end))
    return runs


def fronts(mission: Mission) -> tuple[Record, ...]:
    """The edge of the region, one record for each run of days and class of uncertainty with all
    arcs that are fronts (of two neighbours the less certain one counts), then the bands."""
    spans, shapes = _spans(mission)
    names = sorted(shapes)
    outlines = [shapes[name].boundary for name in names]
    tree = shapely.STRtree(outlines)
    reach = _reach(mission)
    arcs: dict[tuple[int, int, float], list[LineString]] = defaultdict(list)
    for i, j in zip(*tree.query(outlines, predicate="intersects"), strict=True):
        if i < j:
            shared = _lines(shapely.intersection(outlines[i], outlines[j]))
            for run in _apart(spans[names[i]], spans[names[j]]) if shared else ():
                far = max(reach.get(names[i], 0), reach.get(names[j], 0))
                arcs[*run, far] += shared
    if mission.meta.surroundings and names:
        around: list[Span] = [(ALWAYS, EVER, mission.meta.surroundings)]
        borders = [r.geometry for r in mission.lines if r.kind == "state_border"]
        near = shapely.union_all(borders).buffer(BORDER_TOLERANCE_DEG, quad_segs=2)
        edge = shapely.union_all([shapes[n] for n in names]).boundary.difference(near)
        for name, outline in zip(names, outlines, strict=True):
            shared = _lines(shapely.intersection(outline, edge))
            for run in _apart(spans[name], around) if shared else ():
                arcs[*run, reach.get(name, 0)] += shared
        rim = [_record("edge", ALWAYS, EVER, _lines(edge))] if _lines(edge) else []
    else:
        rim = []
    runs = sorted(run for run in arcs if arcs[run])
    limits = {run: _record("front", *run[:2], arcs[run], run[2]) for run in runs}
    return (*rim, *limits.values(), *_bands(limits))


def reaches(records: Iterable[Record]) -> tuple[float, float] | None:
    """The least and the most that limits of control among the records may lie off, in km."""
    known = [r.row.reach_km for r in records if isinstance(r.row, Front) and r.row.reach_km]
    return (min(known), max(known)) if known else None


def _record(kind: str, start: int, end: int, parts: list[LineString], reach: float = 0) -> Record:
    line = Front(shapely.line_merge(MultiLineString(parts)), reach_km=reach)
    return _between(f"{kind}.{start}.{end}.{reach:g}", kind, start, end, line)


def _between(name: str, kind: str, start: int, end: int, row: Any) -> Record:
    when = Standing(start, start, end, end)
    return Record(name, "fronts", "control", kind, "", when, None, None, "", (), row)


def _bands(limits: Mapping[tuple[int, int, float], Record]) -> Iterator[Record]:
    """One record for each run of days with the same limits: bands of several limits overlap, and
    only together are they one ground."""
    turns = sorted({day for start, end, _ in limits for day in (start, end + 1)})
    for start, after in pairwise(turns):
        found = tuple(
            (record.row.geometry, reach)
            for (a, b, reach), record in limits.items()
            if reach and a <= start <= b
        )
        if found:
            yield _between(f"band.{start}.{after - 1}", "band", start, after - 1, Band(found))
