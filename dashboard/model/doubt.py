"""What is not sure of a record's place, in the few words that a pointer has room for.

The card says the same in sentences (surety.py). A date that is only possible depends on the period,
so the browser says that itself.
"""

from __future__ import annotations

from ..languages import t
from .record import Record

MARKS = ("posts", "events")
AREAS = ("control",)


def doubt(record: Record) -> str:
    """`approximate place, \u00b12 km`, `edge \u00b14.4 km`; empty where nothing is to be said."""
    metres = getattr(record.row, "radius_m", None)
    km = metres / 1000 if metres else getattr(record.row, "uncertainty_km", None)
    within = t("\u00b1{km} km", km=float(f"{km:.2g}")) if km else ""
    rough = record.precision == "approximate"
    if record.undrawn:
        return ""
    if record.layer in MARKS:
        return ", ".join(text for text in (t("approximate place") if rough else "", within) if text)
    if within:
        area = record.layer in AREAS
        return t("edge {within}", within=within) if area else t("line {within}", within=within)
    return t("approximate outline") if rough else ""
