"""Borders and districts: part of the base style, switched with the other layers."""

from __future__ import annotations

from ..languages import later
from ..mission import Mission
from .layer import Entry, Layer, Swatch

RIBBON = 0.24  # its opacity: seen beside a limit of control that covers the dashes
LABELS = {
    "state_border": Entry("state_border", later("State border"), Swatch("line", "border", 1.6)),
    "former_oblast": Entry(
        "former_oblast",
        later("Former autonomous oblast (to 1991)"),
        Swatch("line", "oblast", 1.4, "5 3", ribbon=5.5),
    ),
    "district": Entry("district", later("District"), Swatch("line", "district", 1.0)),
}


def legend(mission: Mission) -> tuple[Entry, ...]:
    kinds = {row.kind for row in mission.lines}
    return tuple(entry.told for kind, entry in LABELS.items() if kind in kinds)


BOUNDARIES = Layer("boundaries", later("Borders and districts"), legend)
