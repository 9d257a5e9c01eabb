"""All shapes of a map simplified together: neighbours keep one and the same border."""

import numpy as np
import shapely

from geodata.build.faces import Map, order


def simplified(whole: Map, outer: float, inner: float) -> Map:
    """The map without bends below `outer` metres, and below `inner` metres inside each country.

    The accurate state border so keeps more of its bends than the lines inside, which are drawing
    aids. `coverage_simplify` knows one tolerance for a whole map, hence two passes.
    """
    keys = sorted(whole, key=order)
    fine = shapely.coverage_simplify(np.array([whole[k] for k in keys]), outer)
    found: Map = {}
    for code in sorted({k.country for k in keys}):
        mine = [(k, g) for k, g in zip(keys, fine, strict=True) if k.country == code]
        shapes = np.array([g for _, g in mine])
        coarse = shapely.coverage_simplify(shapes, inner, simplify_boundary=False)
        found |= {k: g for (k, _), g in zip(mine, coarse, strict=True)}
    return {k: found[k] for k in keys}
