"""The server as the page asks it, and its answers taken apart."""

from __future__ import annotations

import json

import pytest

from dashboard.app import create_app
from dashboard.settings import Settings


@pytest.fixture(scope="module")
def client(mission):
    return create_app(Settings.from_env({}), mission).server.test_client()


@pytest.fixture(scope="session")
def received():
    return _received


def _received(data: bytes) -> tuple[list[dict], dict, bytes]:
    """Steps, the last line, and what follows it."""
    steps: list[dict] = []
    while True:
        line, _, data = data.partition(b"\n")
        news = json.loads(line) if line else {}
        if news and "step" not in news:
            return steps, news, data
        steps += [news] if news else []
