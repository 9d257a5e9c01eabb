"""What a table of a mission is: a file, its columns, its rules and the value a row becomes."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from .columns import Column
from .fault import Level
from .meta import Meta

Cells = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found in a row. Without `value` the cell is quoted as written."""

    column: str
    expected: str
    mend: str
    value: str | None = None
    level: Level = "row"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule over one row. It is asked only when all `columns` could be read.

    `meta` is None while mission.toml has faults; a rule that needs it then finds nothing."""

    columns: tuple[str, ...]
    test: Callable[[Cells, Meta | None], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Spot:
    """The columns of one point and of the named place it belongs to."""

    lat: str = "lat"
    lon: str = "lon"
    place: str = "place"


@dataclass(frozen=True, slots=True)
class Dataset:
    """One file of the mission folder.

    `name` is the attribute of Mission, `row` the class made with one keyword for each column.
    `geometry` are the allowed GeoJSON types, empty for CSV. `localized` are columns that the
    mission's languages repeat: `name` gives `name_xx` for every language but the first, read
    into the row's `translations`. `spots` are points that are compared with their place. A file
    that is not `required` may be absent."""

    name: str
    file: str
    row: type[Any]
    columns: tuple[Column, ...]
    rules: tuple[Rule, ...] = ()
    geometry: tuple[str, ...] = ()
    localized: str = ""
    spots: tuple[Spot, ...] = ()
    required: bool = True
    key: str = "id"

    def translated(self, meta: Meta | None) -> tuple[Column, ...]:
        """The columns that repeat `localized`, one for each further language."""
        if not self.localized or meta is None:
            return ()
        pattern = next(column for column in self.columns if column.name == self.localized)
        return tuple(
            replace(
                pattern,
                name=self.in_language(language),
                required=False,
                meaning=f"{self.localized} in language {language}",
            )
            for language in meta.languages[1:]
        )

    def in_language(self, language: str) -> str:
        """The column that repeats `localized` in a language."""
        return f"{self.localized}_{language}"


@dataclass(slots=True)
class Record:
    """A row on its way to a value. `number` is where people find it; `cells` holds what could be
    read; `sound` turns False when a fault leaves the row out."""

    number: int
    id: str
    cells: dict[str, Any]
    sound: bool = True
