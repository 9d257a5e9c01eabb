"""Which records a picture holds, and a short mark of what each of them says."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from typing import Any

import shapely
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from ..layers import Scene
from ..model import Period, Record, Selection, take
from ..model.filter import FILTERED
from ..model.period import number
from ..plates import Frame
from ..plates.projection import STEPS, Panel, View, plane_of
from ..plates.shown import shown
from ..same import Same

DERIVED = "fronts"  # worked out from the areas: nobody stated them
DIGITS = 8  # hexadecimal, of a record's mark


def held(scene: Scene, selection: Selection, frame: Frame | None) -> list[Record]:
    """In the order of the mission: what stands on the last day or happened in the period, of the
    layers that are on and through the filter; of a comparison those of both maps. Of a frame those
    whose marks meet it; records without a place belong to every frame."""
    return _of(scene, selection, [selection.period], frame)


def on_map(scene: Scene, selection: Selection, frame: Frame | None) -> list[Record]:
    """Of what is `held` that which is drawn; with a filter, what it lets pass, if a layer that it
    judges is on."""
    listed = {one.id for one in take(scene.atlas, selection).listed}
    found = [one for one in held(scene, selection, frame) if one.id not in listed]
    if selection.filter.set and selection.layers & set(FILTERED):
        return [one for one in found if one.layer in FILTERED]
    return found


def held_over(
    scene: Scene, selection: Selection, periods: Iterable[Period], frame: Frame | None
) -> list[Record]:
    """As `held`, of all pages of a book or all pictures of a film."""
    return _of(scene, selection, periods, frame)


def _of(
    scene: Scene, selection: Selection, periods: Iterable[Period], frame: Frame | None
) -> list[Record]:
    ids: set[str] = set()
    first = number(scene.atlas.mission.meta.first_day)
    for period in periods:
        one = replace(selection, period=period)
        for part in one.both(first) if one.compare is not None else (one,):
            ids |= _ids(scene, part, frame)
    return [one for one in scene.atlas.records if one.id in ids and one.dataset != DERIVED]


def _ids(scene: Scene, selection: Selection, frame: Frame | None) -> set[str]:
    snapshot = take(scene.atlas, selection)
    listed = {record.id for record in snapshot.listed}
    if frame is None:
        return listed | {record.id for record, _ in snapshot.drawn}
    view = window_of(frame, scene.atlas.mission.meta.crs)
    return listed | {record.id for record in shown(scene, snapshot, view).records}


@lru_cache(maxsize=8)
def window_of(frame: Frame, crs: str) -> View:
    """The frame as a plate of just its shape would show it."""
    plane = plane_of(crs)
    edge = box(frame.west, frame.south, frame.east, frame.north)
    step = max(frame.east - frame.west, frame.north - frame.south) / STEPS
    west, south, east, north = plane.shape(shapely.segmentize(edge, step)).bounds
    return View(plane, Panel(0, 0, east - west, north - south), west, south, east, north)


def mark_of(record: Record) -> str:
    """Changes when anything in the rows of the record changes. Of the mission as its files have it,
    not as it is told in a language: titles and places follow that."""
    return _mark(Same(record))


@lru_cache(maxsize=8192)
def _mark(record: Same[Record]) -> str:
    rows = _plain([record.value.row, *record.value.also])
    said = json.dumps(rows, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()[:DIGITS]


def _plain(value: Any) -> Any:
    """As JSON knows it."""
    if isinstance(value, BaseGeometry):
        return shapely.to_wkb(value, hex=True)
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)
