"""HTML attributes with a hyphen, which Python has no keyword for."""

from __future__ import annotations

from typing import Any

from ..languages import spoken
from ..model import Record


def attributes(**values: str) -> dict[str, Any]:
    """`attributes(aria_label="x", data_part="y")` as keywords for a Dash component."""
    return {name.replace("_", "-"): value for name, value in values.items()}


def title_language(record: Record, source: str) -> str:
    """The `lang` of a record's title: that of its source, but titles of movements are made here."""
    return spoken().code if record.dataset == "convoys" else source
