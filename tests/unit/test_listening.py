"""A host or port that cannot be had is one sentence about the one at fault."""

from __future__ import annotations

import socket

import pytest
from click.testing import CliRunner

from dashboard.__main__ import main
from dashboard.listening import address


def run(*words: str):
    return CliRunner().invoke(main, list(words))


def _free() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.mark.parametrize(
    ("host", "said"),
    [
        ("no such host", "Host 'no such host' is not known"),
        ("203.0.113.7", "Host 203.0.113.7 is not an address of this machine"),
    ],
)
def test_a_wrong_host_is_a_sentence_about_the_host(host: str, said: str) -> None:
    result = run("serve", "--no-open", "--port", str(_free()), "--host", host)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "--host" in result.stderr and "--port" not in result.stderr
    assert len(result.output.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("host", "shown"),
    [
        ("127.0.0.1", "http://localhost:80/"),
        ("::1", "http://[::1]:80/"),
        ("::", "http://[::1]:80/"),
        ("map.example", "http://map.example:80/"),
    ],
)
def test_the_address_can_be_opened(host: str, shown: str) -> None:
    assert address(host, 80) == shown
