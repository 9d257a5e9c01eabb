"""serve: the map in a browser."""

from __future__ import annotations

import gc
import threading
import webbrowser
from dataclasses import replace
from pathlib import Path

import click

from ..listening import address, check_free, has_browser
from .said import announce, one_sentence, settings, stop


@click.command()
@click.option("--host", help="Address to listen on (default 127.0.0.1).")
@click.option("--port", type=click.IntRange(1, 65535), help="Port (default 8050).")
@click.option("--data", type=click.Path(path_type=Path), help="Mission folder (default geodata).")
@click.option("--open/--no-open", "open_", default=None, help="Open a browser when there is one.")
def serve(host: str | None, port: int | None, data: Path | None, open_: bool | None) -> None:
    """Serve the map; prints one line with the address."""
    gc.disable()  # all that a start makes is kept: looking through it again costs a tenth of it
    given = {"host": host, "port": port, "data": data, "open": open_}
    chosen = replace(settings(), **{k: v for k, v in given.items() if v is not None})
    from ..app import create_app
    from ..mission import MissionError, load

    try:
        check_free(chosen.host, chosen.port)
        mission = load(chosen.data)
        app = create_app(chosen, mission)
    except (MissionError, ValueError, OSError) as error:
        stop(one_sentence(error))
    gc.freeze()
    gc.enable()
    announce(mission)
    where = address(chosen.host, chosen.port)
    click.echo(f"The map is at {where} (stop with Ctrl+C)")
    if chosen.open and has_browser():
        threading.Timer(0.8, webbrowser.open, (where,)).start()
    from waitress import serve as listen

    listen(app.server, host=chosen.host, port=chosen.port, threads=8, _quiet=True)
