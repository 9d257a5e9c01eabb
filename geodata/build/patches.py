"""Connected patches of a raster of labels, and the rules that remove stray ones."""

from collections.abc import Callable

import numpy as np

from geodata.build.grid import STEP, Labels, Mask

# Square metres.
CELL_AREA = STEP * STEP
LARGE = 1.0e8


def components(labels: Labels) -> Labels:
    """A number per patch of equal labels that touch by a side; numbers run from 0."""
    height, width = labels.shape
    starts = np.ones(labels.shape, dtype=bool)
    starts[:, 1:] = labels[:, 1:] != labels[:, :-1]
    run = (np.cumsum(starts.ravel()) - 1).reshape(height, width)
    joined = labels[1:, :] == labels[:-1, :]
    count = int(run.max()) + 1
    pairs = np.unique(run[:-1, :][joined] * count + run[1:, :][joined])
    parent = list(range(count))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for pair in pairs.tolist():
        a, b = root(pair // count), root(pair % count)
        parent[max(a, b)] = min(a, b)
    roots = np.array([root(i) for i in range(len(parent))])
    _, number = np.unique(roots, return_inverse=True)
    return number.astype(np.int32)[run]


def absorb(labels: Labels, keep: Callable[[int, Mask], bool]) -> Labels:
    """Labels after every patch that `keep(label, mask)` refuses has joined its surroundings.

    Patches of 100 km2 and more stay without being asked about.
    """
    patch = components(labels)
    sizes = np.bincount(patch.ravel()) * CELL_AREA
    out = labels.copy()
    for number in np.flatnonzero(sizes < LARGE):
        mask = patch == number
        if not keep(int(labels[mask][0]), mask):
            out[mask] = -1
    return _fill(out)


def cut_off(remaining: Mask, anchors: tuple[tuple[int, int], ...]) -> Mask:
    """Cells of `remaining` in patches that hold none of the anchor cells."""
    patch = components(remaining.astype(np.int32))
    return remaining & ~np.isin(patch, [patch[a] for a in anchors])


def _fill(labels: Labels) -> Labels:
    """Labels with every -1 replaced by a neighbour's label, ring by ring."""
    out = labels.copy()
    while (out < 0).any():
        before = out.copy()
        for axis, step in ((0, 1), (0, -1), (1, 1), (1, -1)):
            moved = np.roll(before, step, axis=axis)
            out = np.where((out < 0) & (moved >= 0), moved, out)
    return out
