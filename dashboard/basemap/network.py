"""Shapes that share borders, simplified together: a border keeps the same bends on both sides.

`shapely.coverage_simplify` does this for areas that tile a region. Here lines and land lie on the
same borders as the areas, and all must stay on each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

Shapes = NDArray[np.object_]
METRES_PER_DEGREE = 111_320.0
EMPTY = np.array(shapely.Polygon(), dtype=object)
RING = 4  # coordinates of the smallest ring, the closing one among them


class _Ragged(NamedTuple):
    """Shapes of one kind as coordinates with offsets; `at` are their numbers among all shapes."""

    at: NDArray[np.intp]
    type: shapely.GeometryType
    xy: NDArray[np.float64]
    offsets: tuple[NDArray[np.integer], ...]


def _ragged(shapes: Shapes) -> list[_Ragged]:
    kinds = shapely.get_type_id(shapes)
    found = []
    for types in ((3, 6), (1, 5)):
        at = np.flatnonzero(np.isin(kinds, types))
        if len(at):
            kind, xy, offsets = shapely.to_ragged_array(shapes[at])
            found.append(_Ragged(at, kind, xy, offsets))
    return found


class Network:
    """Areas and lines, split into the stretches between the points where their courses part."""

    def __init__(self, shapes: Sequence[BaseGeometry], tiles: int = 0) -> None:
        """`shapes` in degrees, the first `tiles` of them areas that do not cover each other.
        Points stay as they are."""
        self.shapes: Shapes = np.array(shapes, dtype=object)
        self._tiles = tiles
        self._groups = _ragged(self.shapes)
        everywhere = np.concatenate([np.empty((0, 2)), *[group.xy for group in self._groups]])
        self._spots, numbers = np.unique(everywhere, axis=0, return_inverse=True)
        self._all = numbers.ravel()  # of each coordinate its spot, and the shape that it is of
        self._owners = np.concatenate(
            [np.repeat(g.at, shapely.get_num_coordinates(self.shapes[g.at])) for g in self._groups]
            or [self._all]
        )
        ends = np.cumsum([len(group.xy) for group in self._groups], dtype=int)
        self._numbers = np.split(self._all, ends)[:-1]
        self._courses = [
            course
            for group, of in zip(self._groups, self._numbers, strict=True)
            for course in np.split(of, group.offsets[0][1:-1])
        ]
        self._forks = self._parting()
        self._stretches = self._split()
        middle = np.radians(self._spots[:, 1].mean() if len(self._spots) else 0)
        self._scale = np.array([METRES_PER_DEGREE * np.cos(middle), METRES_PER_DEGREE])

    def _parting(self) -> NDArray[np.bool_]:
        """Where courses begin, end or part: these points always stay."""
        steps = [np.column_stack([one[:-1], one[1:]]) for one in self._courses]
        edges = np.unique(np.sort(np.concatenate([np.empty((0, 2), int), *steps]), axis=1), axis=0)
        forks = np.bincount(edges.ravel(), minlength=len(self._spots)) != 2
        for course in self._courses:
            forks[course[[0, -1]]] = True
        return forks

    def _split(self) -> list[NDArray[np.intp]]:
        """Each stretch once, in one direction, so that all who share it get the same bends."""
        found: dict[bytes, NDArray[np.intp]] = {}
        for course in self._courses:
            forks = np.flatnonzero(self._forks[course])
            for start, end in pairwise(forks):
                stretch = course[start : end + 1]
                back = stretch[::-1]
                if tuple(stretch[[0, 1]]) > tuple(back[[0, 1]]):
                    stretch = np.ascontiguousarray(back)
                found.setdefault(stretch.tobytes(), stretch)
        return list(found.values())

    def within(self, metres: float) -> Shapes:
        """The shapes without the bends that leave a course by less than `metres`.

        Shapes that would no longer be valid, or would cover a neighbour that they did not cover
        before, keep all their points, and so do those who share them.
        """
        if not self._courses:
            return self.shapes
        keep = self._forks.copy()
        keep[self._bends(metres)] = True
        while True:
            thin = self._thinned(keep)
            wrong = np.isin(
                self._owners, np.flatnonzero(self._faulty(thin) & ~self._faulty(self.shapes))
            )
            if keep[self._all[wrong]].all():
                return thin
            keep[self._all[wrong]] = True

    def _bends(self, metres: float) -> NDArray[np.intp]:
        """Numbers of the points that Douglas and Peucker keep; they ride along as a height."""
        which = np.repeat(np.arange(len(self._stretches)), [len(one) for one in self._stretches])
        numbers = np.concatenate(self._stretches)
        lines = shapely.linestrings(
            np.column_stack([self._spots[numbers] * self._scale, numbers]), indices=which
        )
        simple = shapely.simplify(lines, metres, preserve_topology=False)
        return shapely.get_coordinates(simple, include_z=True)[:, 2].astype(int)

    def _thinned(self, keep: NDArray[np.bool_]) -> Shapes:
        made = self.shapes.copy()
        for group, of in zip(self._groups, self._numbers, strict=True):
            kept = keep[of]
            ends = group.offsets[0]
            loops = of[ends[:-1]] == of[ends[1:] - 1]
            small = loops & (np.add.reduceat(kept, ends[:-1]) < RING)
            kept |= np.repeat(small, np.diff(ends))  # a loop too small for this detail stays whole
            before = np.concatenate([[0], np.cumsum(kept)])
            offsets = (before[group.offsets[0]], *group.offsets[1:])
            made[group.at] = shapely.from_ragged_array(group.type, group.xy[kept], offsets)
        return made

    def _faulty(self, shapes: Shapes) -> NDArray[np.bool_]:
        """Shapes that are not valid, tiles with an edge inside another, and those others."""
        valid = shapely.is_valid(shapes)
        tiles = np.where(valid, shapes, EMPTY)[: self._tiles]
        inside = np.flatnonzero(~shapely.is_empty(shapely.coverage_invalid_edges(tiles)))
        one, other = shapely.STRtree(tiles).query(tiles[inside], predicate="intersects")
        covers = shapely.area(shapely.intersection(tiles[inside[one]], tiles[other])) > 0
        found = ~valid
        found[other[covers]] = True
        return found
