"""create_app: the only place that knows everything. `server` is for WSGI."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from dash import Dash
from flask import Response

from . import callbacks, eager, page, served, shell, studio
from .basemap.online import online_maps
from .controls import language, names
from .interpreter import Interpreter
from .joined import joined
from .languages import LANGUAGES, speaking, spoken
from .layers import Scene
from .mission import Mission, load
from .model import Atlas
from .settings import Settings

ROOT = Path(__file__).resolve().parents[1]


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
    served.connect(app, scene, told, maps)
    eager.connect(app.server)
    studio.connect(app, scene)
    layout = cache(lambda code: page.build(told(code), _urls(app, mission), maps))
    with speaking(app.usual):
        layout(app.usual)  # before the first request
    app.layout = lambda: layout(spoken().code)
    callbacks.connect(app, told)
    return app


def _own(app: Dash, suffix: str) -> str:
    """Serve the files of assets/ that have a suffix as one; its address."""
    one = joined(ROOT / "assets", suffix)

    @app.server.get(f"{app.config.routes_pathname_prefix}assets/{one.name}", endpoint=one.name)
    def own() -> Response:
        answer = Response(one.text, mimetype=one.mimetype)
        answer.headers["Cache-Control"] = served.FOREVER
        return answer

    return f"{app.get_asset_url(one.name).split('?')[0]}?v={one.version}"


def _urls(app: Dash, mission: Mission) -> page.Urls:
    path = f"{app.config.requests_pathname_prefix}mission/"
    opening = f"theme=light&names={names.start(mission.meta)}&boundaries=1&ground=own"
    fresh = f"v={mission.version}"
    return page.Urls(
        f"{path}style.json?{opening}&{fresh}",
        f"{path}areas-0.json?{fresh}",
        f"{path}relief.png?{fresh}" if mission.relief else "",
    )


@cache
def _default() -> Dash:
    import os

    return create_app(Settings.from_env(os.environ))


def __getattr__(name: str) -> Any:
    """`dashboard.app:server`, made when a WSGI server asks for it, not on every import."""
    if name == "server":
        return _default().server
    raise AttributeError(name)
