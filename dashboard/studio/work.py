"""Making the file of a request. The same bytes as the command line writes for the same order."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from typing import Any

from ..controls.studio import order_asked, view_asked
from ..controls.studio.asked import sentence
from ..controls.studio.batches import NOTHING, batch_asked, is_batch
from ..controls.studio.films import film_asked, is_film, kind_of
from ..exports import ExportError, Order, file_name, format_of
from ..exports.command import drawing_of, file_of
from ..exports.data import data_format
from ..exports.held import on_map
from ..languages import speaking, t
from ..layers import Scene
from .batches import zipped
from .films import filmed
from .progress import File, StoppedError, Tell

# A picture of 200 million pixels takes a gigabyte: those who come together wait for one another.
ROOM = threading.Semaphore(2)
log = logging.getLogger(__name__)


def saved(scene: Scene, asked: Mapping[str, Any], language: str, tell: Tell) -> File | str:
    """The file, or in `language` one sentence why there is none."""
    with speaking(language):
        try:
            if is_film(asked):
                return _film(scene, asked, tell)
            if is_batch(asked):
                batch = batch_asked(asked, scene)
                return File(batch.name, "application/zip", zipped(scene, batch, tell))
            with ROOM:
                return _saved(scene, asked, tell)
        except StoppedError:
            raise
        except (ValueError, ExportError) as fault:
            return sentence(fault)
        except Exception as fault:  # whatever goes wrong, the reader gets a sentence, not a trace
            log.exception("the file could not be made")
            return t("The picture could not be drawn: {why}.", why=fault)


def _saved(scene: Scene, asked: Mapping[str, Any], tell: Tell) -> File:
    data = data_format(asked["format"])
    if data is not None:
        tell("data")
        view = view_asked(asked, scene)
        chosen = view.selection
        made, suffix, mime = data.render(view), data.suffix, data.mime
        tell("sent")
    else:
        order = filled(scene, order_asked(asked, scene.atlas.mission))
        chosen, kind = order.selection, format_of(order.key)
        made, suffix, mime = written(scene, order, tell), kind.suffix, kind.mime
    name = file_name(scene.atlas.mission.meta.id, chosen.period, suffix, compare=chosen.compare)
    return File(name, mime, made)


def filled(scene: Scene, order: Order) -> Order:
    """The order. Raises ExportError for a plate without any record, which is mostly a slip."""
    selection = order.selection
    if selection.compare is None and not on_map(scene, selection, order.setting.frame):
        raise ExportError(t(NOTHING, period=selection.period.words))
    return order


def _film(scene: Scene, asked: Mapping[str, Any], tell: Tell) -> File:
    order, kind = film_asked(asked, scene), kind_of(asked)
    chosen = order.order.selection
    name = file_name(scene.atlas.mission.meta.id, chosen.period, f".{kind.key}")
    return File(name, kind.mime, filmed(scene, order, kind, tell))


def written(scene: Scene, order: Order, tell: Tell) -> bytes:
    """As exports.rendered, step by step. Raises ExportError, and StoppedError through `tell`."""
    tell("plate")
    drawing = drawing_of(scene, order)
    tell("file")
    data = file_of(scene, order, drawing)
    tell("sent")
    return data
