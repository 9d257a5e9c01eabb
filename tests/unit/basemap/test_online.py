"""Online base maps: known names, a credit, and a raster in place of our ground."""

import pytest

from dashboard.basemap.online import online_maps
from dashboard.basemap.style import style
from dashboard.palette import LIGHT

SOURCES = {name: f"/{name}.json" for name in ("base", "lines", "places")}


def test_no_name_no_map() -> None:
    assert online_maps(()) == ()


def test_a_known_map_replaces_the_ground_and_keeps_its_credit() -> None:
    (one,) = online_maps(["OpenStreetMap.Mapnik"])
    made = style(LIGHT, (), SOURCES, "http://localhost/sprite", online=one)
    kinds = {layer["id"]: layer["type"] for layer in made["layers"]}
    assert kinds["online"] == "raster"
    assert "land" not in kinds and "state_border" in kinds
    source = made["sources"]["online"]
    assert source["tiles"][0].startswith("https://")
    assert "OpenStreetMap" in source["attribution"]
    assert "online" not in style(LIGHT, (), SOURCES, "http://localhost/sprite")["sources"]


@pytest.mark.parametrize(
    ("name", "why"), [("Nowhere.Map", "not a map"), ("MapBox", "key|not a map")]
)
def test_an_unknown_map_or_one_with_a_key_is_refused(name: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        online_maps([name])
