"""Posts and bases of the contingent, by kind, as they stand on the last day."""

from __future__ import annotations

from collections.abc import Iterable

from ..languages import later
from ..mission import Mission
from ..model import Record
from .layer import Drawing, Entry, Layer, Swatch, Trace
from .marks import COLUMNS, icons, point_pieces, radius_trace, with_radius


def legend(mission: Mission) -> tuple[Entry, ...]:
    used = {row.kind for row in mission.deployments}
    return tuple(
        Entry(kind.id, kind.label, Swatch("icon", f"post-{kind.icon}"))
        for kind in mission.meta.post_kinds
        if kind.id in used
    )


def draw(mission: Mission, records: Iterable[Record]) -> Drawing:
    signs = {kind.id: f"post-{kind.icon}" for kind in mission.meta.post_kinds}
    records = list(records)
    trace = Trace("posts", "scattermap", "mark", COLUMNS, icons())
    pieces = with_radius(point_pieces(records, signs, "posts"), records, "posts", mission)
    return Drawing((radius_trace("posts"), trace), pieces)


POSTS = Layer("posts", later("Posts and bases"), legend, draw, moving=True)
