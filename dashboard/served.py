"""What the server answers besides the page: base style, its sources, shipment, relief, /embed."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from dash import Dash
from flask import Response, request, url_for

from . import shell
from .basemap import ground
from .basemap.detail import FINEST, Levels
from .basemap.style import style
from .controls import language
from .languages import LANGUAGES, speaking, spoken
from .later import Later
from .layers import Scene
from .layers.rows import rows
from .layers.series import series
from .layers.shipment import shipment
from .mission import name_choices
from .model.finding import findable
from .palette import PALETTE

FOREVER = "public, max-age=31536000, immutable"


def _json(text: str, cache_control: str = FOREVER) -> Response:
    answer = Response(text, mimetype="application/json")
    answer.headers["Cache-Control"] = cache_control
    return answer


def _dump(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def connect(app: Dash, scene: Scene, told: Callable[[str], Scene], maps: tuple) -> None:
    """The base style, its sources and the shipment. Each is made once, the first picture's after
    the first answer of the server: the page itself is asked for first, and starts its scripts
    meanwhile. The others wait until somebody opens the table or the charts, filters by words or
    searches, or speaks another language."""
    mission = scene.atlas.mission
    made: dict[str, Callable[[], Any]] = {
        **Levels(scene).makers(),
        "places": lambda: ground.places(mission),
    }
    first = ("areas-0", f"data/{language.usual(mission.meta)}", "base-0", "lines-0", "places")
    makers: Mapping[str, Callable[[Scene], Any]] = {
        "data": shipment,
        "rows": rows,
        "series": lambda scene: series(scene.atlas.mission),
        "search": lambda scene: findable(scene.atlas),
    }

    def in_language(name: str, code: str) -> Any:
        with speaking(code):
            return makers[name](told(code))

    both = {f"{name}/{code}": (name, code) for name in makers for code in LANGUAGES}
    texts = Later(
        {name: lambda make=make: _dump(make()) for name, make in made.items()}
        | {key: lambda key=key: _dump(in_language(*both[key])) for key in both}
    )
    online = {one.key: one for one in maps}
    prefix = app.config.routes_pathname_prefix

    @app.server.after_request
    def start_making(answer: Response) -> Response:
        texts.start(*first)
        return answer

    @app.server.get(f"{prefix}mission/<name>.json", endpoint="mission")
    def data(name: str) -> Response | tuple[str, int]:
        if name == "style":
            return _json(_style(), "no-cache")
        fresh = request.args.get("v") == mission.version
        text = texts.get(f"{name}/{spoken().code}" if name in makers else name)
        if text is None:
            known = ", ".join((*makers, *made))
            return f"There is no {name}.json; there are {known} and style.", 404
        return _json(text, FOREVER if fresh else "no-cache")

    @app.server.get(f"{prefix}embed", endpoint="embed")
    def embed() -> Response:
        """Without X-Frame-Options and frame-ancestors: any page may frame it, also a local file,
        which `frame-ancestors *` would not let in."""
        return Response(shell.embedded(str(app.index())), mimetype="text/html")

    if mission.relief is not None:
        picture = mission.relief.read_bytes()

        @app.server.get(f"{prefix}mission/relief.png", endpoint="relief")
        def relief() -> Response:
            answer = Response(picture, mimetype="image/png")
            answer.headers["Cache-Control"] = FOREVER
            return answer

    def _style() -> str:
        asked = request.args
        theme = PALETTE["dark" if asked.get("theme") == "dark" else "light"]
        shown = asked.get("names", mission.meta.languages[0])
        if shown not in (*name_choices(mission.meta), "off"):
            shown = mission.meta.languages[0]
        level = asked.get("detail", "0")
        detail = level if level in map(str, range(FINEST + 1)) else "0"
        sources = {
            name: url_for("mission", name=file, v=mission.version, _external=True)
            for name, file in (
                ("base", f"base-{detail}"), ("lines", f"lines-{detail}"), ("places", "places"),
            )
        }  # fmt: skip
        sprite = request.host_url.rstrip("/") + app.get_asset_url(f"sprite/{theme.name}")
        return _dump(
            style(
                theme, scene.traces, sources, sprite.split("?")[0], shown,
                asked.get("boundaries", "1") != "0", online.get(asked.get("ground", "")),
            )
        )  # fmt: skip
