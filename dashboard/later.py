"""Values that take long to make: each made once, when first read or in a thread of their own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from typing import Generic, TypeVar

V = TypeVar("V")
Makers = Mapping[str, Callable[[], V]]


class Later(Mapping[str, V], Generic[V]):
    """`makers` by name. Read from any thread; who reads one that is being made waits for it."""

    def __init__(self, makers: Makers[V]) -> None:
        self._makers = dict(makers)
        self._made: dict[str, V] = {}
        self._locks = {name: threading.RLock() for name in makers}
        self._started = False

    def __getitem__(self, name: str) -> V:
        with self._locks[name]:
            if name not in self._made:
                self._made[name] = self._makers[name]()
            return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)

    def start(self, *names: str) -> None:
        """Begin to make these, in this order, without waiting; a second call does nothing."""
        if not self._started:
            self._started = True
            threading.Thread(
                target=lambda: [self[name] for name in names], name="later", daemon=True
            ).start()
