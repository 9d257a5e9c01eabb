"""The frame of the page: what is loaded, in which order, and that it fits what Dash brings."""

import re
from pathlib import Path

import pytest
from plotly.offline import get_plotlyjs_version

from dashboard.app import create_app
from dashboard.settings import Settings

VENDOR = Path(__file__).parents[2] / "assets" / "vendor"


@pytest.fixture(scope="module")
def page() -> str:
    return create_app(Settings.from_env({})).server.test_client().get("/").text


def test_the_bundle_is_of_the_plotly_that_python_has() -> None:
    head = (VENDOR / "plotly-map.min.js").read_text(encoding="utf-8")[:200]
    found = re.search(r"v(\d+\.\d+)\.", head)
    assert found and get_plotlyjs_version().startswith(f"{found[1]}."), head
    named = (VENDOR / "README.md").read_text(encoding="utf-8")
    assert f"`plotly.js` {found[1]}." in named


def test_only_old_browsers_load_the_polyfill(page: str) -> None:
    scripts = re.findall(r"<script[^>]*polyfill[^>]*>", page)
    assert len(scripts) == 1 and "nomodule" in scripts[0]


def test_scripts_of_others_come_first_and_once(page: str) -> None:
    sources = re.findall(r'<script[^>]*src="([^"?]*)', page)
    assert [Path(source).name for source in sources[:2]] == [
        "plotly-map.min.js",
        "regenerator-runtime.js",
    ]
    assert len(sources) == len(set(sources))


def test_every_script_of_others_has_its_licence() -> None:
    readme = (VENDOR / "README.md").read_text(encoding="utf-8")
    for script in VENDOR.glob("*.js"):
        row = next(line for line in readme.splitlines() if f"`{script.name}`" in line)
        licence = re.search(r"LICENSE[\w.-]*", row)
        assert licence and (VENDOR / licence[0]).exists(), script.name


def test_a_script_that_does_not_arrive_is_said_in_the_readers_language(page: str) -> None:
    scripts = re.findall(r"<script[^>]*src=[^>]*>", page)
    assert scripts and all('onerror="scriptLost()"' in script for script in scripts)
    assert "a file of this page did not arrive" in page
    russian = create_app(Settings.from_env({})).server.test_client().get("/?language=ru").text
    assert "один из файлов страницы не пришёл" in russian
