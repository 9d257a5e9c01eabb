"""Waters belong to the ground and cannot be switched off; a legend tells of them where they are
drawn."""

from __future__ import annotations

from ..languages import later
from .layer import Entry, Swatch

WATERS = (
    Entry("water", later("River, lake"), Swatch("water", "river")),
    Entry("water-rough", later("River, roughly known"), Swatch("line", "shore", 1.3)),
)
