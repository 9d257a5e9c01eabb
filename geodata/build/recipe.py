"""The order of the steps: from packages and inputs to the features of the four files."""

from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.build import countries, districts, fetch, fronts
from geodata.build.areas import control_areas
from geodata.build.base import base
from geodata.build.faces import Map, Raster, make_map
from geodata.build.frame import BORDER_TOLERANCE, FAR_TOLERANCE, NEAR_TOLERANCE
from geodata.build.grid import make_grid
from geodata.build.lines import lines
from geodata.build.marks import marks
from geodata.build.measured import border_offsets
from geodata.build.reference import read_reference
from geodata.build.region import region
from geodata.build.routes import routes
from geodata.build.simplify import simplified
from geodata.build.spikes import blunted
from geodata.build.water import araks, kura, lakes
from geodata.build.write import Feature

RIVER_TOLERANCE = 250.0


def build(cache: Path) -> tuple[dict[str, list[Feature]], dict[str, dict[str, float]]]:
    """Features by file name, and what was measured beside the sources."""
    raw = countries.read_land(fetch.fetch(fetch.BORDERS, cache))
    land = countries.settle(raw)
    mainland = max(shapely.get_parts(land["AZE"]), key=lambda p: p.area)
    reference = read_reference(fetch.fetch(fetch.DISTRICTS, cache), land["AZE"])
    grid = make_grid()
    names, zones = districts.zones(grid, reference)
    held = districts.held(grid, reference, mainland)
    day_names, days = fronts.days(grid, names, zones, held, land["ARM"])
    raster = Raster(grid, names, zones, held, day_names, days)
    near, far = make_map(land, mainland, raster, marks(mainland, land["ARM"]))
    near = simplified(blunted(near), BORDER_TOLERANCE, NEAR_TOLERANCE)
    far = simplified(far, FAR_TOLERANCE, FAR_TOLERANCE)
    whole = _countries(near, far)
    rivers = {
        "river-araks": araks(whole),
        "river-kura": kura(fetch.fetch(fetch.RIVERS, cache)).simplify(RIVER_TOLERANCE),
    }
    files = {
        "region.geojson": region(near),
        "lines.geojson": lines(near, whole, control_areas(near)),
        "routes.geojson": routes(near),
        "base.geojson": base(whole, lakes(fetch.fetch(fetch.SHORES, cache)), rivers),
    }
    return files, {"state_border_offset": border_offsets(raw, whole)}


def _countries(near: Map, far: Map) -> dict[str, BaseGeometry]:
    """Whole countries of the simplified map; the seam between near and far disappears."""
    parts: dict[str, list[BaseGeometry]] = {}
    for part in (near, far):
        for facts, shape in part.items():
            parts.setdefault(facts.country, []).append(shape)
    return {code: shapely.union_all(group) for code, group in sorted(parts.items())}
