"""Long work told step by step in the one answer that ends with its file.

A background callback of Dash would start a process for each save, with the whole mission in it, and
leave its result in a cache on disk. Here the browser reads the steps as they come, and cancels by
closing the connection: nothing is kept that could be left behind.
"""

from __future__ import annotations

import json
import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

BEAT_S = 0.25  # only writing to a connection shows that nobody reads it any more


class StoppedError(Exception):
    """Nobody waits for the file any more."""


@dataclass(frozen=True, slots=True)
class File:
    name: str
    mime: str
    data: bytes


class Tell(Protocol):
    def __call__(self, step: str, at: int = 0, of: int = 0) -> None: ...


Work = Callable[[Tell], "File | str"]


def told(work: Work) -> Iterator[bytes]:
    """Lines of JSON: `{"step": name}` for each step, with `at` and `of` for one that counts; then
    `{"fault": sentence}`, or `{"name", "mime", "size"}` followed by so many bytes. Empty lines pass
    the time.

    `work(tell)` runs in a thread, calls `tell(step)` as each step begins or
    `tell(step, at, of)` as each part of it is done, and gives a File or the
    sentence why there is none. It must not raise, but for the StoppedError that `tell` raises once
    the reader has gone."""
    told: queue.SimpleQueue[str | File | dict[str, str | int]] = queue.SimpleQueue()
    gone = threading.Event()

    def tell(step: str, at: int = 0, of: int = 0) -> None:
        if gone.is_set():
            raise StoppedError
        told.put({"step": step, "at": at, "of": of} if of else {"step": step})

    def run() -> None:
        try:
            told.put(work(tell))
        except StoppedError:
            pass
        except BaseException as fault:
            told.put(str(fault) or type(fault).__name__)
            raise

    threading.Thread(target=run, name="studio", daemon=True).start()
    try:
        while True:
            try:
                news = told.get(timeout=BEAT_S)
            except queue.Empty:
                yield b"\n"
                continue
            if isinstance(news, dict):
                yield line(**news)
                continue
            if isinstance(news, str):
                yield line(fault=news)
                return
            yield line(name=news.name, mime=news.mime, size=len(news.data))
            yield news.data
            return
    finally:
        gone.set()


def line(**parts: str | int) -> bytes:
    return json.dumps(parts, ensure_ascii=False).encode() + b"\n"
