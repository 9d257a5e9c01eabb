"""Map layers: one file each, their order in the registry is their order on the map."""

from .layer import Drawing, Entry, Layer, Piece, Swatch, Trace, colour
from .registry import KEYS, LAYERS
from .scene import Scene

__all__ = [
    "KEYS", "LAYERS", "Drawing", "Entry", "Layer", "Piece", "Scene", "Swatch", "Trace", "colour",
]  # fmt: skip
