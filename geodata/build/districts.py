"""Districts and the former oblast as one raster of zones: Natural Earth corrected by the places.

A zone is a district, cut in two where the former oblast runs through it. Every place of cells.csv
pulls the ground around it, and the way to the nearest reference ground of its district, into its
own district; far from places the reference line stands.
"""

import numpy as np
import shapely

from geodata.build.grid import Field, Grid, Labels, Mask, blur, bridge, detail, strongest
from geodata.build.patches import absorb
from geodata.build.reference import Reference
from geodata.build.rows import Cell, cells

REFERENCE_BLUR = 1_200.0
# Reference lines are straight for up to 31 km between their vertices. Far from a vertex, places
# far and near bend them by about the reference's own error; over 16 km the bends cancel out.
BEND_REACH = 25_000.0
BEND_MEAN = 8_000.0
BEND, BEND_MOST = 3.0, 0.8
SURE, UNSURE = 1_000.0, 6_000.0
PLACE_REACH = 9_000.0
PLACE_STRENGTH = 0.5
# The reference line of contact is straight for 10 km and up to 6 km off the front villages.
CONTACT_BLUR = 2_000.0
CONTACT_STRENGTH = 1.0

# Natural Earth's names of districts in the region; "in" and "out" are relative to the oblast.
NAMES = {
    "Ağdam": "Agdam",
    "Cəbrayıl": "Jabrayil",
    "Füzuli": "Fuzuli",
    "Kəlbəcər": "Kalbajar",
    "Laçın": "Lachin",
    "Qubadli": "Qubadli",
    "Stepanakert": "Stepanakert",
    "Tərtər": "Tartar",
    "Xocalı": "Khojaly",
    "Xocavənd": "Khojavend",
    "Zəngilan": "Zangilan",
    "Şuşa": "Shusha",
}
INSIDE = ("Khojaly", "Khojavend", "Shusha", "Stepanakert")
BOTH = ("Agdam", "Kalbajar", "Tartar")
# The raster runs on past the state border, so that the exact border can cut it.
BEYOND_BORDER = 1_500.0
OBLAST_LATEST = "2020-11-10"


def zone_names(reference: Reference) -> list[str]:
    """All zones: `in:` the former oblast, `out:` of it, `other:` districts around the region."""
    known = sorted(NAMES.values())
    zones = [f"in:{n}" for n in known if n in INSIDE or n in BOTH]
    zones += [f"out:{n}" for n in known if n not in INSIDE]
    zones += [f"other:{n}" for n in reference.districts if n not in NAMES]
    return zones


def zone_of(cell: Cell, reference: Reference) -> str | None:
    """The zone in which a place must lie, or None where its district is not known."""
    if cell.district in INSIDE:
        return f"in:{cell.district}"
    if cell.district in BOTH:
        day = cell.control
        if day == "pre-war":
            inside = reference.oblast.contains(cell.spot)
        else:
            inside = day > "2023" or day <= OBLAST_LATEST
        return f"{'in' if inside else 'out'}:{cell.district}"
    return f"out:{cell.district}" if cell.district in NAMES.values() else None


def zones(grid: Grid, reference: Reference) -> tuple[list[str], Labels]:
    """Zone names and the raster of their numbers."""
    names = zone_names(reference)
    guess = _first_guess(grid, reference, names)
    seeds: dict[str, list[shapely.Point]] = {}
    for cell in cells():
        zone = zone_of(cell, reference)
        if zone:
            seeds.setdefault(zone, []).append(cell.spot)
            ground = guess == names.index(zone)
            if not ground[grid.cell(cell.spot)]:
                seeds[zone] += bridge(grid, cell.spot, ground)

    doubt = grid.doubt(reference.vertices, SURE, UNSURE)

    def score(number: int, name: str) -> Field:
        value = blur(guess == number, REFERENCE_BLUR)
        if name in seeds:
            bend = _bend(grid, seeds[name], doubt)
            value += PLACE_STRENGTH * grid.pull(seeds[name], PLACE_REACH) + bend
        return value

    label = strongest(((i, score(i, n)) for i, n in enumerate(names)), grid.shape)
    rooted = {z: [grid.cell(s) for s in spots] for z, spots in seeds.items()}

    def keep(number: int, patch: Mask) -> bool:
        name = names[number]
        return name.startswith("other:") or any(patch[c] for c in rooted.get(name, []))

    return names, absorb(label, keep)


def _bend(grid: Grid, spots: list[shapely.Point], doubt: Field) -> Field:
    """Decades by which the pull of the places differs from its mean around, where in doubt."""
    least = np.float32((1000.0 / BEND_REACH) ** 3)
    decades = np.log10(np.maximum(grid.pull(spots, BEND_REACH), least))
    most = np.float32(BEND_MOST)
    bent = np.clip(np.float32(BEND) * detail(decades, BEND_MEAN), -most, most)
    return (doubt * bent).astype(np.float32)


def held(grid: Grid, reference: Reference, mainland: shapely.Polygon) -> Mask:
    """Cells under Armenian control before the war: the reference, bent around front villages."""
    ours = [c.spot for c in cells() if c.control not in ("pre-war", "")]
    line = grid.inside(reference.held)
    theirs = [c.spot for c in cells() if c.control == "pre-war"]
    theirs += [p for spot in theirs for p in bridge(grid, spot, ~line)]
    guess = blur(line, CONTACT_BLUR)
    strength = np.float32(CONTACT_STRENGTH)
    yes = guess + strength * grid.pull(ours, PLACE_REACH)
    no = (np.float32(1.0) - guess) + strength * grid.pull(theirs, PLACE_REACH)
    return (yes > no) & grid.inside(shapely.Polygon(mainland.exterior).buffer(BEYOND_BORDER))


def _first_guess(grid: Grid, reference: Reference, names: list[str]) -> Labels:
    """The nearest reference district of the right side of the oblast line, per cell."""
    labels = np.full(grid.shape, -1, dtype=np.int32)
    within = grid.inside(reference.oblast)
    shapes: dict[str, list] = {"in": [], "out": []}
    for name, shape in reference.districts.items():
        known = NAMES.get(name)
        sides = {"out": f"other:{name}"} if known is None else {}
        if known in INSIDE or known in BOTH:
            sides["in"] = f"in:{known}"
        if known is not None and known not in INSIDE:
            sides["out"] = f"out:{known}"
        for side, zone in sides.items():
            shapes[side].append((names.index(zone), shape))
            mask = grid.inside(shape) & (within if side == "in" else ~within)
            labels[mask] = names.index(zone)
    for side, mask in (("in", within), ("out", ~within)):
        rows, cols = np.nonzero(mask & (labels < 0))
        tree = shapely.STRtree([s for _, s in shapes[side]])
        nearest = tree.nearest(shapely.points(grid.x[cols], grid.y[rows]))
        labels[rows, cols] = np.array([n for n, _ in shapes[side]], dtype=np.int32)[nearest]
    return labels
