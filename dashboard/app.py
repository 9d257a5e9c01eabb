"""create_app: the only place that knows everything. `server` is for WSGI."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from dash import Dash
from flask import Response, request, url_for

from . import callbacks, page, shell
from .basemap import ground
from .basemap.online import online_maps
from .basemap.style import style
from .controls import language, names
from .controls.registry import selection
from .exports import file_name, format_of
from .interpreter import Interpreter
from .joined import joined
from .languages import LANGUAGES, speaking, spoken
from .later import Later
from .layers import Scene
from .layers.rows import rows
from .layers.series import series
from .layers.shipment import areas, shipment
from .mission import Mission, load, name_choices
from .model import Atlas, Selection
from .model.finding import findable
from .palette import PALETTE
from .plates import Frame, Sheet, plate_of
from .settings import Settings

ROOT = Path(__file__).resolve().parents[1]
FOREVER = "public, max-age=31536000, immutable"
LANDSCAPE, PORTRAIT = Sheet(1400, 1000), Sheet(1000, 1400)


def _json(text: str, cache_control: str = FOREVER) -> Response:
    answer = Response(text, mimetype="application/json")
    answer.headers["Cache-Control"] = cache_control
    return answer


def _dump(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def create_app(settings: Settings, mission: Mission | None = None) -> Dash:
    """The app on a mission; `mission` None loads the folder of the settings.

    Raises MissionError when the folder holds no mission, ValueError for an unknown online map."""
    mission = mission or load(settings.data)
    scene = Scene.of(Atlas.of(mission))
    told = cache(scene.told_in)  # each language at its first request
    maps = online_maps(settings.online_maps)
    app = shell.Page(
        __name__,
        title=mission.meta.title,
        assets_folder=str(ROOT / "assets"),
        include_assets_files=False,  # shell.index names them, in their order
        compress=True,
        update_title="",
    )
    script, sheet = (_own(app, suffix) for suffix in (".js", ".css"))
    app.index_string = shell.index(mission.version, app.get_asset_url("vendor"), script, sheet)
    app.usual = language.usual(mission.meta)
    app.titles = {code: mission.meta.told_in(code).title for code in LANGUAGES}
    prefix = app.config.routes_pathname_prefix
    app.server.wsgi_app = Interpreter(app.server.wsgi_app, prefix, app.usual)
    _serve(app, scene, told, maps)
    layout = cache(lambda code: page.build(told(code), _urls(app, mission), maps))
    with speaking(app.usual):
        layout(app.usual)  # before the first request
    app.layout = lambda: layout(spoken().code)
    callbacks.connect(app, told, lambda asked: plate(scene, asked))
    return app


def _own(app: Dash, suffix: str) -> str:
    """Serve the files of assets/ that have a suffix as one; its address."""
    one = joined(ROOT / "assets", suffix)

    @app.server.get(f"{app.config.routes_pathname_prefix}assets/{one.name}", endpoint=one.name)
    def own() -> Response:
        answer = Response(one.text, mimetype=one.mimetype)
        answer.headers["Cache-Control"] = FOREVER
        return answer

    return f"{app.get_asset_url(one.name).split('?')[0]}?v={one.version}"


def _urls(app: Dash, mission: Mission) -> page.Urls:
    path = f"{app.config.requests_pathname_prefix}mission/"
    opening = f"theme=light&names={names.start(mission.meta)}&boundaries=1&ground=own"
    fresh = f"v={mission.version}"
    return page.Urls(
        f"{path}style.json?{opening}&{fresh}",
        f"{path}areas.json?{fresh}",
        f"{path}relief.png?{fresh}" if mission.relief else "",
    )


def _serve(app: Dash, scene: Scene, told: Callable[[str], Scene], maps: tuple) -> None:
    """The base style, its sources and the shipment. Each is made once, the first picture's after
    the first answer of the server: the page itself is asked for first, and starts its scripts
    meanwhile. The others wait until somebody opens the table or the charts, filters by words or
    searches, or speaks another language."""
    mission = scene.atlas.mission
    made: dict[str, Callable[[], Any]] = {
        "areas": lambda: areas(scene),
        "base": lambda: ground.base(mission),
        "lines": lambda: ground.lines(mission),
        "places": lambda: ground.places(mission),
    }
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
        texts.start("areas", f"data/{language.usual(mission.meta)}", *made)
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
        sources = {
            name: url_for("mission", name=name, v=mission.version, _external=True)
            for name in ("base", "lines", "places")
        }
        sprite = request.host_url.rstrip("/") + app.get_asset_url(f"sprite/{theme.name}")
        return _dump(
            style(
                theme, scene.traces, sources, sprite.split("?")[0], shown,
                asked.get("boundaries", "1") != "0", online.get(asked.get("ground", "")),
            )
        )  # fmt: skip


def plate(scene: Scene, asked: Mapping[str, Any]) -> dict[str, Any]:
    """What assets/save.js gets: the figure of a view as a plate, its size and its file name."""
    mission = scene.atlas.mission
    chosen = selection(asked["view"], mission)
    with speaking(chosen.language):
        return _plate(scene.told_in(chosen.language), chosen, asked)


def _plate(scene: Scene, chosen: Selection, asked: Mapping[str, Any]) -> dict[str, Any]:
    mission = scene.atlas.mission
    camera = asked["camera"]
    width, height = (float(camera[key]) for key in ("width", "height"))
    frame = Frame.around(camera["lon"], camera["lat"], camera["zoom"], width, height)
    sheet = LANDSCAPE if width >= height else PORTRAIT
    kind = format_of("svg" if asked["format"] == "svg" else "png")
    return {
        "figure": plate_of(scene, chosen, frame, sheet, pixels=kind.scaled),
        "width": sheet.width,
        "height": sheet.height,
        "scale": float(asked["scale"]),
        "format": kind.key,
        "name": file_name(mission.meta.id, chosen.period, kind.suffix, compare=chosen.compare),
        "at": asked.get("at"),
    }


@cache
def _default() -> Dash:
    import os

    return create_app(Settings.from_env(os.environ))


def __getattr__(name: str) -> Any:
    """`dashboard.app:server`, made when a WSGI server asks for it, not on every import."""
    if name == "server":
        return _default().server
    raise AttributeError(name)
