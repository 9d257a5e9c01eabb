"""HTML attributes with a hyphen, which Python has no keyword for."""

from __future__ import annotations

from typing import Any


def attributes(**values: str) -> dict[str, Any]:
    """`attributes(aria_label="x", data_part="y")` as keywords for a Dash component."""
    return {name.replace("_", "-"): value for name, value in values.items()}
