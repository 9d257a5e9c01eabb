"""The same map by hand in Matplotlib: what a plate is measured against in one run.

It has the ground, the areas, the borders, the marks and names of the day and a title; it has no
legend with counts, no scale bar, no sources and no layout of names.
"""

from __future__ import annotations

import io
from typing import Any

import matplotlib as mpl
import numpy as np
import shapely
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.figure import Figure
from matplotlib.path import Path

from dashboard.mission import Mission
from dashboard.model.period import number
from dashboard.palette import LIGHT
from dashboard.plates.projection import Plane

mpl.rcParams["font.family"] = "DejaVu Sans"


def _paths(shapes: list[Any], plane: Plane) -> list[Path]:
    found = []
    for shape in shapes:
        for part in shapely.get_parts(plane.shape(shape)):
            rings = [part.exterior, *part.interiors]
            found.append(
                Path.make_compound_path(*(Path(shapely.get_coordinates(r)) for r in rings))
            )
    return found


class Peer:
    def __init__(self, mission: Mission, inches: tuple[float, float]) -> None:
        self.figure = Figure(figsize=inches)
        FigureCanvasAgg(self.figure)
        self.mission, self.plane = mission, Plane(mission.meta.crs)

    def draw(self, day: int) -> None:
        """All anew, as a script does."""
        mission, plane = self.mission, self.plane
        self.figure.clear()
        axes = self.figure.add_axes((0.02, 0.1, 0.7, 0.8))
        land = [f.geometry for f in mission.base if f.kind == "land"]
        axes.add_collection(PathCollection(_paths(land, plane), facecolor=LIGHT.land))
        held = [
            area.geometry
            for area in mission.areas
            if (area.valid_from is None or number(area.valid_from) <= day)
            and (area.valid_to is None or day <= number(area.valid_to))
        ]
        axes.add_collection(
            PathCollection(_paths(held, plane), facecolor="#e4bd8e", edgecolor="#96501a", alpha=0.7)
        )
        lines = [
            shapely.get_coordinates(part)
            for row in mission.lines
            for part in shapely.get_parts(plane.shape(row.geometry))
        ]
        axes.add_collection(LineCollection(lines, colors=LIGHT.border, linewidths=0.6))
        places = [p for p in mission.places.values() if p.rank <= 3]
        xy = plane.metres(np.array([(p.lon, p.lat) for p in places]))
        axes.plot(xy[:, 0], xy[:, 1], "o", color=LIGHT.ink, markersize=3)
        for place, (x, y) in zip(places, xy, strict=True):
            axes.annotate(place.name, (x, y), xytext=(3, 3), textcoords="offset points", fontsize=7)
        ends = mission.meta.extent
        corners = plane.metres(np.array([(ends.west, ends.south), (ends.east, ends.north)]))
        axes.set(xlim=corners[:, 0], ylim=corners[:, 1], aspect="equal", xticks=[], yticks=[])
        self.figure.suptitle(f"{mission.meta.title}, day {day}", x=0.02, ha="left")
        self.figure.text(0.02, 0.02, mission.meta.disclaimer, fontsize=7)

    def saved(self, format_: str, dpi: float) -> bytes:
        made = io.BytesIO()
        self.figure.savefig(made, format=format_, dpi=dpi)
        return made.getvalue()
