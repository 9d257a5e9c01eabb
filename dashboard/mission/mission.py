"""A mission as a value: what a folder says, less the rows that were left out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ..languages import nt
from .base import BaseFeature
from .convoys import Convoy
from .deployments import Deployment
from .events import Event
from .fault import Fault
from .ledger import LedgerRow
from .lines import Line
from .meta import Meta
from .places import Place
from .region import Area
from .routes import Route
from .series import SeriesValue
from .sources import Source
from .waters import Water

RELIEF = "relief.png"


@dataclass(frozen=True, slots=True)
class Mission:
    """Rows are in the order of their files.

    `left_out` are the faults of the rows that are missing here (a row may have several),
    `remarks` those of rows and files that are used all the same. `version` is 12 hexadecimal
    digits of a SHA-256 over the folder's data files: the same data, the same version."""

    folder: Path
    meta: Meta
    sources: Mapping[str, Source]
    places: Mapping[str, Place]
    deployments: tuple[Deployment, ...]
    convoys: tuple[Convoy, ...]
    events: tuple[Event, ...]
    series: tuple[SeriesValue, ...]
    areas: tuple[Area, ...]
    lines: tuple[Line, ...]
    routes: tuple[Route, ...]
    base: tuple[BaseFeature, ...]
    waters: tuple[Water, ...]
    ledger: tuple[LedgerRow, ...]
    left_out: tuple[Fault, ...]
    remarks: tuple[Fault, ...]
    version: str

    def told_in(self, language: str) -> "Mission":
        """The same with what mission.toml says in a language, as far as it does."""
        return replace(self, meta=self.meta.told_in(language))

    @property
    def ground(self) -> tuple[BaseFeature, ...]:
        """Everything of the quiet base, the waters after the rest."""
        return (*self.base, *self.waters)

    @property
    def relief(self) -> Path | None:
        """A hillshade of the whole `limits` of the mission in web Mercator, if there is one."""
        path = self.folder / RELIEF
        return path if path.is_file() else None

    @property
    def rows_left_out(self) -> int:
        """How many rows are missing, however many faults each has."""
        return len({(fault.file, fault.row) for fault in self.left_out})

    @property
    def announcement(self) -> str:
        """`28 faulty rows are left out`; empty when none is. Nothing goes in silence."""
        rows = self.rows_left_out
        if not rows:
            return ""
        return nt("{n} faulty row is left out", "{n} faulty rows are left out", rows)
