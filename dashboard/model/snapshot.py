"""What stands on the map for a selection: the one rule behind screen, export and table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from ..languages import speaking
from ..mission import Mission
from .caption import caption
from .certainty import Certainty
from .filter import family_labels, kind_labels, told
from .ground import Ground, ground
from .measures import Step, Track, tracks
from .record import Record
from .records import catalogue, with_title
from .selection import Selection


@dataclass(frozen=True, slots=True)
class Atlas:
    """A mission prepared for choosing: records, figure tracks and ground, computed once."""

    mission: Mission
    records: tuple[Record, ...]
    tracks: tuple[Track, ...]
    ground: Ground

    @classmethod
    def of(cls, mission: Mission) -> Atlas:
        records = tuple(with_title(record, mission) for record in catalogue(mission))
        return cls(mission, records, tracks(mission), ground(mission))

    def told_in(self, language: str) -> Atlas:
        """The same with the mission's words, the figures and the titles in a language, as far as
        titles can be made of words and names; titles of pages stay as they are."""
        mission = self.mission.told_in(language)
        with speaking(language):
            records = tuple(with_title(record, mission) for record in self.records)
            return replace(self, mission=mission, records=records, tracks=tracks(mission))


@dataclass(frozen=True, slots=True)
class Snapshot:
    """`drawn` holds (record, certainty) in drawing order; `listed` what falls in the period but
    has no place to draw. `counts` maps (layer, kind) to [certain, possible] of the drawn."""

    selection: Selection
    drawn: tuple[tuple[Record, Certainty], ...]
    listed: tuple[Record, ...]
    counts: dict[tuple[str, str], tuple[int, int]]
    figures: tuple[tuple[Track, Step | None], ...]
    km2: dict[str, float]
    caption: str


def filtered(atlas: Atlas, selection: Selection) -> str:
    """The filter in words, empty without one."""
    mission = atlas.mission
    return told(selection.filter, kind_labels(mission), family_labels(mission))


def take(atlas: Atlas, selection: Selection) -> Snapshot:
    """Choose by comparing day numbers, as assets/snapshot.js does."""
    drawn, listed, counts = [], [], Counter()
    passes = selection.filter.test(atlas.mission)
    for record in atlas.records:
        if record.layer not in selection.layers or record.when is None:
            continue
        certainty = record.when.on(selection.period)
        if certainty is Certainty.ABSENT or (passes and not passes(record, certainty)):
            continue
        if record.undrawn:
            listed.append(record)
            continue
        drawn.append((record, certainty))
        counts[record.layer, record.kind, certainty] += 1
    keys = dict.fromkeys((layer, kind) for layer, kind, _ in counts)
    pairs = {
        key: (counts[*key, Certainty.CERTAIN], counts[*key, Certainty.POSSIBLE]) for key in keys
    }
    figures = tuple((track, track.fresh(selection.period.last)) for track in atlas.tracks)
    return Snapshot(
        selection,
        tuple(drawn),
        tuple(listed),
        pairs,
        figures,
        atlas.ground.at(selection.period.last),
        caption(selection, pairs, len(listed), figures, filtered(atlas, selection)),
    )
