"""Whether a file still says what the mission says: its view is seen again and compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..layers import KEYS, Scene
from ..model.happenings import folded
from .facts import frame_in, periods_in, selection_in
from .faults import ExportError
from .held import held_over, mark_of
from .reading import described
from .rows import has_rows, rows_apart

OTHERWISE = "What is drawn or written in it was not compared."
NAMED = 8  # rows that are named, of those that differ

NAMELESS = (
    "{name} does not name its records, as the server did not answer when it was saved: there is "
    "nothing to compare. Its data version is {file}, today's {today}; its view: {link}"
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """`file` and `today` are versions of the data, `shown` how many records the file holds. Ids of
    records that the view no longer has, now also has, and that say something else. `told` pairs
    those of the file that today are reports of another record with the id of that one. `marked`:
    the file knows what its records said, so that changes can be seen. `rows` pairs the ids of
    other rows of a data file that are not as they would be saved today with what is different;
    None for a file whose rows, if it has any, were not compared."""

    title: str
    permalink: str
    file: str
    today: str
    shown: int
    gone: tuple[str, ...]
    new: tuple[str, ...]
    changed: tuple[str, ...]
    told: tuple[tuple[str, str], ...]
    marked: bool
    rows: tuple[tuple[str, str], ...] | None = None

    @property
    def agrees(self) -> bool:
        return not (self.gone or self.new or self.changed or self.told or self.rows)

    @property
    def words(self) -> list[str]:
        """Lines for a reader."""
        same = "the data of today" if self.file == self.today else f"today it is {self.today}"
        lines = [f"{self.title}: data version {self.file}, {same}."]
        if self.agrees:
            checked = "" if self.marked else ", by their ids: the file does not tell what they said"
            lines.append(f"All {self.shown:,} records that it names agree{checked}.")
            lines.append(OTHERWISE if self.rows is None else "Its rows are as saved today.")
        for what, ids in (
            ("no longer in this view", self.gone),
            ("new in this view", self.new),
            ("changed", self.changed),
            ("told by another record", tuple(f"{one} (by {lead})" for one, lead in self.told)),
        ):
            if ids:
                lines.append(f"{len(ids):,} of {self.shown:,} {what}: {', '.join(ids)}")
        if self.rows:
            named = "; ".join(f"{id_} ({why})" for id_, why in self.rows[:NAMED])
            more = "; \u2026" if len(self.rows) > NAMED else ""
            noun = "row is" if len(self.rows) == 1 else "rows are"
            lines.append(f"{len(self.rows):,} {noun} not as saved today: {named}{more}")
        return [line.replace(f"of {self.shown:,} new", "new") for line in lines]


def verify(scene: Scene, path: Path) -> Verdict:
    """Raises ExportError for a file that is not of this mission or cannot be read."""
    told = described(path)
    mission = scene.atlas.mission
    if told.get("mission") != mission.meta.id:
        raise ExportError(
            f"{path.name} shows the mission {told.get('mission')}, not {mission.meta.id}: "
            "name its folder with --data."
        )
    verdict = compared(scene, told, path.name)
    if not has_rows(path):
        return verdict
    named = {*verdict.gone, *verdict.new, *verdict.changed}
    named |= {id_ for pair in verdict.told for id_ in pair}
    return replace(verdict, rows=rows_apart(scene, told, path, named))


def compared(scene: Scene, told: Mapping[str, Any], name: str) -> Verdict:
    """Of a description. Raises ExportError for one that does not describe a view."""
    if "records" not in told:  # assets/sighttold.js, when nobody answered it
        raise ExportError(NAMELESS.format(
            name=name, file=told.get("data_version"), today=scene.atlas.mission.version,
            link=told.get("permalink") or "not told",
        ))  # fmt: skip
    try:
        selection, frame, spans = selection_in(told), frame_in(told), periods_in(told)
        ids, marks = list(told["records"]), list(told.get("marks") or ())
        version, title = str(told["data_version"]), str(told["title"])
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        raise ExportError(f"{name} describes a view that this version does not know.") from fault
    if lost := sorted(selection.layers - set(KEYS)):
        raise ExportError(f"{name} shows layers that there are no more: {', '.join(lost)}.")
    now = {record.id: record for record in held_over(scene, selection, spans, frame)}
    before = dict(zip(ids, marks, strict=False))
    changed = (
        id_ for id_ in ids if id_ in now and before.get(id_) not in (None, mark_of(now[id_]))
    )
    leads = folded(now.values())
    told_by = tuple((id_, leads[id_]) for id_ in ids if id_ in leads)
    known = {*ids, *(lead for _, lead in told_by)}
    return Verdict(
        title, str(told.get("permalink", "")), version, scene.atlas.mission.version, len(ids),
        tuple(id_ for id_ in ids if id_ not in now and id_ not in leads),
        tuple(sorted(set(now) - known)), tuple(changed), told_by, bool(marks) or not ids,
    )  # fmt: skip
