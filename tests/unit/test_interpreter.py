"""Requests are answered in the language they ask for."""

from __future__ import annotations

import pytest

from dashboard.interpreter import Interpreter
from dashboard.languages import spoken


def asked(path: str, query: str = "", prefix: str = "/") -> tuple[str, str]:
    """The language spoken and the path that the application sees."""
    seen = []

    def application(environ, _start):
        seen.append((spoken().code, environ["PATH_INFO"]))
        return ()

    Interpreter(application, prefix, "en")({"PATH_INFO": path, "QUERY_STRING": query}, print)
    assert spoken().code == "en"
    return seen[0]


@pytest.mark.parametrize(
    ("path", "query", "prefix", "found"),
    [
        ("/", "", "/", ("en", "/")),
        ("/", "from=2020-11-10&language=hy", "/", ("hy", "/")),
        ("/", "language=xx", "/", ("en", "/")),
        ("/in/ru/_dash-layout", "", "/", ("ru", "/_dash-layout")),
        ("/in/xx/_dash-layout", "", "/", ("en", "/_dash-layout")),
        ("/map/in/az/mission/data.json", "v=1", "/map/", ("az", "/map/mission/data.json")),
        ("/map/mission/data.json", "v=1", "/map/", ("en", "/map/mission/data.json")),
    ],
)
def test_the_path_comes_before_the_query(path, query, prefix, found) -> None:
    assert asked(path, query, prefix) == found
