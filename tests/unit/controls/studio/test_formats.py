"""Formats of data are offered where they are installed."""

import importlib.util

from dashboard.controls.studio import data_format, data_formats
from dashboard.controls.studio.formats import choices


def test_data_is_offered_where_there_is_any() -> None:
    there = importlib.util.find_spec("dashboard.exports.data") is not None
    assert bool(data_formats()) == there
    assert any(group["kind"] == "data" for group in choices()) == there
    assert data_format("png") is None
    for one in data_formats():
        assert data_format(one.key) is one
