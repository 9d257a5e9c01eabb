"""Scripts of others read at once: the wrappers fit today's bundles and change nothing else."""

import re

import pytest
from flask import Flask

from dashboard import eager
from dashboard.app import create_app
from dashboard.settings import Settings

SCRIPT = re.compile(r'<script[^>]*src="([^"]*)"')


@pytest.fixture(scope="module")
def client():
    return create_app(Settings.from_env({})).server.test_client()


@pytest.mark.parametrize("wrapper", eager.WRAPPERS, ids=lambda one: one.file)
def test_the_bundle_that_the_page_loads_is_read_at_once(client, wrapper: eager.Wrapper) -> None:
    [source] = [one for one in SCRIPT.findall(client.get("/").text) if wrapper.file in one]
    with client.get(source) as answer:
        script = answer.data
    assert script.count(wrapper.open_eagerly) == 1 and wrapper.opening not in script
    assert script.endswith(wrapper.close_eagerly)
    for left, right in (b"()", b"{}"):  # as many opened as closed, in what was put there
        added = wrapper.open_eagerly.count(left) - wrapper.opening.count(left)
        added -= wrapper.open_eagerly.count(right) - wrapper.opening.count(right)
        closed = wrapper.close_eagerly.count(right) - wrapper.closing.count(right)
        closed -= wrapper.close_eagerly.count(left) - wrapper.closing.count(left)
        assert added == closed


@pytest.mark.parametrize("wrapper", eager.WRAPPERS, ids=lambda one: one.file)
def test_a_bundle_made_otherwise_stays_as_it_is(wrapper: eager.Wrapper) -> None:
    for script in (b"one();", wrapper.opening * 2 + wrapper.closing, wrapper.opening + b"two();"):
        assert wrapper.eager(script) == script


def test_other_scripts_are_left_alone() -> None:
    server = Flask(__name__)
    text = eager.WRAPPERS[0].opening + eager.WRAPPERS[0].closing
    server.get("/other.js")(lambda: text)
    eager.connect(server)
    assert server.test_client().get("/other.js").data == text
