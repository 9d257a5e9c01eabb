"""The address of a view written in Python: the words and the order of assets/link.js, so that one
view has one address whoever writes it."""

from __future__ import annotations

import math
from urllib.parse import quote

from ..layers import KEYS
from ..mission import Mission
from ..model import Selection
from ..model.filter import family_labels, kind_labels
from ..model.period import iso
from ..plates import Frame
from ..plates.sheet import TILE
from . import language, widths
from .link import SCREEN, opening

PLAIN = "!~*'()"  # what a browser leaves as it is in a text


def query_of(selection: Selection, frame: Frame | None, mission: Mission) -> str:
    """`?from=2020-11-10&to=...`; words that say the usual are left out."""
    start = opening(mission, selection.language)
    period, chosen = selection.period, selection.filter
    words = [f"from={iso(period.first)}", f"to={iso(period.last)}"]
    if selection.compare is not None:
        words.append(f"compare={iso(selection.compare)}")
    words.append(f"layers={','.join(key for key in KEYS if key in selection.layers)}")
    if selection.names != start["names"]:
        words.append(f"names={selection.names}")
    for key, known in (("kinds", kind_labels(mission)), ("families", family_labels(mission))):
        kept = getattr(chosen, key)
        if kept is not None:
            words.append(f"{key}={','.join(one for one in known if one in kept)}")
    if selection.language != language.usual(mission.meta):
        words.append(f"language={selection.language}")
    if chosen.certainty:
        words.append(f"certainty={chosen.certainty}")
    if chosen.text:
        words.append(f"text={quote(chosen.text, safe=PLAIN)}")
    words.append(f"theme={selection.theme}")
    if selection.width != widths.START:
        words.append(f"width={selection.width}")
    if frame is not None:
        words += _camera(frame)
    return f"?{'&'.join(words)}"


def _camera(frame: Frame) -> list[str]:
    """The closest camera whose screen holds the frame."""
    south, north = (math.asinh(math.tan(math.radians(v))) for v in (frame.south, frame.north))
    lat = math.degrees(math.atan(math.sinh((south + north) / 2)))
    wide, high = (frame.east - frame.west) / 360, (north - south) / (2 * math.pi)
    world = min(SCREEN[0] / wide, SCREEN[1] / high)
    zoom = min(max(math.log2(world / TILE), 0), 20)
    lon = (frame.west + frame.east) / 2
    return [f"lon={lon:.4f}", f"lat={lat:.4f}", f"zoom={zoom:.2f}"]
