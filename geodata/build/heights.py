"""Heights of the ground: tile G of GLOBE 1.0, one cell of 30 arc-seconds (about 0.9 by 0.7 km).

The tile covers 0 to 50 N and 0 to 90 E; its rows run from north to south, values are metres, sea
and ground below sea level are 0.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

CELLS = 120  # per degree
NORTH = 50

Grid = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Heights:
    """A cut of the tile: metres, and the tile's number of its first row and column."""

    metres: Grid
    row: int
    column: int

    def cell(self, lat: float, lon: float) -> tuple[int, int]:
        """Row and column of the cell that holds a point."""
        return int((NORTH - lat) * CELLS) - self.row, int(lon * CELLS) - self.column

    def middle(self, row: int, column: int) -> tuple[float, float]:
        """Longitude and latitude of a cell's middle."""
        east, south = column + self.column + 0.5, row + self.row + 0.5
        return east / CELLS, NORTH - south / CELLS


def read_heights(path: Path, bounds: tuple[float, float, float, float]) -> Heights:
    """The cells within `bounds` (degrees: west, south, east, north) and one more on each side."""
    west, south, east, north = bounds
    top, bottom = round((NORTH - north) * CELLS) - 1, round((NORTH - south) * CELLS) + 1
    left, right = round(west * CELLS) - 1, round(east * CELLS) + 1
    with np.load(path) as file:
        tile = file["arr_0"]
    return Heights(tile[top:bottom, left:right].astype(float), top, left)
