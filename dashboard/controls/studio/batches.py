"""What the studio asks for as a batch: a plate for each day, week or month, in one ZIP file.

Its request is that of a plate, with `every`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from ...exports import EXPORTS, ExportError, Order, file_name, format_of
from ...exports.every import EVERY, split
from ...exports.held import on_map
from ...exports.raster import check_size
from ...languages import later, nt, t
from ...layers import Scene
from ...plates.templates import size_words
from .asked import addressed, order_asked, size_of

EACH = {
    "": later("One of the period"),
    "day": later("One for each day (ZIP)"),
    "week": later("One for each week (ZIP)"),
    "month": later("One for each month (ZIP)"),
}
MOST = 150  # plates, and pixels of all of them: a server holds the file till it is fetched
MOST_PIXELS = 2_000_000_000
NOTHING = later(
    "Nothing is shown for {period} with these layers and this filter, so there is no plate to "
    "save: choose another period, move the map, switch layers on or clear the filter."
)


@dataclass(frozen=True, slots=True)
class Batch:
    """Orders by the names of their files. `empty` periods have no record, and so no plate."""

    name: str
    orders: Mapping[str, Order]
    empty: int


def is_batch(asked: Mapping[str, Any]) -> bool:
    return bool(asked.get("every")) and asked.get("format") in {one.key for one in EXPORTS}


def batch_asked(asked: Mapping[str, Any], scene: Scene, key: str = "") -> Batch:
    """In its format or in `key`. Raises ValueError or ExportError with one sentence for what cannot
    be made, KeyError or TypeError for what no page of ours sends."""
    mission, every = scene.atlas.mission, asked["every"]
    if every not in EVERY:
        raise KeyError(every)
    order = order_asked(asked, mission, key)
    whole, frame = order.selection, order.setting.frame
    periods = split(whole.period, every)
    _check(order, len(periods))
    orders: dict[str, Order] = {}
    for index, period in enumerate(periods, 1):
        selection = replace(whole, period=period)
        if not on_map(scene, selection, frame):
            continue
        one = addressed(order, selection, asked, mission)
        numbered = replace(one.setting, number=(index, len(periods)))
        name = file_name(
            mission.meta.id, period, format_of(order.key).suffix, compare=whole.compare
        )
        orders[name] = replace(one, setting=numbered)
    if not orders:
        raise ExportError(t(NOTHING, period=whole.period.words))
    name = f"{mission.meta.id}_{whole.period.slug}_by-{every}.zip"
    return Batch(name, orders, len(periods) - len(orders))


def batch_words(batch: Batch, asked: Mapping[str, Any]) -> str:
    """Size of a plate, how many there are, and how many have nothing to show."""
    count = len(batch.orders)
    said = t(
        "{size}; {plates}",
        size=size_words(size_of(asked)),
        plates=nt("{n} plate", "{n} plates", count),
    )
    if not batch.empty:
        return said
    left = nt(
        "{n} period without a record is left out.",
        "{n} periods without a record are left out.",
        batch.empty,
    )
    return f"{said}. {left}"


def _check(order: Order, count: int) -> None:
    if count > MOST:
        raise ExportError(
            t(
                "{n} plates are too many to make here: the limit is {most}. Choose a shorter "
                "period, weeks or months, or the command line.",
                n=count,
                most=MOST,
            )
        )
    if not format_of(order.key).scaled:
        return
    wide, high = check_size(order.setting.sheet.width, order.setting.sheet.height, order.scale)
    if wide * high * count > MOST_PIXELS:
        raise ExportError(
            t(
                "{n} plates of {wide} \u00d7 {high} pixels are too many to make here. Choose a "
                "smaller size, fewer plates, or the command line.",
                n=count,
                wide=wide,
                high=high,
            )
        )
