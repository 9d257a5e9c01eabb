"""A film from start to file: its pictures are drawn on all cores, or by a server in the one thread
that a request has, and written in their order."""

from __future__ import annotations

import contextlib
import os
from collections import deque
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

import numpy as np

from ...layers import Scene
from ..about import written
from ..batch import pool, scene_of
from ..command import check_place
from ..facts import facts
from ..faults import ExportError
from ..raster import check_size
from .order import FilmOrder
from .pictures import Pictures
from .registry import film_of

RUN = 8  # pictures that one process draws in a row: neighbours share most of what they show
Ticked = Callable[[int], object]


def film(
    folder: Path, order: FilmOrder, path: Path, workers: int = 1, ticked: Ticked | None = None
) -> int:
    """Writes the film of a mission folder whole or not at all, and returns its size in bytes.
    `ticked(1)` is called after each picture. Raises ExportError with one sentence."""
    film_of(path.suffix.lower().removeprefix("."))
    size_of(order)
    check_place(path)
    if not order.periods:
        raise ExportError("There is no day for a picture in this period; choose --by day.")
    part = path.with_name(f".{path.name}.{os.getpid()}.part{path.suffix}")
    try:
        _write(scene_of(folder), order, part, _ticking(_pictures(folder, order, workers), ticked))
        part.replace(path)
        return path.stat().st_size
    except OSError as fault:
        raise ExportError(f"{path} cannot be written: {fault.strerror or fault}.") from fault
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def film_here(scene: Scene, order: FilmOrder, path: Path, ticked: Ticked) -> None:
    """The same film, drawn in this thread: a process of many threads must not be forked. What
    `ticked` raises ends it; what is written by then the caller takes away. Raises ExportError, or
    OSError where the disk is at fault."""
    with contextlib.closing(Pictures(scene, order)) as drawer:
        _write(scene, order, path, _ticking(drawer.of(order.periods), ticked))


def size_of(order: FilmOrder) -> tuple[int, int]:
    """Pixels of a picture, width and height. Raises ExportError."""
    sheet = order.order.setting.sheet
    return check_size(sheet.width, sheet.height, order.order.scale)


def _write(scene: Scene, order: FilmOrder, path: Path, pictures: Iterator[np.ndarray]) -> None:
    kind, about = film_of(path.suffix.lower().removeprefix(".")), about_of(scene, order)
    kind.write(path, pictures, size_of(order), order.fps, about["title"], written(about))


def about_of(scene: Scene, order: FilmOrder) -> dict:
    made = facts(scene, order.order, order.periods)
    made["film"] = {"fps": order.fps, "pictures": len(order.periods), "adding": order.adding}
    return made


def _ticking(pictures: Iterator[np.ndarray], ticked: Ticked | None) -> Iterator[np.ndarray]:
    for picture in pictures:
        yield picture
        if ticked:
            ticked(1)


def _pictures(folder: Path, order: FilmOrder, workers: int) -> Iterator[np.ndarray]:
    periods = order.periods
    if workers <= 1 or len(periods) <= RUN:
        yield from Pictures(scene_of(folder), order).of(periods)
        return
    runs = [(at, min(at + RUN, len(periods))) for at in range(0, len(periods), RUN)]
    with pool(folder, min(workers, len(runs))) as processes:
        waiting: deque = deque()
        try:
            for run in [*runs, *[None] * (workers + 1)]:
                if run is not None:
                    waiting.append(processes.submit(_run, folder, order, run))
                if len(waiting) > workers or (run is None and waiting):
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            processes.shutdown(wait=True, cancel_futures=True)


def _run(folder: Path, order: FilmOrder, run: tuple[int, int]) -> list[np.ndarray]:
    return list(_drawer(folder, order).of(order.periods[slice(*run)]))


@lru_cache(maxsize=1)
def _drawer(folder: Path, order: FilmOrder) -> Pictures:
    """The one of this process."""
    return Pictures(scene_of(folder), order)
