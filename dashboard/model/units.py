"""Units of figures in the reader's words."""

from __future__ import annotations

from collections.abc import Mapping

from ..languages import later, t
from ..mission.meta import Meta

WORDS: Mapping[str, str] = {
    "people": later("people"),
    "vehicles": later("vehicles"),
    "aircraft": later("aircraft"),
    "flights": later("flights"),
    "trips": later("trips"),
    "posts": later("posts"),
    "buildings": later("buildings"),
    "items": later("items"),
    "kg": later("kg"),
    "t": later("t"),
    "l": later("l"),
    "m": later("m"),
    "km": later("km"),
    "ha": later("ha"),
    "km2": later("km\u00b2"),
    "m3": later("m\u00b3"),
    "days": later("days"),
    "percent": later("percent"),
}
"""Of every unit that every mission knows; a test holds them to its list."""


def unit_word(unit: str, meta: Meta) -> str:
    """Of many of them, as behind a title; a mission has its own words for its own units."""
    own = dict(zip(meta.units, meta.unit_labels, strict=False))
    return t(WORDS[unit]) if unit in WORDS else own.get(unit) or unit
