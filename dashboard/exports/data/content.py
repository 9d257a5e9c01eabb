"""Everything a data format writes, made once and in the language of the view."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from ...languages import later, speaking, t
from ...mission import Source
from ..faults import ExportError
from .about import facts
from .figures import figures
from .rows import Row, rows
from .view import View

NOTHING = later(
    "Nothing is shown for {period} with these layers and this filter, so there is no data to save: "
    "choose another period, switch layers on or clear the filter."
)


@dataclass(frozen=True, slots=True)
class Content:
    """`facts` as about.py has them; `records` with the further reports behind each, `figures` of
    the period, `sources` of both in the order of the mission."""

    view: View
    facts: dict[str, Any]
    records: tuple[Row, ...]
    figures: tuple[Row, ...]
    sources: tuple[Source, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        return (*self.records, *self.figures)


@contextmanager
def content(view: View) -> Iterator[Content]:
    """Speaks the language of the view for as long as the block lasts. Raises ExportError with one
    sentence when the view shows no record."""
    with speaking(view.selection.language):
        told = view.told
        records = tuple(rows(told))
        if not records:
            raise ExportError(t(NOTHING, period=view.selection.period.words))
        counted = tuple(figures(told))
        used = {name for row in (*records, *counted) for name in row.values["source_ids"]}
        pages = (page for page in told.scene.atlas.mission.sources.values() if page.id in used)
        yield Content(told, facts(view), records, counted, tuple(pages))
