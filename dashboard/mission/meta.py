"""What mission.toml says, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from .signs import UNITS
from .terms import Saying, Term


@dataclass(frozen=True, slots=True)
class Box:
    """A frame in WGS 84 degrees, edges included."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, lon: float, lat: float) -> bool:
        return self.west <= lon <= self.east and self.south <= lat <= self.north

    def meets(self, west: float, south: float, east: float, north: float) -> bool:
        """Whether the two frames share a point."""
        return (
            west <= self.east and east >= self.west and south <= self.north and north >= self.south
        )


@dataclass(frozen=True, slots=True)
class Opening:
    """The first view: a period and a camera (zoom as MapLibre counts it)."""

    first: date
    last: date
    lon: float
    lat: float
    zoom: float


@dataclass(frozen=True, slots=True)
class Status:
    """A status of reported control; `slot` names a colour of the palette."""

    id: str
    label: str
    slot: str


@dataclass(frozen=True, slots=True)
class Family:
    """A family of sources or claimants; `unjudged` ones hold pages that nobody placed, and never
    count as independent of another family."""

    id: str
    label: str
    unjudged: bool


@dataclass(frozen=True, slots=True)
class ConvoyGroup:
    """Kinds of convoys that are drawn and switched as one; `kind_labels` names them, in order."""

    id: str
    label: str
    slot: str
    kinds: tuple[str, ...]
    kind_labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PostKind:
    id: str
    label: str
    icon: str


@dataclass(frozen=True, slots=True)
class EventGroup:
    """`small` groups have so many places that their marks are drawn small and without a ring."""

    id: str
    label: str
    icon: str
    small: bool


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of the strip: the rows of series.csv with this measure and series.

    `kind` is stock, cumulative or amount; a value older than `fresh_days` days is shown as old.
    `caption` are the words after the figure in the map's caption (empty: not there); `compares`
    is the layer whose drawn marks the figure is set against."""

    id: str
    label: str
    unit: str
    measure: str
    series: str
    family: str
    kind: str
    fresh_days: int
    caption: str
    compares: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A stretch of the story; chapters are in order of their first day and may overlap."""

    id: str
    title: str
    first: date
    last: date
    lat: float
    lon: float
    zoom: float
    summary: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Licence:
    """What may be done with the rows of some `tables` (names of datasets), and whom to credit."""

    id: str
    text: str
    tables: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meta:
    """The settings and the words of one mission.

    `deployed_first` and `deployed_last` bound the contingent's stay. `extent` is the plate's
    default frame, `limits` how far the base map reaches. `crs` is metric. The first of
    `languages` is the one of the plain `name` columns; `name_pair` are the two that a double name
    shows, or none. `surroundings` is the status of the ground
    around the control areas, empty where none is to be told from them. `units` are those of
    series.csv beyond the usual UNITS, `unit_labels` their words in the same order, `counted` and
    `counters` the words for what is counted there and by whom. `wider`
    names ends of movements that the gazetteer has no point for, `titles` are patterns of titles.
    `told` is all this in the further
    languages."""

    id: str
    title: str
    subtitle: str
    first_day: date
    last_day: date
    deployed_first: date
    deployed_last: date
    disclaimer: str
    credits: str
    crs: str
    languages: tuple[str, ...]
    name_pair: tuple[str, ...]
    surroundings: str
    units: tuple[str, ...]
    unit_labels: tuple[str, ...]
    extent: Box
    limits: Box
    opening: Opening
    statuses: tuple[Status, ...]
    families: tuple[Family, ...]
    convoy_groups: tuple[ConvoyGroup, ...]
    post_kinds: tuple[PostKind, ...]
    event_groups: tuple[EventGroup, ...]
    measures: tuple[Measure, ...]
    counted: tuple[Term, ...]
    counters: tuple[Term, ...]
    wider: tuple[Saying, ...]
    titles: tuple[Saying, ...]
    chapters: tuple[Chapter, ...]
    licences: tuple[Licence, ...] = ()
    told: Mapping[str, "Meta"] = field(default_factory=dict, compare=False)

    def told_in(self, language: str) -> "Meta":
        """The same with its words in a language, as far as the mission gives them."""
        return self.told.get(language, self)

    @property
    def convoy_kinds(self) -> tuple[str, ...]:
        """All kinds of convoys, in the order of their groups."""
        return tuple(kind for group in self.convoy_groups for kind in group.kinds)

    def convoy_group(self, kind: str) -> ConvoyGroup:
        """The one group of a kind. Raises KeyError for an unknown kind."""
        for group in self.convoy_groups:
            if kind in group.kinds:
                return group
        raise KeyError(kind)

    def kind_label(self, kind: str) -> str:
        """The words for a kind of convoy; the kind itself where the mission gives none."""
        group = self.convoy_group(kind)
        named = dict(zip(group.kinds, group.kind_labels, strict=False))
        return named.get(kind) or kind.replace("_", " ").capitalize()

    def licence(self, table: str) -> str:
        """The licence of a dataset's rows, empty where the mission names none."""
        return next((one.text for one in self.licences if table in one.tables), "")

    def words(self, vocabulary: str) -> tuple[str, ...]:
        """The ids of `statuses`, `families`, `convoy_kinds`, `post_kinds` or `event_groups`, or
        the words of `units`."""
        if vocabulary == "convoy_kinds":
            return self.convoy_kinds
        if vocabulary == "units":
            return (*UNITS, *self.units)
        return tuple(entry.id for entry in getattr(self, vocabulary))
