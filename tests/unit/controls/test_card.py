"""The card of an area or a line says how uncertain its edge is, and why."""

import json

from dash.development.base_component import Component

from dashboard.controls.card import card
from dashboard.mission import Mission
from dashboard.model import Atlas


def words(part: Component) -> str:
    return json.dumps(part.to_plotly_json(), default=lambda inner: inner.to_plotly_json())


def test_an_uncertain_edge_is_told_with_its_basis(atlas: Atlas, mission: Mission) -> None:
    record = next(r for r in atlas.records if r.id == "zone.1")
    text = words(card(record, mission))
    assert f"uncertain by about {record.row.uncertainty_km:g} km to either side" in text
    assert record.row.uncertainty_basis in text


def test_a_record_without_an_edge_says_nothing_of_one(atlas: Atlas, mission: Mission) -> None:
    record = next(r for r in atlas.records if r.layer == "posts")
    assert "uncertain by about" not in words(card(record, mission))
