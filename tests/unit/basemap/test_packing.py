"""Packed ground is the ground that was packed, to half a step of its grid."""

from __future__ import annotations

import shapely
from shapely.geometry import MultiPolygon, Polygon, box, mapping, shape

from dashboard.basemap.packing import STEPS, packed
from dashboard.layers import Scene
from dashboard.layers.shipment import areas


def unpacked(feature: dict) -> MultiPolygon:
    """As assets/packing.js does it."""

    def ring(steps: list[int]) -> list[tuple[float, float]]:
        x = y = 0
        found = []
        for dx, dy in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + dx, y + dy
            found.append((x / STEPS, y / STEPS))
        return found

    return MultiPolygon([(ring(p[0]), [ring(r) for r in p[1:]]) for p in feature["packed"]])


def test_holes_and_several_parts_come_back() -> None:
    holed = Polygon(box(46, 39, 47, 40).exterior.coords, [box(46.2, 39.2, 46.4, 39.4).exterior])
    for ground in (holed, MultiPolygon([holed, box(48, 39, 48.5, 39.5)])):
        sent = packed({"id": "a", "geometry": mapping(ground)})
        assert sent["id"] == "a"
        assert shape(sent["geometry"]).is_empty
        assert unpacked(sent).equals(ground)


def test_all_ground_over_the_areas_comes_back(scene: Scene) -> None:
    tiles = {row.area for row in scene.atlas.mission.areas if row.role == "control"}
    found = [one for one in areas(scene)["features"] if one["id"] not in tiles]
    assert len(found) > 50
    for one in found:
        whole = shape(one["geometry"])
        apart = shapely.symmetric_difference(unpacked(packed(one)), whole).area
        assert apart < 1e-9, one["id"]
