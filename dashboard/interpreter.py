"""Which language a request is answered in: said by its path, or by `language=` in its query.

Dash asks for the layout and for callbacks at addresses of its own, which know nothing of the query
of the page. So a page in another than the usual language sends its requests to a place of its own,
`/in/hy/...`; here the place is taken off again, and its language is spoken for the answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import parse_qs

from .languages import LANGUAGES, speaking

PLACE = "in/"
Answer = Callable[[dict[str, Any], Callable], Iterable[bytes]]


class Interpreter:
    """WSGI around a WSGI application. `prefix` is the path that the application is served at,
    `usual` the language of requests that ask for none that is known."""

    def __init__(self, answer: Answer, prefix: str, usual: str) -> None:
        self.answer = answer
        self.prefix = prefix
        self.usual = usual
        self.pattern = re.compile(rf"{re.escape(prefix + PLACE)}([a-z]+)/")

    def __call__(self, environ: dict[str, Any], start: Callable) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        found = self.pattern.match(path)
        if found:
            code = found[1]
            environ = {**environ, "PATH_INFO": self.prefix + path[found.end() :]}
        else:
            code = parse_qs(environ.get("QUERY_STRING", "")).get("language", [""])[-1]
        with speaking(code if code in LANGUAGES else self.usual):
            return self.answer(environ, start)
