"""Movements of the period as flows: width by amount, arrow for direction, kind by colour and dash.

A flow is faint and its arrow hollow when its dates are only possible or its road is assumed, and
thin when no road was reported: then it joins two places and is no track. Amounts that nobody
reported add nothing to a width; a thin line beside it says that they are missing.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..languages import later
from ..mission import Mission
from ..model import Record
from ..palette import Theme
from .bundles import DASHES, bundle
from .flows import THIN, WIDTHS
from .layer import Drawing, Entry, Layer, Style, Swatch, Trace, colour
from .marks import COLUMNS, icons

FAINT = 0.5  # of the colour, the rest is that of halos: see-through lines darken where they meet
PLAIN = 2.6  # width in pixels where only the public interface of Plotly can be used
ARROWS = "arrows"


def trace_of(slot: str, faint: bool) -> str:
    """The key of the line trace of a kind's flows."""
    return f"flow-{slot}-faint" if faint else f"flow-{slot}"


def legend(mission: Mission) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            group.id,
            group.label,
            Swatch("line", f"convoy.{group.slot}", 3.4, DASHES[group.slot][1]),
        )
        for group in mission.meta.convoy_groups
    )


def faded(ink: str, theme: Theme) -> str:
    """A palette colour half way to that of halos."""
    pairs = [(int(ink[i : i + 2], 16), int(theme.halo[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a * FAINT + b * (1 - FAINT)):02x}" for a, b in pairs)


def _line(slot: str, faint: bool) -> Style:
    def style(theme: Theme) -> dict:
        ink = colour(theme, f"convoy.{slot}")
        return {
            "mode": "lines",
            "line": {"width": PLAIN, "color": faded(ink, theme) if faint else ink},
            "hoverinfo": "skip",
        }

    return style


def draw(mission: Mission, records: Iterable[Record]) -> Drawing:
    bundles = bundle(mission, records)
    slots = dict.fromkeys(one.slot for one in bundles.all)
    traces = [
        Trace(
            trace_of(slot, faint),
            "scattermap",
            "line",
            ("lon", "lat"),
            _line(slot, faint),
            flow=True,
        )
        for faint in (True, False)  # the sure ones above
        for slot in slots
    ]
    arrows = (*COLUMNS, "marker.angle")
    if traces:
        traces.append(Trace(ARROWS, "scattermap", "mark", arrows, icons(), flow=True))
    return Drawing(tuple(traces), {}, bundles)


def _signs() -> tuple[Entry, ...]:
    """Steps of width, whose labels follow the scale, and the signs of a flow."""
    steps = tuple(
        Entry(f"width-{i}", "", Swatch("line", "muted", width / 10))
        for i, width in enumerate(WIDTHS)
    )
    return (
        *steps,
        Entry(
            "missing",
            later("Amount not known for all"),
            Swatch("flow-missing", "muted"),
            later("not known for all"),
        ),
        Entry(
            "thin",
            later("No road reported"),
            Swatch("line", "muted", THIN / 10),
            later("no road reported"),
        ),
        Entry(
            "direction",
            later("Direction of travel"),
            Swatch("icon", "arrow-plain"),
            later("direction"),
        ),
    )


CONVOYS = Layer(
    "convoys",
    later("Movements"),
    legend,
    draw,
    moving=True,
    scale=_signs(),
)
