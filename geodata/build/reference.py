"""Lines of Natural Earth (public domain) as packed by Debian's qgis-common: a first, coarse guess.

Median error about 1.3 km off the state border, worst 4.5 km; the places correct it later.
"""

from dataclasses import dataclass
from pathlib import Path

import pyogrio.raw
import shapely
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points

from geodata.build.bows import bowed, bowed_coverage
from geodata.build.frame import to_metres

FRAME = (45.0, 38.4, 48.6, 41.2)
JOIN_GAP = 400.0
BEYOND = 1500.0
# The layer calls Lachin district "Lankaran", as it does the real Lankaran on the Caspian.
MISNAMED, LACHIN, MISNAMED_WEST = "Lankaran", "Laçın", 700_000.0


@dataclass(frozen=True)
class Reference:
    """District polygons by Natural Earth name, the oblast, the pre-war held side, all vertices."""

    districts: dict[str, BaseGeometry]
    oblast: shapely.Polygon
    contact: shapely.LineString
    held: shapely.Polygon
    vertices: shapely.MultiPoint


def read_reference(path: Path, azerbaijan: BaseGeometry) -> Reference:
    """Districts, the former oblast and the line of contact, in metres."""
    _, _, wkb, columns = pyogrio.raw.read(
        path, layer="states_provinces", bbox=FRAME, columns=["name", "adm0_a3"]
    )
    districts: dict[str, list[BaseGeometry]] = {}
    for name, country, blob in zip(*columns, wkb, strict=True):
        if country == "AZE":
            for part in shapely.get_parts(to_metres(shapely.from_wkb(blob))):
                known = LACHIN if name == MISNAMED and part.bounds[0] < MISNAMED_WEST else name
                districts.setdefault(known, []).append(part)
    _, _, wkb, columns = pyogrio.raw.read(
        path, layer="disputed_borders", bbox=FRAME, columns=["name"]
    )
    lines: dict[str, list[shapely.LineString]] = {"oblast": [], "Ceasefire": []}
    for name, blob in zip(columns[0], wkb, strict=True):
        for key, group in lines.items():
            if key in name:
                group += [to_metres(p) for p in shapely.get_parts(shapely.from_wkb(blob))]
    ring = _chain(lines["oblast"])
    contact = _beyond(
        bowed(_chain(lines["Ceasefire"])), max(_parts(azerbaijan), key=lambda p: p.area)
    )
    north, south = sorted((contact.coords[0], contact.coords[-1]), key=lambda c: -c[1])
    inner = list(contact.coords) if contact.coords[0] == north else list(contact.coords)[::-1]
    west = contact.bounds[0] - 80_000.0
    held = shapely.Polygon(
        [*inner, (south[0], south[1] - 150_000.0), (west, south[1] - 150_000.0), (west, north[1])]
    )
    merged = {name: shapely.union_all(parts) for name, parts in sorted(districts.items())}
    known = [*merged.values(), ring, *lines["Ceasefire"]]
    return Reference(
        bowed_coverage(merged),
        shapely.Polygon(bowed(ring).coords),
        shapely.LineString(inner),
        held,
        shapely.MultiPoint(shapely.get_coordinates(known)),
    )


def _parts(shape: BaseGeometry) -> list[shapely.Polygon]:
    return [p for p in shapely.get_parts(shape) if isinstance(p, shapely.Polygon)]


def _chain(lines: list[shapely.LineString]) -> shapely.LineString:
    """One line through all pieces, end to end; duplicates dropped, small gaps joined."""
    pieces: list[list[tuple[float, ...]]] = []
    for line in sorted(lines, key=lambda g: g.bounds):
        coords = list(line.coords)
        if coords not in pieces and coords[::-1] not in pieces:
            pieces.append(coords)
    path = pieces.pop(0)
    while pieces:
        ends = [
            (shapely.Point(mine).distance(shapely.Point(other)), at_start, i, flip)
            for at_start, mine in ((False, path[-1]), (True, path[0]))
            for i, piece in enumerate(pieces)
            for flip, other in ((False, piece[0]), (True, piece[-1]))
        ]
        gap, at_start, i, flip = min(ends)
        if gap > JOIN_GAP:
            raise SystemExit(f"A reference line has a gap of {gap:.0f} m.")
        piece = pieces.pop(i)
        piece = piece[::-1] if flip else piece
        path = piece[::-1] + path if at_start else path + piece
    return shapely.LineString(path)


def _beyond(line: shapely.LineString, land: shapely.Polygon) -> shapely.LineString:
    """The line with both ends drawn on past the border of the land."""
    coords = list(line.coords)
    for position in (0, -1):
        end = shapely.Point(coords[position])
        edge = nearest_points(land.exterior, end)[0]
        gap = edge.distance(end) or 1.0
        reach = (gap + BEYOND) / gap
        extra = (end.x + (edge.x - end.x) * reach, end.y + (edge.y - end.y) * reach)
        coords = [extra, *coords] if position == 0 else [*coords, extra]
    return shapely.LineString(coords)
