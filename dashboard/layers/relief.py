"""The hillshade of the ground: a picture of the mission, switched with the other layers."""

from __future__ import annotations

from ..languages import later
from ..mission import Mission
from .layer import Entry, Layer


def legend(_mission: Mission) -> tuple[Entry, ...]:
    return ()


RELIEF = Layer("relief", later("Relief"), legend)
OPACITY = {"light": 0.36, "dark": 0.34}  # by theme
FINE, COARSE = 9.0, 12.0  # zooms from and at which the grid is too coarse to show as much
