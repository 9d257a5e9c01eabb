"""Movements of the period: width by people, arrow for direction, kind by colour and dash.

A line is faint when its date is only possible or its road is assumed, and thin when no road was
reported: then it joins two places and is no track. Counts that nobody reported make the thinnest
line, not a guess.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from shapely.geometry import MultiLineString

from ..basemap.icons import POSSIBLE
from ..mission import Mission
from ..mission.convoys import Convoy
from ..model import Record
from ..palette import Theme
from .geometry import Metric, bearing, columns, dashes
from .layer import Drawing, Entry, Layer, Piece, Style, Swatch, Trace, colour
from .marks import COLUMNS, icons
from .paths import Path, Paths

# (people at least, width in pixels); the first is also "no count reported"
WIDTHS = ((0, 1.8), (100, 3.2), (500, 5.0), (1500, 7.5))
THIN = 1.2
FAINT = 0.5
# strokes and gaps in metres by palette slot; the SVG pattern of the legend has the same rhythm
DASHES: dict[str, tuple[tuple[float, ...], str]] = {
    "returns": ((), ""),
    "aid": ((2600, 900), "9 3"),
    "medical": ((1300, 900), "4.5 3"),
    "exchanges": ((2600, 700, 500, 700), "9 2.5 2 2.5"),
    "civil": ((500, 700), "2 2.5"),
}


def legend(mission: Mission) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            group.id,
            group.label,
            Swatch("line", f"convoy.{group.slot}", 3.4, DASHES[group.slot][1]),
        )
        for group in mission.meta.convoy_groups
    )


def _width(row: Convoy) -> int:
    people = row.people or 0
    return sum(people >= least for least, _ in WIDTHS) - 1


def _line(slot: str, width: float, faint: bool) -> Style:
    def style(theme: Theme) -> dict:
        return {
            "mode": "lines",
            "line": {"width": width, "color": colour(theme, f"convoy.{slot}")},
            "opacity": FAINT if faint else 0.95,
            "hoverinfo": "skip",
        }

    return style


def _assumed(row: Convoy) -> bool:
    return bool({"via", "origin", "destination"} & set(row.assumed))


class _Pen:
    """Cuts each distinct path into the strokes of a kind once, and remembers them."""

    def __init__(self, mission: Mission) -> None:
        self._metric = Metric(mission.meta.crs)
        self._paths = Paths(mission, self._metric)
        self._cut: dict[tuple[int, str], dict[str, tuple]] = {}
        self._slots = {group.id: group.slot for group in mission.meta.convoy_groups}
        self._at = {
            group.id: (i + 1.5) / (len(mission.meta.convoy_groups) + 2)
            for i, group in enumerate(mission.meta.convoy_groups)
        }

    def _strokes(self, line, slot: str) -> dict[str, tuple]:
        key = (id(line), slot)
        if key not in self._cut:
            parts = MultiLineString(dashes(line, DASHES[slot][0]))
            self._cut[key] = columns([self._metric.degrees(parts)])
        return self._cut[key]

    def pieces(self, record: Record) -> tuple[Piece, ...]:
        path = self._paths.of(record.row)
        if path is None:
            return ()
        slot = self._slots[record.kind]
        faint = f"{slot}-faint-"
        sure = faint if _assumed(record.row) else f"{slot}-"
        thin = Piece(f"{faint}thin", {})
        lines = [Piece(thin.trace, self._strokes(lead, slot)) for lead in path.leads]
        if path.road is not None:
            width = _width(record.row)
            lines.append(Piece(f"{sure}{width}", self._strokes(path.road, slot), f"{faint}{width}"))
        return (*lines, self._arrow(record, path, slot))

    def _arrow(self, record: Record, path: Path, slot: str) -> Piece:
        line = path.main
        hollow = f"arrow-{slot}{POSSIBLE}"
        at = line.length * self._at[record.kind]
        spot = self._metric.degrees(line.interpolate(at))
        return Piece(
            "arrows",
            {
                "lon": (round(spot.x, 5),),
                "lat": (round(spot.y, 5),),
                "marker.symbol": (hollow if _assumed(record.row) else f"arrow-{slot}",),
                "marker.angle": (bearing(line, at),),
                "customdata": (record.id,),
            },
            possible_columns={"marker.symbol": (hollow,)},
        )


def draw(mission: Mission, records: Iterable[Record]) -> Drawing:
    pen = _Pen(mission)
    pieces = {record.id: pen.pieces(record) for record in records if not record.undrawn}
    used = {name for ps in pieces.values() for p in ps for name in (p.trace, p.possible_trace)}
    traces: list[Trace] = []
    place = ("lon", "lat")
    slots = [group.slot for group in mission.meta.convoy_groups]
    for index in range(len(WIDTHS) - 1, -1, -1):  # wide ones below
        for slot in slots:
            for faint in ("faint-", ""):
                traces.append(
                    Trace(
                        f"{slot}-{faint}{index}",
                        "scattermap",
                        "line",
                        place,
                        _line(slot, WIDTHS[index][1], bool(faint)),
                    )
                )
    traces += [
        Trace(f"{s}-faint-thin", "scattermap", "line", place, _line(s, THIN, True)) for s in slots
    ]
    arrows = (*COLUMNS, "marker.angle")
    traces.append(Trace("arrows", "scattermap", "mark", arrows, icons()))
    return Drawing(tuple(t for t in traces if t.key in used), pieces)


def _scale() -> tuple[Entry, ...]:
    """Thinnest to widest, with the bounds of each width, and the arrow."""
    bounds = [least for least, _ in WIDTHS]
    labels = [f"under {bounds[1]:,}, or no count"]
    labels += [f"{a:,}\u2013{b - 1:,} people" for a, b in pairwise(bounds[1:])]
    labels.append(f"{bounds[-1]:,} and more")
    lines = [
        Entry(f"width-{i}", label, Swatch("line", "muted", width), f"{least:,}+" if i else "<100")
        for i, (label, (least, width)) in enumerate(zip(labels, WIDTHS, strict=True))
    ]
    return (*lines, Entry("direction", "Direction of travel", Swatch("icon", "arrow-returns")))


CONVOYS = Layer(
    "convoys",
    "Movements",
    legend,
    draw,
    note="Width: people. Faint: not certain. Thinnest: no road known.",
    moving=True,
    scale=_scale(),
)
