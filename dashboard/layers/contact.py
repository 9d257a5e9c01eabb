"""Lines that hold for a time: the line of contact before the war, the line of the ceasefire."""

from __future__ import annotations

from collections.abc import Iterable

from ..languages import later, t
from ..mission import Mission
from ..model import Record
from .geometry import columns
from .layer import Drawing, Entry, Layer, Piece, Swatch, Trace, stroke

WIDTH = 2.4  # px
DASH = "9 3.5"
NOTE = "note"
NOTE_DASH = "2.4 3"
KNOWN, NOTED = ("casing", "contact"), ("note-casing", "contact-note")  # traces of a line
LABELS = {
    "line_of_contact": later("Line of contact"),
    "front": later("Front line"),
    "zone_outline": later("Outline of a former zone"),
    "note": later("Change reported without a line"),
}


def legend(mission: Mission) -> tuple[Entry, ...]:
    kinds = dict.fromkeys(row.kind for row in mission.lines if row.kind in LABELS)
    return tuple(
        Entry(
            kind,
            t(LABELS[kind]),
            Swatch("line", "contact", WIDTH, NOTE_DASH if kind == NOTE else DASH),
        )
        for kind in kinds
    )


def draw(mission: Mission, records: Iterable[Record]) -> Drawing:
    pieces = {}
    for record in records:
        line = columns([record.row.geometry])
        casing, trace = NOTED if record.kind == NOTE else KNOWN
        pieces[record.id] = (Piece(casing, line), Piece(trace, line))
    place, look = ("lon", "lat"), stroke(WIDTH, "contact")
    # a limit of control mostly lies below, which would fill the gaps between the dashes
    bed = stroke(WIDTH + 1.4, "halo")
    kinds = [(*KNOWN, DASH)]
    if any(row.kind == NOTE for row in mission.lines):  # each trace more costs a start its time
        # over a front that runs along it: that this stretch has no reported line must be seen
        kinds.append((*NOTED, NOTE_DASH))
    traces = [
        trace
        for casing, key, dash in kinds
        for trace in (
            Trace(casing, "scattermap", "line", place, bed),
            Trace(key, "scattermap", "line", place, look, dash=dash),
        )
    ]
    return Drawing(tuple(traces), pieces)


CONTACT = Layer("contact", later("Line of contact"), legend, draw)
