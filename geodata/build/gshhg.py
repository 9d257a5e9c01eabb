"""Reader of the binned GSHHG files that Debian packs for GMT (netCDF 4, that is HDF5).

The world is cut into boxes of one degree; a box lists its line segments, a segment its points as
16-bit fractions of the box. Rivers and lakes are WDB II data of the 1970s, up to 2 km off.
"""

from collections.abc import Iterator
from pathlib import Path

import h5py
import numpy as np
import shapely

from geodata.build.frame import LIMITS, to_metres

COLUMNS = 360
NORTHMOST = 89
FULL = 65535.0


def segments(path: Path) -> Iterator[tuple[int, shapely.LineString]]:
    """Level and line (metres) of every segment in the window."""
    with h5py.File(path) as file:
        table = {k: np.asarray(v) for k, v in file.items() if not k.startswith("Dimension")}
    first, count = table["Id_of_first_segment_in_a_bin"], table["N_segments_in_a_bin"]
    start = table["Id_of_first_point_in_a_segment"]
    size, level = _sizes(table)
    east = table["Relative_longitude_from_SW_corner_of_bin"].astype(np.uint16) / FULL
    north = table["Relative_latitude_from_SW_corner_of_bin"].astype(np.uint16) / FULL
    for lat in range(int(LIMITS[1]), int(LIMITS[3])):
        for lon in range(int(LIMITS[0]), int(LIMITS[2])):
            box = (NORTHMOST - lat) * COLUMNS + lon
            for number in range(int(first[box]), int(first[box]) + int(count[box])):
                if size[number] > 1:
                    part = slice(int(start[number]), int(start[number]) + int(size[number]))
                    xy = np.column_stack([lon + east[part], lat + north[part]])
                    yield int(level[number]), to_metres(shapely.LineString(xy))


def _sizes(table: dict[str, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """Number of points and level per segment: two columns (rivers) or packed in one (shores)."""
    packed = table.get("Embedded_npts_levels_exit_entry_for_a_segment")
    if packed is not None:
        return packed >> 9, (packed >> 6) & 7
    return table["N_points_for_a_segment"], table["Hierarchial_level_of_a_segment"]
