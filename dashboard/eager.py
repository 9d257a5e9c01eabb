"""Large scripts of others, read once instead of three times.

A browser that meets a function does not read its body before the call, unless a parenthesis before
`function` says that the call comes at once. Two bundles have all they are in an arrow function in
an arrow function, which no parenthesis helps: a browser skims three megabytes, skims them again
inside the first and reads them inside the second, the last two while the page waits. Written as
functions in parentheses they are read at once, beside the page's own work.
"""

from __future__ import annotations

from dataclasses import dataclass

from flask import Flask, Response, request


@dataclass(frozen=True, slots=True)
class Wrapper:
    """How the script named `file` (a part of its address) begins and ends its functions, and how
    it begins and ends them when they are read at once."""

    file: str
    opening: bytes
    open_eagerly: bytes
    closing: bytes
    close_eagerly: bytes

    def eager(self, script: bytes) -> bytes:
        """The script with its functions in parentheses; unchanged when it is made otherwise."""
        if script.count(self.opening) != 1 or not script.endswith(self.closing):
            return script
        body = script[: -len(self.closing)] + self.close_eagerly
        return body.replace(self.opening, self.open_eagerly)


WRAPPERS = (
    Wrapper(
        "plotly-map.min",
        b'() => {\n"use strict";var Plotly=(()=>{',
        b'(function() {\n"use strict";var Plotly=(function(){',
        b"return Plotly;\n}));",
        b"return Plotly;\n})));",
    ),
    Wrapper(
        "dash_mantine_components/dash_mantine_components.",
        b"}(self,(e,n)=>(()=>{",
        b"}(self,(function(e,n){return (function(){",
        b"})());",
        b"})()}));",
    ),
)


def connect(server: Flask) -> None:
    """Must follow whatever compresses answers: what is asked for last changes them first."""

    @server.after_request
    def read_at_once(answer: Response) -> Response:
        path = request.path
        wrapper = next((one for one in WRAPPERS if one.file in path), None)
        if wrapper and path.endswith(".js") and answer.status_code == 200:
            answer.direct_passthrough = False
            answer.set_data(wrapper.eager(answer.get_data()))
        return answer
