"""Long work of the server, one at a time."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from ..exports import ExportError
from ..languages import t
from .progress import Tell

ROOM = threading.Semaphore(1)  # it takes one core for as long as it lasts
SEATS = threading.Semaphore(4)  # who waits holds one of the threads that answer all readers
TURN_S = 0.5


@contextmanager
def turn(tell: Tell) -> Iterator[None]:
    """Who waits can leave. Raises ExportError where too many wait, StoppedError through `tell`."""
    if not SEATS.acquire(blocking=False):
        raise ExportError(t("Others are waiting for their files here; try again in some minutes."))
    try:
        while not ROOM.acquire(timeout=TURN_S):
            tell("turn")
        try:
            yield
        finally:
            ROOM.release()
    finally:
        SEATS.release()
