"""Plain values: period, record, selection, snapshot, measures. No input, no output, no Dash."""

from .certainty import Certainty, Passing, Standing
from .filter import Filter
from .period import Period
from .record import Record
from .selection import Selection
from .snapshot import Atlas, Snapshot, take

__all__ = [
    "Atlas",
    "Certainty",
    "Filter",
    "Passing",
    "Period",
    "Record",
    "Selection",
    "Snapshot",
    "Standing",
    "take",
]
