"""The geometry of a record in WGS 84, and in words where it comes from."""

from __future__ import annotations

import shapely
from shapely.geometry import MultiLineString, Point
from shapely.geometry.base import BaseGeometry

from ...languages import t
from ...layers import Scene
from ...layers.geometry import DIGITS, Metric
from ...model import Record


class Shapes:
    """Areas, roads and lines are those of the mission's files; a movement is the way it is drawn
    on: along its road, straight where none was reported, within the limits of the base map."""

    def __init__(self, scene: Scene) -> None:
        self._bundles = scene.bundles
        self._metric = Metric(scene.atlas.mission.meta.crs)

    def of(self, record: Record) -> tuple[BaseGeometry | None, str]:
        """None and why it has none is said elsewhere; the words may be empty."""
        row = record.row
        if record.layer == "convoys" and record.id in self._bundles.runs:
            return self._way(record)
        if record.lon is not None and record.lat is not None:
            return Point(record.lon, record.lat), getattr(row, "coord_basis", "")
        shape = getattr(row, "geometry", None)
        return (None, "") if shape is None else (turned(shape), getattr(row, "basis", ""))

    def _way(self, record: Record) -> tuple[BaseGeometry, str]:
        legs = [self._bundles.all[number] for number in self._bundles.runs[record.id].bundles]
        line = shapely.line_merge(MultiLineString([leg.line for leg in legs]), directed=True)
        words = []
        if any(leg.road for leg in legs):
            words.append(t("along the road that its stops fit"))
        if not all(leg.road for leg in legs):
            words.append(t("a straight line where no road was reported"))
        if any(leg.assumed for leg in legs):
            words.append(t("start, end or road filled in as is usual"))
        return turned(self._metric.degrees(line)), "; ".join(words)


def turned(shape: BaseGeometry) -> BaseGeometry:
    """Rounded to about a metre, outer rings counter-clockwise as RFC 7946 wants them."""
    rounded = shapely.transform(shape, lambda xy: xy.round(DIGITS))
    return shapely.orient_polygons(rounded)
