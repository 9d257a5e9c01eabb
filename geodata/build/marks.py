"""Small areas that the timeline gives as discs, cells or strips, in metres."""

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.build.corridor import strip
from geodata.build.frame import point
from geodata.build.rows import Cell, cells

# Round the corners of a nearest-place cell by this much.
ROUND = 350.0
VILLAGE = 600.0


def marks(azerbaijan: shapely.Polygon, armenia: BaseGeometry) -> dict[str, BaseGeometry]:
    """Areas by the id of the timeline row that describes them."""
    border = azerbaijan.boundary.intersection(armenia.buffer(20.0))
    return {
        "TL37": strip("lachin-old", azerbaijan),
        "TL46": strip("lachin-new", azerbaijan),
        "TL26": shapely.union_all([_cell("Shosh", 2_000.0), _cell("Mkhitarashen", 2_000.0)]),
        "TL34": point(40.1617, 46.2884).buffer(1_000.0),
        "TL41": _cell("Parukh", 2_500.0),
        "TL43": point(40.03367, 46.79959).buffer(1_500.0),
        # The ridge lies west of the village point of Saribaba: the disc is moved 1 km west.
        "TL44": _height(point(39.67967, 46.57300), 1_500.0),
        "TL45": shapely.union_all(
            [
                point(39.63742, 46.54977).buffer(1_500.0),
                point(39.58930, 46.54403).buffer(1_500.0),
                point(39.63675, 46.53166).buffer(1_200.0),
            ]
        ),
        "TL47": _height(point(39.698, 46.609), 1_000.0),
        "TL48": _along(border, point(39.59279, 46.45985), point(39.58930, 46.54403)),
    }


def _named(name: str) -> Cell:
    return next(c for c in cells() if name in c.name)


def _cell(name: str, cap: float) -> BaseGeometry:
    """The nearest-place cell, not more than `cap` metres from the place, with round corners."""
    mine = _named(name).spot
    spots = sorted({(c.spot.x, c.spot.y) for c in cells() if c.spot.distance(mine) < 4 * cap})
    graph = shapely.voronoi_polygons(shapely.multipoints(spots), extend_to=mine.buffer(2 * cap))
    cell = next(g for g in shapely.get_parts(graph) if g.contains(mine))
    return (cell & mine.buffer(cap)).buffer(-ROUND).buffer(ROUND)


def _height(spot: shapely.Point, radius: float) -> BaseGeometry:
    """A disc without the ground of villages that are reported as kept after the height was lost."""
    kept = [c.spot.buffer(VILLAGE) for c in cells() if c.control > "2023" and c.spot != spot]
    disc = spot.buffer(radius) - shapely.union_all(kept)
    parts = shapely.get_parts(disc.buffer(-VILLAGE / 4).buffer(VILLAGE / 4))
    return max(parts, key=lambda g: g.area)


def _along(border: BaseGeometry, a: shapely.Point, b: shapely.Point) -> BaseGeometry:
    """Ground within 2 km of the state border, between the two places."""
    middle = shapely.LineString([a, b])
    reach = middle.buffer(3_500.0, cap_style="flat")
    return (border & reach).buffer(2_000.0, cap_style="flat")
