"""HTML attributes with a hyphen, which Python has no keyword for."""

from __future__ import annotations

from typing import Any

from ..languages import spoken
from ..model import Record


def attributes(**values: str) -> dict[str, Any]:
    """`attributes(aria_label="x", data_part="y")` as keywords for a Dash component."""
    return {name.replace("_", "-"): value for name, value in values.items()}


def in_language(record: Record) -> dict[str, Any]:
    """`lang` of a record's title, and `data-foreign` where it is not that of the page."""
    foreign = record.language != spoken().code
    marked = attributes(data_foreign=record.language) if foreign else {}
    return {"lang": record.language, **marked}
