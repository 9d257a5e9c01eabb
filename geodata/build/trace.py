"""From a raster of labels to smooth lines that neighbours share.

Each line between two labels is traced once and then smoothed with its two ends fixed, so that
the areas on both sides keep one and the same border.
"""

import numpy as np
import shapely

from geodata.build.grid import STEP, Grid, Labels

ROUNDS = 14


def borders(grid: Grid, labels: Labels) -> list[shapely.LineString]:
    """Smoothed lines between cells of different labels, in a fixed order; metres."""
    merged = shapely.line_merge(shapely.union_all(_edges(grid, labels)))
    lines = [_smoothed(shapely.get_coordinates(line)) for line in shapely.get_parts(merged)]
    return sorted(lines, key=lambda g: (g.bounds, g.length))


def _edges(grid: Grid, labels: Labels) -> list[shapely.LineString]:
    rows, cols = np.nonzero(labels[:, 1:] != labels[:, :-1])
    x, y = grid.west + (cols + 1) * STEP, grid.south + rows * STEP
    upright = np.stack([np.column_stack([x, y]), np.column_stack([x, y + STEP])], axis=1)
    rows, cols = np.nonzero(labels[1:, :] != labels[:-1, :])
    x, y = grid.west + cols * STEP, grid.south + (rows + 1) * STEP
    level = np.stack([np.column_stack([x, y]), np.column_stack([x + STEP, y])], axis=1)
    return [shapely.LineString(xy) for xy in np.concatenate([upright, level])]


def _smoothed(xy: np.ndarray) -> shapely.LineString:
    """Repeated averaging of neighbours; rings stay closed, open lines keep their ends."""
    ring = bool((xy[0] == xy[-1]).all())
    for _ in range(ROUNDS):
        if ring:
            core = xy[:-1]
            core = (np.roll(core, 1, axis=0) + 2 * core + np.roll(core, -1, axis=0)) / 4
            xy = np.vstack([core, core[:1]])
        elif len(xy) > 2:
            xy = np.vstack([xy[:1], (xy[:-2] + 2 * xy[1:-1] + xy[2:]) / 4, xy[-1:]])
    return shapely.LineString(xy)
