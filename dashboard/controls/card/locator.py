"""A small static map: where in the region the record lies, and how near the mark can be trusted.

Two pictures lie on each other: the ground, one for the mission, and the record's mark. Both are
drawn here in Python as SVG in both themes; the style sheet shows the one that fits.
"""

from __future__ import annotations

import math
from typing import Any

import shapely
from dash import html
from shapely.geometry import LineString, Point, box
from shapely.geometry.base import BaseGeometry

from ...languages import t
from ...layers.swatches import svg_uri
from ...mission import Mission
from ...model import Record
from ...palette import PALETTE, Theme
from ..attributes import attributes

SHADE = 0.28  # of the region: grey, as any hue of the waters reads as one
HIGH = 118  # pixels of the picture; its width follows from the extent
EDGE = 7  # a mark outside the picture is an arrow this far from its edge
LEAST = 5.0  # pixels of the smallest ring that can be seen round the dot
SMALL = 8.0  # pixels
KM = 111_195 / 1000  # of a degree of latitude


class Frame:
    """The mission's extent as a picture: equirectangular at its middle, y down."""

    def __init__(self, mission: Mission) -> None:
        extent = mission.meta.extent
        self.box = box(extent.west, extent.south, extent.east, extent.north)
        self.west, self.north = extent.west, extent.north
        self.scale = HIGH / (extent.north - extent.south)
        self.flat = math.cos(math.radians((extent.north + extent.south) / 2))
        self.wide = round((extent.east - extent.west) * self.flat * self.scale)

    def xy(self, lon: float, lat: float) -> tuple[float, float]:
        return (lon - self.west) * self.flat * self.scale, (self.north - lat) * self.scale

    def pixels(self, metres: float) -> float:
        return metres / 1000 / KM * self.scale

    def small(self, shape: BaseGeometry) -> bool:
        """Whether a shape is too small to be seen as one: it is marked as a spot."""
        west, south, east, north = shape.bounds
        return max((east - west) * self.flat, north - south) * self.scale < SMALL

    def path(self, shape: BaseGeometry) -> str:
        """The `d` text of a shape's lines, cut to the picture and simplified to half a pixel."""
        cut = shapely.intersection(shape, self.box)
        simple = shapely.simplify(cut, 0.5 / self.scale)
        steps = []
        for part in getattr(simple, "geoms", (simple,)):
            for ring in _rings(part):
                spots = [self.xy(*point) for point in shapely.get_coordinates(ring)]
                steps.append("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in spots))
        return "".join(steps)


def _rings(part: BaseGeometry) -> list[BaseGeometry]:
    if part.geom_type == "Polygon":
        return [part.exterior, *part.interiors]  # pyright: ignore[reportAttributeAccessIssue]
    return [part] if part.geom_type == "LineString" else []


def ground(mission: Mission) -> dict[str, str]:
    """The ground in both themes as style of the element round all cards: the cards share it."""
    frame = Frame(mission)
    land = shapely.union_all([row.geometry for row in mission.base if row.kind == "land"])
    water = [row.geometry for row in mission.base if row.kind == "lake"]
    lines = [row.geometry for row in mission.lines if row.kind == "state_border"]
    region = shapely.union_all([row.geometry for row in mission.areas if row.role == "control"])
    paths = [frame.path(one) for one in (land, shapely.union_all(water),
             shapely.union_all(lines), region)]  # fmt: skip

    def picture(theme: Theme) -> str:
        earth, lake, border, outline = paths
        return svg_uri(
            f'<rect width="{frame.wide}" height="{HIGH}" fill="{theme.water}"/>'
            f'<path d="{earth}" fill="{theme.land}"/><path d="{lake}" fill="{theme.water}"/>'
            f'<path d="{outline}" fill="{theme.muted}" fill-opacity="{SHADE}" fill-rule="evenodd"/>'
            f'<path d="{border}" fill="none" stroke="{theme.border}" stroke-width="0.8"/>',
            frame.wide, HIGH,
        )  # fmt: skip

    return {f"--ground-{theme.name}": f'url("{picture(theme)}")' for theme in PALETTE.values()}


def build(record: Record, mission: Mission) -> html.Div | None:
    """None for a record without a place."""
    frame = Frame(mission)
    spots, shape, ring = _where(record, mission)
    if shape is not None and not spots and frame.small(shape):
        point = shape.representative_point()
        spots, shape = [(point.x, point.y)], None
    if not spots and shape is None:
        return None

    def picture(theme: Theme) -> str:
        marks = [_shape(frame, shape, record, theme)] if shape is not None else []
        marks += [_mark(frame, spot, ring, theme) for spot in spots]
        return svg_uri("".join(marks), frame.wide, HIGH)

    style: dict[str, Any] = {
        f"--mark-{theme.name}": f'url("{picture(theme)}")' for theme in PALETTE.values()
    }
    outside = bool(spots) and not any(frame.box.covers(Point(spot)) for spot in spots)
    inside = t("Where it lies: {title}", title=record.title)
    beyond = t("Outside this small map, in the direction of the arrow: {title}", title=record.title)
    return html.Div(
        className="locator",
        role="img",
        style=style | {"width": f"{frame.wide}px", "height": f"{HIGH}px"},
        **attributes(aria_label=beyond if outside else inside),
    )


Where = tuple[list[tuple[float, float]], BaseGeometry | None, str | float]


def _where(record: Record, mission: Mission) -> Where:
    """Points, a line or area, and what goes round the points: a kind of ring, or metres."""
    row = record.row
    if record.lat is not None and record.lon is not None:
        return [(record.lon, record.lat)], None, getattr(row, "radius_m", None) or record.precision
    if record.layer == "convoys":
        pairs = ((row.origin_lon, row.origin_lat), (row.dest_lon, row.dest_lat))
        ends = [(lon, lat) for lon, lat in pairs if lon is not None]
        roads = [r.geometry for r in mission.routes if r.id == row.route]
        straight = LineString(ends) if len(ends) == 2 else None
        return ends, roads[0] if roads else straight, ""
    return [], getattr(row, "geometry", None), ""


def _shape(frame: Frame, shape: BaseGeometry, record: Record, theme: Theme) -> str:
    area = shape.geom_type.endswith("Polygon")
    dash = ' stroke-dasharray="3 2"' if record.precision == "approximate" else ""
    look = 'fill-opacity="0.3"' if area else 'fill-opacity="0"'
    return (
        f'<path d="{frame.path(shape)}" fill="{theme.accent}" {look} fill-rule="evenodd" '
        f'stroke="{theme.accent}" stroke-width="{1 if area else 1.8}"{dash}/>'
    )


def _mark(frame: Frame, spot: tuple[float, float], ring: str | float, theme: Theme) -> str:
    x, y = frame.xy(*spot)
    if not frame.box.covers(Point(spot)):
        return _arrow(frame, x, y, theme)
    dot = (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{theme.chapter}" '
        f'stroke="{theme.halo}" stroke-width="1"/>'
    )
    if ring in ("exact", ""):
        return dot
    true = frame.pixels(ring) if isinstance(ring, int | float) else 0.0
    dash = "" if ring == "settlement" else ' stroke-dasharray="2.5 2"'
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{max(true, LEAST + 2):.1f}" fill="none" '
        f'stroke="{theme.ink}" stroke-width="1.2"{dash}/>{dot}'
    )


def _arrow(frame: Frame, x: float, y: float, theme: Theme) -> str:
    """At the edge, towards a place that lies outside the picture."""
    middle = frame.wide / 2, HIGH / 2
    way = math.atan2(y - middle[1], x - middle[0])
    reach = min(
        (middle[0] - EDGE) / max(abs(math.cos(way)), 1e-9),
        (middle[1] - EDGE) / max(abs(math.sin(way)), 1e-9),
    )
    tip = middle[0] + reach * math.cos(way), middle[1] + reach * math.sin(way)
    corners = [(tip[0] + 6 * math.cos(way + turn), tip[1] + 6 * math.sin(way + turn))
               for turn in (0, 2.4, -2.4)]  # fmt: skip
    points = " ".join(f"{cx:.1f},{cy:.1f}" for cx, cy in corners)
    return f'<polygon points="{points}" fill="{theme.chapter}" stroke="{theme.halo}"/>'
