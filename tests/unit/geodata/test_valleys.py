"""Water runs down, gathers, and a river ends where a larger one takes it up."""

import numpy as np
import pytest
from shapely.geometry import Point

from geodata.build.frame import point
from geodata.build.heights import CELLS, NORTH, Heights
from geodata.build.valleys import flow, river

ROW, COLUMN = 1200, 5400  # 40 N, 45 E


@pytest.fixture
def valley() -> Heights:
    """Ground of 60 by 40 cells that falls to the south into a trough in the middle column, and
    has a hollow on the way."""
    rows, columns = np.mgrid[0:60, 0:40]
    metres = 1000.0 - 10 * rows + 5 * abs(columns - 20)
    metres[30, 20] -= 200
    return Heights(metres, ROW, COLUMN)


def at(row: int, column: int) -> tuple[float, float]:
    return NORTH - (ROW + row + 0.5) / CELLS, (COLUMN + column + 0.5) / CELLS


def test_a_cell_knows_its_own_middle(valley) -> None:
    lon, lat = valley.middle(12, 7)
    assert valley.cell(lat, lon) == (12, 7)


def test_all_water_leaves_and_none_is_lost(valley) -> None:
    water = flow(valley)
    outlets = [cell for cell in water.into if cell not in water.down]
    edge = sum(1 for i in range(60) for j in range(40) if i in (0, 59) or j in (0, 39))
    alone = edge - len(outlets)
    assert sum(water.gathered[cell] for cell in outlets) + alone == 60 * 40


def test_a_river_follows_the_trough_through_the_hollow(valley) -> None:
    found = river(valley, flow(valley), at(20, 20), None)
    for row in (20, 30, 45):
        assert found.distance(point(*at(row, 20))) < 400, row
    assert found.distance(point(*at(30, 12))) > 3_000


def test_a_river_stops_at_its_stated_end(valley) -> None:
    found = river(valley, flow(valley), at(20, 20), at(40, 20))
    assert Point(found.coords[-1]).distance(point(*at(40, 20))) < 1_000
