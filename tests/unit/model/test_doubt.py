"""A few words on what is not sure of a place."""

from types import SimpleNamespace

import pytest

from dashboard.model import Record
from dashboard.model.doubt import doubt


def record(layer: str, precision: str = "", undrawn: str = "", **row) -> Record:
    return Record(
        "r", layer, layer, "kind", "Title", None, 1.0, 2.0, precision, (),
        SimpleNamespace(**row), undrawn=undrawn,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (record("posts", "approximate", radius_m=None), "approximate place"),
        (record("posts", "approximate", radius_m=2000), "approximate place, \u00b12 km"),
        (record("events", "settlement", radius_m=None), ""),
        (record("posts", "approximate", "no place reported", radius_m=None), ""),
        (record("control", "approximate", uncertainty_km=4.2), "edge \u00b14.2 km"),
        (record("contact", "approximate", uncertainty_km=1.3), "line \u00b11.3 km"),
        (record("corridor", "approximate"), "approximate outline"),
        (record("corridor"), ""),
    ],
)
def test_the_pointer_says_what_is_not_sure(found: Record, text: str) -> None:
    assert doubt(found) == text
