"""The day from which each cell of the raster counts as held by Azerbaijan.

Announcements name villages, not lines. A cell passes on the first day by which the places announced
so far outweigh the rest around it, each place weighing (1 km / distance)^3. That draws the same
fronts as nearest-place cells, without their straight edges. The days are those of one side's
announcements, often later than the event.
"""

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.build.frame import point
from geodata.build.grid import Field, Grid, Labels, Mask, bridge
from geodata.build.patches import components, cut_off
from geodata.build.rows import cells

PRE_WAR = "pre-war"
CEASEFIRE = "2020-11-10"
AGDAM_DAY = "2020-11-20"
KALBAJAR_DAY = "2020-11-25"
LACHIN_DAY = "2020-12-01"
POCKET_DAY = "2020-12-12"
LAST_DAY = "2023-09-21"

FOUR = ("out:Fuzuli", "out:Jabrayil", "out:Qubadli", "out:Zangilan")
HANDOVERS = {"out:Agdam": AGDAM_DAY, "out:Kalbajar": KALBAJAR_DAY, "out:Lachin": LACHIN_DAY}
POCKET_CAP = 5_500.0
SHUSHA = (39.76006, 46.74989)
SHUSHA_DISC = 2_200.0
SHUSHA_DAY = "2020-11-08"
# Villages near Shusha that are reported as kept stay out of its disc with this much ground.
PLACE_DISC = 800.0
REACH = 60_000.0
STEPANAKERT = (39.8177, 46.7528)
FUZULI = (39.60094, 47.14529)
HADRUT_NORTH, HADRUT_MARGIN = 39.648, 2_000.0
WAY = 1_200.0
KAPAN = (39.20762, 46.40678)


def days(
    grid: Grid, names: list[str], zones: Labels, held: Mask, armenia: BaseGeometry
) -> tuple[list[str], Labels]:
    """Sorted days and, per cell, the number of the day from which it counts as Azerbaijani.

    Ground held by Azerbaijan before the war has the day `PRE_WAR`.
    """
    seeds: dict[str, list[shapely.Point]] = {}
    for cell in cells():
        if cell.control not in ("", PRE_WAR):
            day = LAST_DAY if cell.control > POCKET_DAY else cell.control
            seeds.setdefault(day, []).append(cell.spot)
    known = sorted({*seeds, CEASEFIRE, SHUSHA_DAY, *HANDOVERS.values(), LAST_DAY} | {PRE_WAR})
    number = {day: i for i, day in enumerate(known)}

    pulls = {day: grid.pull(seeds[day], REACH) for day in known if day in seeds}
    label = _weighted_median(pulls, number, LAST_DAY)
    later = [s.buffer(PLACE_DISC) for s in seeds[LAST_DAY]]
    town = grid.inside(point(*SHUSHA).buffer(SHUSHA_DISC) - shapely.union_all(later))
    label[town & (label > number[SHUSHA_DAY])] = number[SHUSHA_DAY]

    zone = {n: i for i, n in enumerate(names)}
    for name, day in HANDOVERS.items():
        label[zones == zone[name]] = number[day]
    four = np.isin(zones, [zone[n] for n in FOUR])
    label[four & (label > number[CEASEFIRE])] = number[CEASEFIRE]
    inside = np.isin(zones, [i for n, i in zone.items() if n.startswith("in:")])
    label[inside & (label > number[CEASEFIRE])] = number[LAST_DAY]
    hadrut = zones == zone["in:Khojavend"]
    label[_southern(grid, hadrut & (label == number[LAST_DAY]))] = number[CEASEFIRE]
    label[inside & _pocket(grid, pulls, seeds[POCKET_DAY])] = number[POCKET_DAY]
    label[~held] = number[PRE_WAR]
    for way in _ways(grid, label, number):
        label[way & inside & (label == number[LAST_DAY])] = number[CEASEFIRE]
    return known, _without_islands(grid, label, number, grid.inside(armenia))


def _without_islands(grid: Grid, label: Labels, number: dict[str, int], armenia: Mask) -> Labels:
    """Ground cut off behind the front passes with the front, not on its own later day.

    Cut off means: without a way to Stepanakert or to Armenia over ground not yet announced. Only
    the days of the war are treated so; the Hadrut pocket is reported as cut off and stays.
    """
    anchor, border = grid.cell(point(*STEPANAKERT)), grid.cell(point(*KAPAN))
    out = label.copy()
    for day, i in sorted(number.items()):
        if day <= CEASEFIRE:
            remaining = (out > i) & (out != number[PRE_WAR]) & (out != number[POCKET_DAY])
            stray = cut_off(remaining | armenia, (anchor, border))
            out[stray & ~armenia] = i
    return out


def _weighted_median(pulls: dict[str, Field], number: dict[str, int], last: str) -> Labels:
    """Per cell the first day by which half of the weight has passed; the pocket waits."""
    order = sorted(d for d in pulls if d not in (POCKET_DAY, last))
    rest = pulls[last] + pulls[POCKET_DAY]
    half = (sum((pulls[d] for d in order), start=rest)) / np.float32(2.0)
    label = np.full(half.shape, number[last], dtype=np.int32)
    passed = np.zeros_like(half)
    for day in order:
        passed = passed + pulls[day]
        label[(label == number[last]) & (passed >= half)] = number[day]
    return label


def _southern(grid: Grid, kept: Mask) -> Mask:
    """Patches of Khojavend district that lie wholly south of 39.648 N: all of Hadrut was lost."""
    patch = components(kept.astype(np.int32))
    limit = point(HADRUT_NORTH, 46.75).y
    north = np.unique(patch[(grid.y > limit + HADRUT_MARGIN)[:, None] & kept])
    return kept & ~np.isin(patch, north)


def _ways(grid: Grid, label: Labels, number: dict[str, int]) -> list[Mask]:
    """From places announced inside what stayed, 1.2 km wide ways to the rest of what was lost."""
    lost = (label <= number[CEASEFIRE]) | (label == number[PRE_WAR])
    stray = cut_off(lost, (grid.cell(point(*FUZULI)),))
    stray &= label != number[PRE_WAR]
    patch = components(stray.astype(np.int32))
    ways = []
    for i in np.unique(patch[stray]):
        rows, cols = np.nonzero(patch == i)
        middle = shapely.Point(grid.x[cols].mean(), grid.y[rows].mean())
        points = [middle, *bridge(grid, middle, lost & ~stray)]
        path = shapely.LineString(points if len(points) > 1 else [middle, middle])
        ways.append(grid.inside(path.buffer(WAY)))
    return ways


def _pocket(grid: Grid, pulls: dict[str, Field], spots: list[shapely.Point]) -> Mask:
    """The last two Hadrut villages: where they outweigh all other places, within 5.5 km."""
    others = sum(
        (p for d, p in pulls.items() if d != POCKET_DAY), start=np.zeros(grid.shape, np.float32)
    )
    near = grid.inside(shapely.union_all([s.buffer(POCKET_CAP) for s in spots]))
    return near & (pulls[POCKET_DAY] > others)
