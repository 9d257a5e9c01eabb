"""What can only be measured beside the sources, kept as a small record in the repository."""

import json
from pathlib import Path

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.build.frame import NEAR, window

STEP = 100.0


def border_offsets(
    raw: dict[str, BaseGeometry], countries: dict[str, BaseGeometry]
) -> dict[str, float]:
    """Distance in metres of the shipped land borders near the region from the source's.

    Points every 100 m on the common borders of Azerbaijan and Armenia with each other and with
    their neighbours, as far as the source has a border there and no water.
    """
    near = window(NEAR)
    pairs = [("ARM", "AZE"), ("AZE", "IRN"), ("ARM", "IRN"), ("AZE", "GEO"), ("ARM", "GEO")]
    lines = [(countries[a].boundary & countries[b].boundary) & near for a, b in pairs]
    edges = shapely.union_all([raw[c].boundary for c in sorted({c for p in pairs for c in p})])
    parts = [p for g in lines for p in shapely.get_parts(g) if p.length > STEP]
    # Even steps: the vertices themselves are the source's and would make the figure too good.
    points = [p for g in parts for p in shapely.line_interpolate_point(g, _steps(g))]
    far = shapely.STRtree(shapely.get_parts(_pieces(edges))).query_nearest(
        np.array(points), return_distance=True, all_matches=False
    )[1]
    return {
        "points": len(far),
        "median_m": round(float(np.median(far)), 1),
        "p95_m": round(float(np.percentile(far, 95)), 1),
        "worst_m": round(float(far.max()), 1),
    }


def _steps(line: BaseGeometry) -> np.ndarray:
    return np.arange(STEP / 2, line.length, STEP)


def save(path: Path, found: dict[str, dict[str, float]]) -> None:
    """Write the record."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8", newline="\n")


def _pieces(lines: BaseGeometry) -> BaseGeometry:
    """Short pieces, which a tree finds faster."""
    found = []
    for line in shapely.get_parts(lines):
        xy = shapely.get_coordinates(line)
        found += [shapely.LineString(xy[i : i + 51]) for i in range(0, max(len(xy) - 1, 1), 50)]
    return shapely.GeometryCollection([g for g in found if g.length > 0])
