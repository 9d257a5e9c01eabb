"""The command line as a reader uses it, in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dashboard.__main__ import main
from dashboard.exports import batch
from dashboard.layers import Scene

Run = Callable[..., Result]


@pytest.fixture
def run(scene: Scene, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """With the mission that the other tests have loaded already."""

    def known(asked: Path) -> Scene:
        return scene if Path(asked).resolve() == folder.resolve() else original(asked)

    original = batch.scene_of
    for place in ("batch", "film.making"):
        monkeypatch.setattr(f"dashboard.exports.{place}.scene_of", known)
    monkeypatch.setattr("dashboard.commands.request.scene_of", known)
    yield lambda *words: CliRunner().invoke(main, [str(word) for word in words])
