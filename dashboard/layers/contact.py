"""Lines that hold for a time: the line of contact before the war, the line of the ceasefire."""

from __future__ import annotations

from collections.abc import Iterable

from shapely.geometry import MultiLineString

from ..languages import later, t
from ..mission import Mission
from ..model import Record
from .geometry import Metric, columns, dashes
from .layer import Drawing, Entry, Layer, Piece, Swatch, Trace, stroke

WIDTH = 2.4  # px
DASH_M = (2600.0, 900.0)
DASHES_M = {"note": (500.0, 900.0)}
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
            Swatch("line", "contact", WIDTH, "2 3" if kind in DASHES_M else "9 3"),
        )
        for kind in kinds
    )


def draw(mission: Mission, records: Iterable[Record]) -> Drawing:
    metric = Metric(mission.meta.crs)
    pieces = {}
    for record in records:
        line = record.row.geometry
        strokes = [
            stroke_
            for part in getattr(line, "geoms", (line,))
            for stroke_ in dashes(metric.metres(part), DASHES_M.get(record.kind, DASH_M))
        ]
        cut = metric.degrees(MultiLineString(strokes))
        pieces[record.id] = (Piece("casing", columns([line])), Piece("contact", columns([cut])))
    place = ("lon", "lat")
    # a limit of control mostly lies below, which would fill the gaps between the dashes
    casing = Trace("casing", "scattermap", "line", place, stroke(WIDTH + 1.4, "halo"))
    lines = Trace("contact", "scattermap", "line", place, stroke(WIDTH, "contact"))
    return Drawing((casing, lines), pieces)


CONTACT = Layer("contact", later("Line of contact"), legend, draw)
