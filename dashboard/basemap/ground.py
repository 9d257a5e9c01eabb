"""The GeoJSON sources of the base style: ground, lines and places."""

from __future__ import annotations

from typing import Any

import shapely
from shapely.geometry import MultiLineString, MultiPolygon, Point, Polygon, mapping
from shapely.geometry.base import BaseGeometry

from ..layers.courses import gentle
from ..layers.geometry import Metric
from ..layers.names import first
from ..mission import DOUBLE, Mission, name_choices, named

GAP_DEG2 = 1e-4  # about 1 km²
COURSE_M = 4000.0  # a river's name does not follow smaller bends where it is seen from afar
COARSE_M = 150.0  # detail left out of its course
GRID_DEG = 5e-4
STATIC_LINES = ("state_border", "former_oblast", "district")


def _collection(features: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": features}


def _feature(geometry: BaseGeometry, **properties: Any) -> dict[str, Any]:
    kept = {name: value for name, value in properties.items() if value not in (None, "")}
    return {"type": "Feature", "properties": kept, "geometry": mapping(geometry)}


def _names(row: Any, mission: Mission, double: bool) -> dict[str, str]:
    """A property for each choice of names, with `double` also that of both."""
    names = {f"name_{code}": text for code, text in row.names.items()}
    if row.name and double and DOUBLE in name_choices(mission.meta):
        names[f"name_{DOUBLE}"] = named(row.names, row.name, DOUBLE, mission.meta)
    return names


def lake_middle(lake: BaseGeometry) -> Point:
    """Where the name of a lake stands: the middle of its widest part."""
    return Point(shapely.get_coordinates(shapely.maximum_inscribed_circle([lake])[0])[0])


def course(river: BaseGeometry, metric: Metric) -> MultiLineString:
    """What the name of a river runs along, from afar."""
    lines = gentle(metric.metres(river), COURSE_M)
    plain = shapely.simplify(MultiLineString(list(lines)), COARSE_M)
    return shapely.set_precision(metric.degrees(plain), GRID_DEG)


def land(mission: Mission) -> BaseGeometry:
    """All land as one: it has one colour, and its borders are lines of their own.

    A gap between two countries where their sources disagree is not water.
    """
    whole = shapely.union_all([row.geometry for row in mission.ground if row.kind == "land"])
    parts = [
        Polygon(part.exterior, [hole for hole in part.interiors if Polygon(hole).area > GAP_DEG2])
        for part in shapely.get_parts(whole)
    ]
    return MultiPolygon(parts)


def base(mission: Mission) -> dict[str, Any]:
    """Land, lakes and rivers, and the label points of countries, districts and lakes."""
    metric = Metric(mission.meta.crs)
    pieces = [_feature(land(mission), kind="land")]
    for row in mission.ground:
        if row.kind == "land":
            continue
        names = _names(row, mission, row.kind == "district")
        precision = getattr(row, "precision", None)
        look = {"rank": row.rank, "precision": precision}
        if row.kind == "lake" and row.name:  # tiles cut a lake, and each part would be named
            middle = lake_middle(row.geometry)
            pieces.append(_feature(middle, kind="lakename", rank=row.rank, **names))
            names = {}
        if row.kind == "river" and row.name:
            line = course(row.geometry, metric)
            pieces.append(_feature(line, kind="course", rank=row.rank, **names))
        pieces.append(_feature(row.geometry, kind=row.kind, **look, **names))
    return _collection(pieces)


def lines(mission: Mission) -> dict[str, Any]:
    """Borders, districts and former boundaries that do not change in the mission."""
    return _collection(
        [
            _feature(row.geometry, kind=row.kind, name=row.name)
            for row in mission.lines
            if row.kind in STATIC_LINES
        ]
    )


def places(mission: Mission) -> dict[str, Any]:
    """The gazetteer as points with a name for each language."""
    order = first(mission)
    return _collection(
        [
            _feature(
                Point(round(row.lon, 5), round(row.lat, 5)),
                rank=row.rank,
                first=round(order[row.id], 3),
                **_names(row, mission, row.in_question),
            )
            for row in mission.places.values()
        ]
    )
