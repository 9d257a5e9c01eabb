"""What a file says of itself: enough to see its view again and to check it against the mission.

Data and pictures use the same words; pictures add their layout."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..languages import speaking
from ..layers import KEYS, Scene
from ..model import Filter, Period, Selection
from ..model.period import between, iso
from ..plates import Frame, Setting
from .held import held_over, mark_of
from .order import Order

FORMAT = 1  # a reader of this number understands the words below


def facts(scene: Scene, order: Order, periods: Sequence[Period] = ()) -> dict[str, Any]:
    """Of a picture. `periods` are those of the pages of a book or the pictures of a film, which are
    described as one."""
    selection, setting = order.selection, order.setting
    spans = list(periods) or [selection.period]
    link = order.permalink or setting.permalink
    made = cited(scene, viewed(scene, selection, setting.frame, link, spans, setting.title))
    made["plate"] = _plate(setting, order.scale)
    if periods:
        made["periods"] = [[iso(one.first), iso(one.last)] for one in periods]
    return made


def viewed(
    scene: Scene, selection: Selection, frame: Frame | None, permalink: str,
    spans: Sequence[Period], title: str = "",
) -> dict[str, Any]:  # fmt: skip
    """A view in plain JSON values, in a fixed order; the same view, the same values.

    `format` is the version of this description, `data_version` the content hash of the mission.
    `period` is two ISO days, `compare` one or None; `layers` in the order of the map; `filter` None
    without one; `frame` west, south, east, north in degrees or None. `records` are ids of the
    records shown, `marks` short hashes of what each of them says, `sources` ids of the pages they
    rest on, sorted."""
    mission = scene.atlas.mission
    meta = mission.meta.told_in(selection.language)
    first, last = min(one.first for one in spans), max(one.last for one in spans)
    with speaking(selection.language):
        title = f"{title or meta.title}, {between(first, last)}"
    records = sorted(held_over(scene, selection, spans, frame), key=lambda one: one.id)
    return {
        "format": FORMAT,
        "mission": meta.id,
        "title": title,
        "permalink": permalink,
        "period": {"first": iso(first), "last": iso(last)},
        "compare": None if selection.compare is None else iso(selection.compare),
        "layers": [key for key in KEYS if key in selection.layers],
        "filter": _filter(selection.filter),
        "names": selection.names,
        "language": selection.language,
        "width": selection.width,
        "theme": selection.theme,
        "frame": _frame(frame),
        "data_version": mission.version,
        "records": [one.id for one in records],
        "marks": [mark_of(one) for one in records],
        "sources": sorted({name for one in records for name in one.sources}),
        "licences": [{"tables": list(one.tables), "text": one.text} for one in meta.licences],
        "credits": meta.credits,
        "disclaimer": meta.disclaimer,
    }


def cited(scene: Scene, told: dict[str, Any]) -> dict[str, Any]:
    """A view with its sources in full, by id, for a picture: a file of data has them in its rows,
    and a picture has room for few of them."""
    pages = scene.atlas.mission.sources
    return {**told, "citations": {name: pages[name].citation for name in told["sources"]}}


def selection_in(told: Mapping[str, Any]) -> Selection:
    """The selection that a description stands for. Raises KeyError, TypeError or ValueError for
    one that does not say it."""
    chosen = told.get("filter")
    passing = Filter()
    if chosen is not None:
        kinds, families = (
            None if chosen[key] is None else frozenset(chosen[key]) for key in ("kinds", "families")
        )
        passing = Filter(kinds, families, chosen["certainty"], chosen["text"])
    period = Period.of(told["period"]["first"], told["period"]["last"])
    other = told.get("compare")
    compared = None if other is None else Period.of(other, other).last
    return Selection(
        period, frozenset(told["layers"]), told["names"], told["theme"], told["width"],
        told["language"], compared, passing,
    )  # fmt: skip


def frame_in(told: Mapping[str, Any]) -> Frame | None:
    return None if told.get("frame") is None else Frame(*told["frame"])


def periods_in(told: Mapping[str, Any]) -> list[Period]:
    """One, or those of all pages."""
    pairs = told.get("periods") or [[told["period"]["first"], told["period"]["last"]]]
    return [Period.of(first, last) for first, last in pairs]


def _filter(chosen: Filter) -> dict[str, Any] | None:
    if not chosen.set:
        return None
    return {
        "kinds": None if chosen.kinds is None else sorted(chosen.kinds),
        "families": None if chosen.families is None else sorted(chosen.families),
        "certainty": chosen.certainty,
        "text": chosen.text,
    }


def _frame(box: Frame | None) -> list[float] | None:
    return (
        None if box is None else [round(v, 5) for v in (box.west, box.south, box.east, box.north)]
    )


def _plate(setting: Setting, scale: float) -> dict[str, Any]:
    sheet = setting.sheet
    return {
        "template": setting.template,
        "px": [round(sheet.width * scale), round(sheet.height * scale)],
        "dpi": round(96 * scale, 2),
        "furniture": list(setting.furniture.names),
        "title": setting.title,
        "number": list(setting.number) if setting.number else None,
        "grey": setting.grey,
    }
