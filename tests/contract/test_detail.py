"""What the page draws of the shapes, at each of three levels: weight, bends, and shared borders."""

import gzip
import json

import numpy as np
import pytest
import shapely
from shapely.geometry import mapping, shape
from shapely.geometry.base import BaseGeometry

from dashboard.basemap.detail import FINEST, NAMES, ZOOMS, Levels, tolerance
from dashboard.basemap.ground import STATIC_LINES
from dashboard.layers import Scene
from dashboard.mission import Mission

MOST_KB = 350
FIRST_KB = 120
METRES_PER_DEGREE = 111_320


def kilobytes(content: object) -> float:
    return len(gzip.compress(json.dumps(content, separators=(",", ":")).encode())) / 1000


@pytest.fixture(scope="module")
def made(scene: Scene) -> dict[str, dict]:
    return {name: make() for name, make in Levels(scene).makers().items()}


@pytest.fixture(scope="module")
def cells(mission: Mission, made: dict[str, dict]) -> list[dict[str, BaseGeometry]]:
    """By level, the areas that tile the region."""
    tiles = {row.area for row in mission.areas}
    return [
        {
            f["id"]: shape(f["geometry"])
            for f in made[f"areas-{level}"]["features"]
            if f["id"] in tiles
        }
        for level in range(FINEST + 1)
    ]


def lines(made: dict[str, dict], level: int) -> list[BaseGeometry]:
    return [shape(f["geometry"]) for f in made[f"lines-{level}"]["features"]]


def corners(*shapes: BaseGeometry) -> set[tuple[float, float]]:
    return {tuple(xy) for xy in shapely.get_coordinates(np.array(shapes))}


def test_all_geometry_of_all_levels_weighs_little(mission: Mission, made: dict[str, dict]) -> None:
    weight = {name: kilobytes(content) for name, content in made.items()}
    dated = [mapping(row.geometry) for row in mission.lines if row.kind not in STATIC_LINES]
    weight |= {
        "dated lines": kilobytes(dated),
        "routes": kilobytes([mapping(row.geometry) for row in mission.routes]),
    }
    assert sum(weight.values()) <= MOST_KB, weight
    assert sum(weight[f"{name}-0"] for name in NAMES) <= FIRST_KB, "before the first picture"


def test_each_level_has_the_same_records_and_more_bends(
    made: dict[str, dict], cells: list[dict[str, BaseGeometry]]
) -> None:
    assert cells[0].keys() == cells[1].keys() == cells[2].keys()
    for name in ("base", "lines"):
        told = [
            [f["properties"] for f in made[f"{name}-{level}"]["features"]] for level in range(3)
        ]
        assert told[0] == told[1] == told[2]
    for shapes in (
        [list(level.values()) for level in cells],
        [lines(made, level) for level in range(3)],
    ):
        count = [int(shapely.get_num_coordinates(np.array(level)).sum()) for level in shapes]
        assert count[0] < 0.8 * count[1] < 0.8 * count[2], count


@pytest.mark.parametrize("level", range(FINEST + 1))
def test_areas_share_their_borders_at_each_level(
    cells: list[dict[str, BaseGeometry]], level: int
) -> None:
    shapes = np.array(list(cells[level].values()))
    assert shapely.is_valid(shapes).all()
    assert shapely.coverage_is_valid(shapes)
    whole, here = (
        shapely.coverage_union_all(np.array(list(cells[n].values()))) for n in (2, level)
    )
    lost = whole.symmetric_difference(here).area / whole.area
    assert lost < 0.002, lost


@pytest.mark.parametrize("level", range(FINEST))
def test_borders_that_lie_on_areas_lie_on_them_at_each_level(
    made: dict[str, dict], cells: list[dict[str, BaseGeometry]], level: int
) -> None:
    """A corner that a line shares with an area, and still has, the area still has."""
    shared = corners(*lines(made, FINEST)) & corners(*cells[FINEST].values())
    assert len(shared) > 1000
    kept = shared & corners(*lines(made, level))
    assert 300 < len(kept) < len(shared)
    assert kept <= corners(*cells[level].values())


@pytest.mark.parametrize(("level", "zoom"), list(enumerate(ZOOMS)))
def test_nothing_moves_by_half_a_pixel_at_the_zooms_of_a_level(
    made: dict[str, dict], cells: list[dict[str, BaseGeometry]],
    mission: Mission, level: int, zoom: int,
) -> None:  # fmt: skip
    latitude = np.radians(mission.meta.opening.lat)
    most = tolerance(level, mission.meta.opening.lat)
    assert most < METRES_PER_DEGREE * 360 * np.cos(latitude) / 512 / 2**zoom / 2

    def outline(shape: BaseGeometry) -> BaseGeometry:
        scale = METRES_PER_DEGREE * np.array([np.cos(latitude), 1])
        return shapely.transform(shape.boundary if shape.area else shape, lambda xy: xy * scale)

    pairs = [
        *zip(cells[FINEST].values(), cells[level].values(), strict=True),
        *zip(lines(made, FINEST), lines(made, level), strict=True),
    ]
    moved = [shapely.hausdorff_distance(outline(fine), outline(thin)) for fine, thin in pairs]
    assert max(moved) <= most * 1.05
    assert max(moved) > most / 2, "nothing was left out"


def test_the_state_border_is_finer_than_what_is_drawn_by_hand(mission: Mission) -> None:
    """Metres between vertices: the accurate source keeps more, from zoom 11 on it shows."""

    def step(kind: str, *keys: str) -> float:
        rows = [r for r in mission.lines if r.kind == kind and (not keys or r.id in keys)]
        parts = [np.diff(shapely.get_coordinates(r.geometry), axis=0) for r in rows]
        return float(np.median(np.hypot(*np.vstack(parts).T))) * 100_000

    assert step("state_border", "armenia_azerbaijan") < 0.8 * step("district")
