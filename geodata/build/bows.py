"""Reference lines as gentle curves through their vertices.

Natural Earth joins vertices up to 31 km apart by straight pieces. Straight is no better founded
than curved, but it looks surveyed. The curve keeps every vertex and leaves the straight piece by
at most the reference's own median error.
"""

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

# Metres: median distance of the reference from the accurate state border.
MEDIAN_ERROR = 1_300.0
PIECE = 400.0


def bowed(line: shapely.LineString) -> shapely.LineString:
    """A Hermite curve through the vertices, at most `MEDIAN_ERROR` from the straight pieces."""
    xy = _distinct(shapely.get_coordinates(line))
    if len(xy) < 3:
        return line
    ring = bool((xy[0] == xy[-1]).all())
    step = np.diff(xy, axis=0)
    length = np.hypot(*step.T)
    along = step / length[:, None]
    inner = along[:-1] + along[1:]
    first, last = (along[-1] + along[0], along[-1] + along[0]) if ring else (None, None)
    middle = [_unit(t, u) for t, u in zip(inner, along[:-1], strict=True)]
    start = _unit(first, along[0]) if first is not None else _mirrored(middle[0], along[0])
    end = _unit(last, along[-1]) if last is not None else _mirrored(middle[-1], along[-1])
    tangent = np.array([start, *middle, end])
    out = [xy[:1]]
    for i, size in enumerate(length):
        # Both ends push sideways by an eighth of their tangent, so this bounds the bow.
        reach = min(size, 4.0 * MEDIAN_ERROR)
        s = np.linspace(0.0, 1.0, max(2, int(size // PIECE) + 2))[1:, None]
        out.append(
            (2 * s**3 - 3 * s**2 + 1) * xy[i]
            + (s**3 - 2 * s**2 + s) * reach * tangent[i]
            + (3 * s**2 - 2 * s**3) * xy[i + 1]
            + (s**3 - s**2) * reach * tangent[i + 1]
        )
    return shapely.LineString(np.vstack(out))


def bowed_coverage(shapes: dict[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """The polygons with every common border bowed once, from node to node."""
    arcs = shapely.line_merge(shapely.union_all([g.boundary for g in shapes.values()]))
    lines = [bowed(arc) for arc in shapely.get_parts(arcs) if isinstance(arc, shapely.LineString)]
    found: dict[str, list[BaseGeometry]] = {}
    for face in shapely.get_parts(shapely.polygonize([shapely.union_all(lines)])):
        common = {name: g.intersection(face).area for name, g in shapes.items()}
        best = max(common, key=lambda name: common[name])
        if common[best] > 0:
            found.setdefault(best, []).append(face)
    return {name: shapely.union_all(parts) for name, parts in sorted(found.items())}


def _distinct(xy: np.ndarray) -> np.ndarray:
    kept = np.ones(len(xy), dtype=bool)
    kept[1:] = np.hypot(*np.diff(xy, axis=0).T) > 1.0
    return xy[kept]


def _unit(direction: np.ndarray, fallback: np.ndarray) -> np.ndarray:
    size = float(np.hypot(*direction))
    return direction / size if size > 0.2 else fallback


def _mirrored(tangent: np.ndarray, along: np.ndarray) -> np.ndarray:
    """The tangent at a free end that makes the last piece an even bow."""
    return 2.0 * float(tangent @ along) * along - tangent
