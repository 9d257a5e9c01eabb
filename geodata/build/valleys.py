"""Rivers that no source at hand draws: the way water takes over the ground of the height model.

Hollows are filled from the outlets upward (priority flood), so that every cell knows the next one
down. A river is known by one sourced place on it: from there it runs up the largest inflow and
down until a larger river takes it up, or to its stated end. The ground is known to a cell of about
0.9 km, so a line may lie that far from the river's bed, and in the plain nothing is drawn.
"""

import heapq
import math
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.build.frame import Points, to_metres
from geodata.build.heights import Grid, Heights

SOURCE = 30  # cells: a smaller catchment is no river yet
JOINS = 3.0  # the next cell gathers so many times more water: another river begins
SMOOTH = 5  # cells whose middles are averaged
TOLERANCE = 60.0  # metres
AROUND = tuple((i, j) for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j)

Cell = tuple[int, int]


@dataclass(frozen=True)
class Flow:
    """Where each cell drains to, which cells drain into it, and how many drain through it."""

    down: dict[Cell, Cell]
    into: dict[Cell, list[Cell]]
    gathered: Grid


def flow(heights: Heights) -> Flow:
    """The whole cut drains over its edge."""
    ground = heights.metres
    rows, columns = ground.shape
    seen = np.zeros(ground.shape, bool)
    seen[[0, -1], :] = seen[:, [0, -1]] = True
    queue = [(float(ground[i, j]), i, j) for i, j in np.argwhere(seen).tolist()]
    heapq.heapify(queue)
    down: dict[Cell, Cell] = {}
    order: list[Cell] = []
    while queue:
        level, row, column = heapq.heappop(queue)
        order.append((row, column))
        for i, j in AROUND:
            near = (row + i, column + j)
            if 0 <= near[0] < rows and 0 <= near[1] < columns and not seen[near]:
                seen[near] = True
                down[near] = (row, column)
                heapq.heappush(queue, (max(float(ground[near]), level), *near))
    gathered = np.ones(ground.shape)
    into: dict[Cell, list[Cell]] = {}
    for cell in reversed(order):
        if cell in down:
            gathered[down[cell]] += gathered[cell]
            into.setdefault(down[cell], []).append(cell)
    return Flow(down, into, gathered)


def river(
    heights: Heights, water: Flow, start: tuple[float, float], end: tuple[float, float] | None
) -> BaseGeometry:
    """The river at `start` in metres. Points are latitude and longitude; without an `end` it runs
    to the next larger river."""
    row, column = heights.cell(*start)
    near = [(row + i, column + j) for i, j in (*AROUND, (0, 0))]
    here = max(near, key=lambda cell: float(water.gathered[cell]))
    up = _up(water, here)
    down = _down(water, here)
    cells = [*reversed(up), here, *down]
    if end is not None:
        last = heights.cell(*end)
        cells = cells[: min(range(len(cells)), key=lambda k: math.dist(cells[k], last)) + 1]
    middles = np.array([heights.middle(*cell) for cell in cells])
    return to_metres(shapely.LineString(_smooth(middles))).simplify(TOLERANCE)


def _up(water: Flow, cell: Cell) -> list[Cell]:
    found: list[Cell] = []
    while True:
        inflows = water.into.get(cell, [])
        if not inflows:
            return found
        cell = max(inflows, key=lambda one: (float(water.gathered[one]), one))
        if water.gathered[cell] < SOURCE:
            return found
        found.append(cell)


def _down(water: Flow, cell: Cell) -> list[Cell]:
    found: list[Cell] = []
    while cell in water.down:
        below = water.down[cell]
        found.append(below)
        if water.gathered[below] > JOINS * water.gathered[cell]:
            break
        cell = below
    return found


def _smooth(middles: Points) -> Points:
    """Running means over the cells, then corners cut twice; the ends stay."""
    half = SMOOTH // 2
    line = np.array(
        [
            middles[max(k - r, 0) : k + r + 1].mean(axis=0)
            for k in range(len(middles))
            for r in [min(half, k, len(middles) - 1 - k)]
        ]
    )
    for _ in range(2):
        first, second = line[:-1] * 0.75 + line[1:] * 0.25, line[:-1] * 0.25 + line[1:] * 0.75
        cut = np.stack([first, second], axis=1).reshape(-1, 2)
        line = np.vstack([line[:1], cut, line[-1:]])
    return line
