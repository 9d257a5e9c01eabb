"""The keys of mission.toml."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from .columns import Column, latitude, longitude
from .meta import (
    Box,
    Chapter,
    ConvoyGroup,
    EventGroup,
    Family,
    Licence,
    Measure,
    Opening,
    PostKind,
    Status,
)  # fmt: skip
from .registry import DATASETS
from .series import KINDS
from .signs import COMPARABLE, CONVOY_SLOTS, EVENT_ICONS, POST_ICONS, STATUS_SLOTS
from .terms import Saying, Term

TABLES = tuple(PurePath(dataset.file).stem for dataset in DATASETS)
_ID = Column("id", "id", required=True)
_LABEL = Column("label", "text", required=True, localized=True)
_ZOOM = Column("zoom", "number", required=True, minimum=0, maximum=24)
_BOX = (
    longitude("west", required=True),
    latitude("south", required=True),
    longitude("east", required=True),
    latitude("north", required=True),
)
_PERIOD = (Column("first", "day", required=True), Column("last", "day", required=True))
_POINT = (longitude(required=True), latitude(required=True), _ZOOM)


def _slot(names: tuple[str, ...]) -> Column:
    return Column("slot", "choice", True, "", "name of a colour of the palette", names)


def _icon(names: tuple[str, ...]) -> Column:
    return Column("icon", "choice", True, "", "name of a sign of the sprite", names)


TOP = (
    _ID,
    Column("title", "text", required=True, localized=True),
    Column("subtitle", "text", localized=True),
    Column("first_day", "day", required=True, meaning="first day of the story"),
    Column("last_day", "day", required=True, meaning="last day of the story"),
    Column("deployed_first", "day", required=True, meaning="first day of the contingent"),
    Column("deployed_last", "day", required=True, meaning="last day of the contingent"),
    Column("disclaimer", "text", True, meaning="on screen and on every plate", localized=True),
    Column("credits", "text", required=True, meaning="credit line of the packaged data"),
    Column("crs", "text", required=True, meaning="metric reference system, as EPSG:32638"),
    Column("languages", "ids", required=True, meaning="codes, that of the name column first"),
    Column("name_pair", "ids", meaning="the two languages of a double name"),
    Column("units", "names", meaning="units of series.csv beside the usual ones"),
    Column("unit_labels", "names", meaning="words for these units, in order", localized=True),
    Column("surroundings", "id", meaning="status of the ground around the control areas"),
)


@dataclass(frozen=True, slots=True)
class Section:
    """A table of mission.toml, or with `many` an array of tables, and what it becomes."""

    key: str
    attribute: str
    row: type[Any]
    columns: tuple[Column, ...]
    many: bool = True
    required: bool = False


SECTIONS = (
    Section("extent", "extent", Box, _BOX, many=False, required=True),
    Section("limits", "limits", Box, _BOX, many=False, required=True),
    Section("opening", "opening", Opening, (*_PERIOD, *_POINT), many=False, required=True),
    Section("status", "statuses", Status, (_ID, _LABEL, _slot(STATUS_SLOTS)), required=True),
    Section(
        "family",
        "families",
        Family,
        (_ID, _LABEL, Column("unjudged", "flag", meaning="pages that nobody placed")),
        required=True,
    ),
    Section(
        "convoy_group",
        "convoy_groups",
        ConvoyGroup,
        (
            _ID,
            _LABEL,
            _slot(CONVOY_SLOTS),
            Column("kinds", "ids", required=True),
            Column("kind_labels", "names", meaning="words for the kinds, in order", localized=True),
        ),
    ),
    Section("post_kind", "post_kinds", PostKind, (_ID, _LABEL, _icon(POST_ICONS))),
    Section(
        "event_group",
        "event_groups",
        EventGroup,
        (
            _ID,
            _LABEL,
            _icon(EVENT_ICONS),
            Column("small", "flag", meaning="many of them: drawn small"),
        ),
    ),
    Section(
        "measure",
        "measures",
        Measure,
        (
            _ID,
            _LABEL,
            Column("unit", "text"),
            Column("measure", "id", required=True, meaning="measure of series.csv"),
            Column("series", "id", required=True, meaning="series of series.csv"),
            Column("family", "id", required=True, meaning="whose claim it is"),
            Column("kind", "choice", required=True, choices=KINDS),
            Column("fresh_days", "whole", required=True, unit="days", minimum=0),
            Column(
                "caption",
                "text",
                meaning="words after the figure in the caption of the map",
                localized=True,
            ),
            Column(
                "compares",
                "choice",
                choices=COMPARABLE,
                meaning="layer whose drawn marks it is compared with",
            ),
        ),
    ),
    Section("counted", "counted", Term, (_ID, _LABEL)),
    Section(
        "wider",
        "wider",
        Saying,
        (_ID, Column("said", "text", required=True, meaning="end as convoys.csv says it"), _LABEL),
    ),
    Section("counter", "counters", Term, (_ID, _LABEL)),
    Section(
        "pattern",
        "titles",
        Saying,
        (_ID, Column("said", "text", required=True, meaning="title, with {blanks}"), _LABEL),
    ),
    Section(
        "chapters",
        "chapters",
        Chapter,
        (
            _ID,
            Column("title", "text", required=True, localized=True),
            *_PERIOD,
            *_POINT,
            Column("summary", "text", required=True, localized=True),
            Column("sources", "ids", required=True, refers=("sources",)),
        ),
    ),
    Section(
        "licence",
        "licences",
        Licence,
        (
            _ID,
            Column("text", "text", required=True, meaning="terms and credit"),
            Column("tables", "choices", True, meaning="whose rows they are", choices=TABLES),
        ),
    ),
)
