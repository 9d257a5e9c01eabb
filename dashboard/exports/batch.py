"""Many plates at once: on all cores, whole files only, and what is finished already is kept."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..layers import Scene
from ..mission import load
from ..model import Atlas
from . import data
from .command import drawing_of, export
from .data import data_format
from .facts import facts
from .faults import ExportError
from .order import Order
from .reading import described

ASIDE = ("alt", "citations")  # words that a file may lack
LOST = "{name} was not made: its process was ended from outside, perhaps for want of memory."


@dataclass(frozen=True, slots=True)
class Job:
    order: Order
    path: Path


@dataclass(frozen=True, slots=True)
class Made:
    """`size` in bytes; `kept` was there before; `fault` is one sentence, empty when all is well."""

    path: Path
    size: int = 0
    kept: bool = False
    fault: str = ""


@lru_cache(maxsize=1)
def scene_of(folder: Path) -> Scene:
    """The mission of a folder, loaded once in each process. A forked one has it already.
    Raises MissionError."""
    return Scene.of(Atlas.of(load(folder)))


def run(folder: Path, jobs: Sequence[Job], workers: int = 1) -> Iterator[Made]:
    """What became of each job, in the order in which they end. Stopping early (closing the
    iterator, Ctrl+C) waits for the files that are being written."""
    if workers <= 1 or len(jobs) <= 1:
        scene = scene_of(folder)
        for job in jobs:
            yield make(scene, job)
        return
    with pool(folder, min(workers, len(jobs))) as processes:
        waiting = {processes.submit(_make, folder, job): job for job in jobs}
        try:
            for done in as_completed(waiting):
                yield _outcome(done, waiting[done])
        finally:
            processes.shutdown(wait=True, cancel_futures=True)


def pool(folder: Path, workers: int) -> ProcessPoolExecutor:
    """Processes that have the mission at hand."""
    scene_of(folder)
    forks = sys.platform == "linux"
    context = multiprocessing.get_context("fork" if forks else "spawn")
    return ProcessPoolExecutor(workers, context, _begin, (folder,))


def make(scene: Scene, job: Job) -> Made:
    """One plate, unless it is there already with the same description."""
    try:
        if finished(scene, job):
            return Made(job.path, job.path.stat().st_size, kept=True)
        return Made(job.path, export(scene, job.order, job.path))
    except (ExportError, ValueError, OSError, MemoryError) as fault:
        said = str(fault) or "There is not enough memory."
        return Made(job.path, fault=said if job.path.name in said else f"{job.path.name}: {said}")


def finished(scene: Scene, job: Job) -> bool:
    """Whether the file shows this view with the data of today."""
    if not job.path.is_file():
        return False
    if data_format(job.order.key) is None:
        return says(job.path, facts(scene, job.order))
    return says(job.path, data.facts(data.View.of(scene, job.order)))


def says(path: Path, about: Mapping[str, Any]) -> bool:
    """Whether a file describes itself so."""
    if not path.is_file():
        return False
    try:
        told = described(path)
    except ExportError:
        return False
    said = ({k: v for k, v in one.items() if k not in ASIDE} for one in (told, about))
    return next(said) == next(said)


def drawings(folder: Path, orders: Sequence[Order], workers: int = 1) -> Iterator:
    """The plates of a book in their order, one at a time. Raises ExportError."""
    if workers <= 1:
        for order in orders:
            yield drawing_of(scene_of(folder), order)
        return
    with pool(folder, min(workers, len(orders))) as processes:
        try:
            yield from processes.map(_draw, [folder] * len(orders), orders)
        finally:
            processes.shutdown(wait=True, cancel_futures=True)


def _begin(folder: Path) -> None:
    """The parent alone hears Ctrl+C, and lets the others finish their file."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    scene_of(folder)


def _make(folder: Path, job: Job) -> Made:
    return make(scene_of(folder), job)


def _draw(folder: Path, order: Order):
    return drawing_of(scene_of(folder), order)


def _outcome(done: Future[Made], job: Job) -> Made:
    try:
        return done.result()
    except BrokenProcessPool:
        return Made(job.path, fault=LOST.format(name=job.path.name))
