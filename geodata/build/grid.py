"""A square raster of labels and the few operations the recipes need on it.

Blurs are repeated box sums of integers, so that results do not depend on the machine.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.build.frame import window

STEP = 150.0
BRIDGE_STEP = 500.0
BOUNDS = (45.5, 38.75, 47.8, 40.7)

Labels = npt.NDArray[np.int32]
Field = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Grid:
    """Cell centres; rows run north, columns run east; metres."""

    west: float
    south: float
    x: npt.NDArray[np.float64]
    y: npt.NDArray[np.float64]

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return len(self.y), len(self.x)

    def inside(self, shape: BaseGeometry) -> Mask:
        """Cells whose centre lies in the shape."""
        mask = np.zeros(self.shape, dtype=bool)
        west, south, east, north = shape.bounds
        cols = np.flatnonzero((self.x >= west) & (self.x <= east))
        rows = np.flatnonzero((self.y >= south) & (self.y <= north))
        if len(cols) and len(rows):
            xx, yy = np.meshgrid(self.x[cols], self.y[rows])
            shapely.prepare(shape)
            mask[np.ix_(rows, cols)] = shapely.contains_xy(shape, xx, yy)
        return mask

    def cell(self, spot: shapely.Point) -> tuple[int, int]:
        """Row and column of the cell under the point (the nearest cell for points outside)."""
        col = int((spot.x - self.west) // STEP)
        row = int((spot.y - self.south) // STEP)
        return min(max(row, 0), len(self.y) - 1), min(max(col, 0), len(self.x) - 1)

    def doubt(self, vertices: BaseGeometry, sure: float, unsure: float) -> Field:
        """0 up to `sure` metres from the vertices, rising to 1 at `unsure` metres."""
        tree = shapely.STRtree(np.asarray(shapely.points(shapely.get_coordinates(vertices))))
        xx, yy = np.meshgrid(self.x, self.y)
        spots = shapely.points(xx.ravel(), yy.ravel())
        _, far = tree.query_nearest(spots, return_distance=True, all_matches=False)
        share = (far.reshape(self.shape) - sure) / (unsure - sure)
        return np.clip(share, 0.0, 1.0).astype(np.float32)

    def pull(self, spots: Iterable[shapely.Point], reach: float) -> Field:
        """Sum of (1 km / distance)^3 over the spots, at most `reach` metres away; no units."""
        total = np.zeros(self.shape, dtype=np.float32)
        for spot in spots:
            cols = np.flatnonzero(np.abs(self.x - spot.x) <= reach)
            rows = np.flatnonzero(np.abs(self.y - spot.y) <= reach)
            dx = (self.x[cols] - spot.x) / 1000.0
            dy = (self.y[rows] - spot.y) / 1000.0
            square = np.maximum(dx[None, :] ** 2 + dy[:, None] ** 2, 0.0025)
            weight = 1.0 / (square * np.sqrt(square))
            total[np.ix_(rows, cols)] += weight.astype(np.float32)
        return total


def bridge(grid: Grid, spot: shapely.Point, ground: Mask) -> list[shapely.Point]:
    """Points every 500 m from the spot to the nearest cell of the ground, the spot left out."""
    rows, cols = np.nonzero(ground)
    far = (grid.x[cols] - spot.x) ** 2 + (grid.y[rows] - spot.y) ** 2
    nearest = int(np.argmin(far))
    way = shapely.LineString([spot, (grid.x[cols[nearest]], grid.y[rows[nearest]])])
    steps = np.arange(BRIDGE_STEP, way.length + BRIDGE_STEP, BRIDGE_STEP)
    return list(shapely.line_interpolate_point(way, steps)) if way.length > STEP else []


def make_grid() -> Grid:
    """The raster over the region and some 10 km around it."""
    west, south, east, north = window(BOUNDS).bounds
    return Grid(
        west,
        south,
        np.arange(west + STEP / 2, east, STEP),
        np.arange(south + STEP / 2, north, STEP),
    )


def blur(mask: Mask, radius: float) -> Field:
    """Share of the surroundings that is true: three box means of the given radius in metres."""
    cells = max(1, round(radius / STEP))
    values = mask.astype(np.int64)
    for axis in (0, 1):
        for _ in range(3):
            values = _box(values, cells, axis)
    return (values / float(2 * cells + 1) ** 6).astype(np.float32)


def detail(field: Field, radius: float) -> Field:
    """The field without its mean over the square around: it bends a line and moves none."""
    cells = max(1, round(radius / STEP))
    values = np.rint(field * 4096.0).astype(np.int64)
    width = 2 * cells + 1
    for axis in (0, 1):
        values = _box(values, cells, axis)
    return field - (values / (4096.0 * width**2)).astype(np.float32)


def strongest(scores: Iterable[tuple[int, Field]], shape: tuple[int, int]) -> Labels:
    """Per cell the label with the highest score; the first one wins a tie."""
    best = np.full(shape, -1.0, dtype=np.float32)
    label = np.full(shape, -1, dtype=np.int32)
    for number, score in scores:
        better = score > best
        label[better] = number
        best[better] = score[better]
    return label


def smooth(labels: Labels, radius: float) -> Labels:
    """Labels after a majority vote of the surroundings: rounds corners, drops thin strips."""
    present = (int(v) for v in np.unique(labels))
    return strongest(((v, blur(labels == v, radius)) for v in present), labels.shape)


def _box(values: npt.NDArray[np.int64], cells: int, axis: int) -> npt.NDArray[np.int64]:
    pad = [(0, 0), (0, 0)]
    pad[axis] = (cells + 1, cells)
    total = np.cumsum(np.pad(values, pad, mode="edge"), axis=axis)
    width = 2 * cells + 1
    high = np.take(total, range(width, total.shape[axis]), axis=axis)
    low = np.take(total, range(total.shape[axis] - width), axis=axis)
    return high - low
