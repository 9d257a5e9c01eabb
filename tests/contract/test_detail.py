"""What the browser draws of the shapes: weight on the wire, and gaps between neighbours by zoom.

MapLibre cuts GeoJSON into tiles and simplifies every ring of a tile by itself (Douglas-Peucker,
0.375 pixels of a tile of 512). So each zoom has its own detail, and neighbours may drift apart by
a fraction of a pixel. These tests do the same cut in Python and measure the drift.
"""

import gzip
import json

import numpy as np
import pytest
import shapely
from shapely.geometry import mapping, shape

from dashboard.basemap import ground
from dashboard.layers import Scene
from dashboard.layers.shipment import areas
from dashboard.mission import Mission

TILE, TOLERANCE_PX = 512, 0.375
MOST_KB = 350
ROUTES = ("centre_line", "strip", "road")


def kilobytes(content: object) -> float:
    return len(gzip.compress(json.dumps(content, separators=(",", ":")).encode())) / 1000


def test_all_geometry_weighs_little(mission: Mission, scene: Scene) -> None:
    served = {
        "areas": areas(scene),
        "base": ground.base(mission),
        "lines": ground.lines(mission),
        "dated lines": [mapping(row.geometry) for row in mission.lines],
        "routes": [mapping(row.geometry) for row in mission.routes],
    }
    weight = {name: kilobytes(content) for name, content in served.items()}
    assert sum(weight.values()) <= MOST_KB, weight


def mercator(ground: shapely.Geometry) -> shapely.Geometry:
    """In widths of the world, as tiles are cut."""

    def project(xy: np.ndarray) -> np.ndarray:
        sine = np.sin(np.radians(xy[:, 1]))
        north = 0.5 - np.log((1 + sine) / (1 - sine)) / (4 * np.pi)
        return np.column_stack([xy[:, 0] / 360 + 0.5, north])

    return shapely.transform(ground, project)


@pytest.mark.parametrize("zoom", [6, 8, 10, 12])
def test_neighbours_stay_within_a_pixel_of_each_other(scene: Scene, zoom: int) -> None:
    pixel = 1 / (TILE * 2**zoom)
    named = {row.area for row in scene.atlas.mission.areas}  # bands overlap, and may
    served = [f for f in areas(scene)["features"] if f["id"] in named]
    whole = [mercator(shape(f["geometry"])) for f in served]
    cut = shapely.simplify(whole, TOLERANCE_PX * pixel, preserve_topology=False)
    cut = shapely.make_valid(cut)
    inner = shapely.union_all(whole).buffer(-2 * pixel)
    gaps = inner.difference(shapely.union_all(cut))
    assert gaps.buffer(-pixel / 2).is_empty, "a gap of a pixel at a whole zoom"
    tree = shapely.STRtree(cut)
    for i, j in tree.query(cut, predicate="intersects").T:
        if i < j:
            assert cut[i].intersection(cut[j]).buffer(-pixel / 2).is_empty, (i, j)


def test_the_state_border_is_finer_than_what_is_drawn_by_hand(mission: Mission) -> None:
    """Metres between vertices: the accurate source keeps more, from zoom 11 on it shows."""

    def step(kind: str, *keys: str) -> float:
        rows = [r for r in mission.lines if r.kind == kind and (not keys or r.id in keys)]
        parts = [np.diff(shapely.get_coordinates(r.geometry), axis=0) for r in rows]
        return float(np.median(np.hypot(*np.vstack(parts).T))) * 100_000

    assert step("state_border", "armenia_azerbaijan") < 0.8 * step("district")
