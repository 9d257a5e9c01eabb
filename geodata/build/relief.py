"""relief.png: a quiet hillshade for any colour of ground below it.

A pixel is black where the slope turns away from the light and white where it faces it; only how
opaque it is says how much, so one picture serves light and dark maps. Rows are those of a web
Mercator map. Light comes from the north-west, a little also from the west and the north, so that
ridges along the light are seen too. Few steps, and no relief far from the region, keep the file
small; it covers the whole window all the same.
"""

import math
import struct
import zlib
from pathlib import Path

import numpy as np
import numpy.typing as npt

from geodata.build import fetch
from geodata.build.frame import LIMITS
from geodata.build.heights import CELLS, Grid, read_heights

LIGHTS = ((315.0, 0.5), (270.0, 0.3), (0.0, 0.2))  # degrees from north, weight
SUN = 45.0  # degrees above the horizon
STEEPER = 2.0  # heights are exaggerated
SOFT = np.array([0.25, 0.5, 0.25])  # the grid's own noise
FULL = 0.36  # difference from level ground that is fully opaque
STEPS = 6  # of shadow, and as many of light
METRES = 111_200.0  # of a degree of latitude
SHOWN = (43.3, 37.7, 49.8, 42.1)  # degrees: fades out towards these edges
FADE = 0.6  # degrees


def relief(cache: Path) -> bytes:
    """The PNG."""
    heights = read_heights(fetch.fetch(fetch.HEIGHTS, cache), LIMITS)
    north = np.array([heights.middle(row, 0)[1] for row in range(heights.metres.shape[0])])
    east = np.array([heights.middle(0, column)[0] for column in range(heights.metres.shape[1])])
    west, south, far, top = SHOWN
    edge = np.minimum(_ramp(east, west, far)[None, :], _ramp(north, south, top)[:, None])
    shade = _mercator((_soft(_shade(heights.metres, north)) * edge)[1:-1, 1:-1])
    return _png(np.rint(np.clip(shade / FULL, -1, 1) * STEPS).astype(int) + STEPS)


def _shade(metres: Grid, north: Grid) -> Grid:
    """How much brighter than level ground, -1 to 1."""
    side = METRES / CELLS / STEEPER
    down, right = np.gradient(metres)
    east, up = -right / (side * np.cos(np.radians(north)))[:, None], down / side
    long = np.sqrt(east**2 + up**2 + 1)
    sun = math.radians(SUN)
    total = np.zeros_like(metres)
    for azimuth, weight in LIGHTS:
        angle = math.radians(azimuth)
        facing = (east * math.sin(angle) + up * math.cos(angle)) * math.cos(sun) + math.sin(sun)
        total += weight * (facing / long - math.sin(sun))
    return total


def _ramp(degrees: npt.NDArray[np.float64], low: float, high: float) -> npt.NDArray[np.float64]:
    """0 outside, 1 inside, rising over FADE."""
    return np.clip(np.minimum(degrees - low, high - degrees) / FADE, 0, 1)


def _soft(grid: Grid) -> Grid:
    for axis in (0, 1):
        grid = np.apply_along_axis(np.convolve, axis, grid, SOFT, "same")
    return grid


def _mercator(grid: Grid) -> Grid:
    """Rows at equal steps of web Mercator, as tall as the columns are wide."""
    west, south, east, north = LIMITS
    top, bottom = (math.asinh(math.tan(math.radians(lat))) for lat in (north, south))
    columns = grid.shape[1]
    rows = round(columns * (top - bottom) / math.radians(east - west))
    y = top - (np.arange(rows) + 0.5) / rows * (top - bottom)
    place = (north - np.degrees(np.arctan(np.sinh(y)))) * CELLS - 0.5
    first = np.clip(np.floor(place).astype(int), 0, grid.shape[0] - 2)
    part = np.clip(place - first, 0, 1)[:, None]
    return grid[first] * (1 - part) + grid[first + 1] * part


def _png(steps: npt.NDArray[np.int_]) -> bytes:
    """A palette of four bits: black to white with what is level wholly clear."""
    high, wide = steps.shape
    packed = (steps[:, ::2] << 4 | steps[:, 1::2]).astype(np.uint8)
    rows = b"".join(b"\0" + row.tobytes() for row in packed)
    clear = [round(abs(step - STEPS) / STEPS * 255) for step in range(2 * STEPS + 1)]
    colours = bytes(255 * (step > STEPS) for step in range(2 * STEPS + 1) for _ in "rgb")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _chunk(*part)
        for part in (
            (b"IHDR", struct.pack(">IIBBBBB", wide, high, 4, 3, 0, 0, 0)),
            (b"PLTE", colours),
            (b"tRNS", bytes(clear)),
            (b"IDAT", zlib.compress(rows, 9)),
            (b"IEND", b""),
        )
    )


def _chunk(name: bytes, content: bytes) -> bytes:
    size, check = struct.pack(">I", len(content)), struct.pack(">I", zlib.crc32(name + content))
    return size + name + content + check
