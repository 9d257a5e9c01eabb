"""What several records share is drawn once."""

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

from dashboard.layers.layer import Piece, Trace
from dashboard.layers.scene import Scene
from dashboard.model import Certainty

ROAD: Mapping[str, tuple] = {"lon": (46.0, 46.5), "lat": (39.5, 39.8)}
OTHER: Mapping[str, tuple] = {"lon": (46.0, 46.4), "lat": (39.5, 39.8)}


def _columns(pieces: dict[str, tuple[Piece, ...]], columns: tuple[str, ...]) -> dict[str, list]:
    trace = Trace("aid", "scattermap", "line", columns, lambda theme: {})
    scene = Scene(SimpleNamespace(), (trace,), pieces, {"aid": "convoys"})  # pyright: ignore[reportArgumentType]
    drawn: Any = [(SimpleNamespace(id=key), Certainty.CERTAIN) for key in pieces]
    return scene.columns(SimpleNamespace(drawn=drawn))["aid"]  # pyright: ignore[reportArgumentType]


def test_a_road_of_two_movements_is_one_line() -> None:
    pieces = {"a": (Piece("aid", ROAD),), "b": (Piece("aid", ROAD),), "c": (Piece("aid", OTHER),)}
    assert _columns(pieces, ("lon", "lat"))["lon"] == [46.0, 46.5, 46.0, 46.4]


def test_marks_at_one_place_all_stay() -> None:
    mark = {"lon": (46.0,), "lat": (39.5,), "customdata": ("a",)}
    pieces = {"a": (Piece("aid", mark),), "b": (Piece("aid", mark),)}
    assert _columns(pieces, ("lon", "lat", "customdata"))["lon"] == [46.0, 46.0]
