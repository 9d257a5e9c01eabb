"""What all tests share: the built-in mission, loaded once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from dashboard.layers import Scene
from dashboard.mission import Mission, load
from dashboard.model import Atlas

ROOT = Path(__file__).resolve().parents[1]

# how long a case takes depends on the machine: speed is measured in tests/bench alone
settings.register_profile("mission", deadline=None)
settings.load_profile("mission")


@pytest.fixture(scope="session")
def folder() -> Path:
    return ROOT / "geodata"


@pytest.fixture(scope="session")
def mission(folder: Path) -> Mission:
    return load(folder)


@pytest.fixture(scope="session")
def atlas(mission: Mission) -> Atlas:
    return Atlas.of(mission)


@pytest.fixture(scope="session")
def scene(atlas: Atlas) -> Scene:
    return Scene.of(atlas)
