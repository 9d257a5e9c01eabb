"""The base style: what the first picture needs of it."""

import pytest

from dashboard.basemap.style import style
from dashboard.palette import PALETTE

SOURCES = {"base": "/base", "lines": "/lines", "places": "/places"}


@pytest.mark.parametrize("theme", PALETTE.values(), ids=PALETTE.keys())
def test_ground_shares_its_shaders(theme) -> None:
    """Colours by feature and plain ones need a shader each: the areas of Plotly bring the one of
    fills by feature, plain lines the other one of lines."""
    layers = style(theme, (), SOURCES, "http://localhost/sprite")["layers"]
    fills = [one["paint"]["fill-color"] for one in layers if one["type"] == "fill"]
    assert fills and all(isinstance(colour, list) and "get" in str(colour) for colour in fills)
    for line in (one for one in layers if one["type"] == "line"):
        assert "get" not in str(line["paint"]), line["id"]


def test_a_river_roughly_known_has_its_own_colour() -> None:
    theme = PALETTE["light"]
    layers = style(theme, (), SOURCES, "http://localhost/sprite")["layers"]
    rivers = {one["id"]: one["paint"] for one in layers if one["id"].startswith("river")}
    assert rivers["river"]["line-color"] == theme.river
    assert rivers["river-approximate"]["line-color"] == theme.shore
    assert "line-blur" in rivers["river-approximate"] and "line-blur" not in rivers["river"]
