"""Where a limit of reported control may lie: a band of its stated uncertainty on both sides.

Ground and not a broad line: a line that is much wider than the distance of its points overlaps
itself at every bend and darkens there. Areas in one another, each too faint to have an edge of its
own, make one that fades.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, partial
from typing import Any

import shapely
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from ..later import Makers
from ..mission import Mission
from ..model import Record
from ..palette import Theme
from .geometry import GRID_DEG, Metric
from .layer import Swatch, colour

FRONT = Swatch("line", "contact", 1.6)
SOFT = Swatch("soft", FRONT.name, FRONT.width)  # the limit in its band, for the legend
BAND = "ink"  # no hue of its own: ground in the band is darker, and still that of its status
OPACITY = 0.039
# of the uncertainty, by the first word of the id
SHARES = {"rim": 1.0, "wide": 0.75, "half": 0.5, "core": 0.25}
LAST = len(SHARES) - 1
COARSE = 0.075  # detail left out, as a share of the uncertainty: the band is vague by nature
HOLE_M2 = 15e6


def country(mission: Mission) -> BaseGeometry:
    """The land that the areas lie in: what is uncertain ends at a state border, which is not."""
    spots = shapely.union_all([row.geometry.representative_point() for row in mission.areas])
    land = [row.geometry for row in mission.base if row.kind == "land"]
    return shapely.union_all([ground for ground in land if ground.intersects(spots)])


def grounds_of(record: Record) -> tuple[str, ...]:
    """The ids of a band's grounds, widest first."""
    return tuple(f"{name}.{record.id}" for name in SHARES)


def bands(mission: Mission, metric: Metric, records: Iterable[Record]) -> Makers[BaseGeometry]:
    """What makes the grounds of band records, by id; the first asked makes what they share."""
    within = cache(lambda: country(mission))

    @cache  # a stretch of a limit stays the same over many days
    def around(line: BaseGeometry, reach: float, share: float) -> BaseGeometry:
        coarse = shapely.simplify(metric.metres(line), reach * COARSE)
        return shapely.simplify(coarse.buffer(reach * share, quad_segs=8), reach * COARSE / 3)

    def ground(record: Record, share: float) -> BaseGeometry:
        parts = [around(line, 1000 * km, share) for line, km in record.row.limits]
        wide = metric.degrees(_filled(shapely.union_all(parts)))
        return shapely.set_precision(shapely.intersection(wide, within()), GRID_DEG)

    return {
        key: partial(ground, record, share)
        for record in records
        for key, share in zip(grounds_of(record), SHARES.values(), strict=True)
    }


def _filled(ground: BaseGeometry) -> BaseGeometry:
    """Without small holes: a sliver of certainty inside of what is uncertain says nothing."""
    return shapely.union_all(
        [
            Polygon(
                part.exterior, [hole for hole in part.interiors if Polygon(hole).area > HOLE_M2]
            )
            for part in shapely.get_parts(ground)
        ]
    )


def band_style(theme: Theme) -> dict[str, Any]:
    ink = colour(theme, BAND)
    return {
        "colorscale": [[i / LAST, ink] for i in range(LAST + 1)],
        "zmin": 0,
        "zmax": LAST,
        "showscale": False,
        "featureidkey": "id",
        "marker": {"line": {"width": 0}, "opacity": OPACITY},
        "hoverinfo": "skip",
    }
