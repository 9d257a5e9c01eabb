"""How far an edge or a line may lie from where it was: two columns of areas and lines."""

from .columns import Column
from .rules import together

COLUMNS = (
    Column(
        "uncertainty_km", "number", unit="km", minimum=0, optional=True,
        meaning="how far to either side the line may lie, state borders left out",
    ),
    Column("uncertainty_basis", "text", optional=True, meaning="how that figure was found"),
)  # fmt: skip
STATED_TOGETHER = together("uncertainty_km", "uncertainty_basis")
"""A figure without a basis would be invented, a basis without a figure says nothing."""
