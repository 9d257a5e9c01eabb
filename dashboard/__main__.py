"""The command line: serve (the default), export, check."""

from __future__ import annotations

import os
import socket
import sys
import threading
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .palette import ThemeName
from .settings import Settings, SettingsError

if TYPE_CHECKING:
    from .mission import Mission

FAILED = 2


class _Serving(click.Group):
    """`python -m dashboard` alone, or with only options, serves."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0].startswith("-") and args[0] not in ("--help", "--version")):
            args = ["serve", *args]
        return super().parse_args(ctx, args)


def _stop(sentence: str, code: int = FAILED) -> None:
    click.echo(sentence, err=True)
    sys.exit(code)


def _settings() -> Settings:
    try:
        return Settings.from_env(os.environ)
    except SettingsError as error:
        _stop(str(error))
        raise


def _one_sentence(error: Exception) -> str:
    faults = getattr(error, "faults", ())
    first = faults[0].line if faults else str(error)
    if len(faults) < 2:
        return first
    return f"{first} ({len(faults) - 1} more; python -m dashboard check lists all)"


def _announce(mission: Mission) -> None:
    """Rows with faults do not stop the others, but they do not go in silence either."""
    if mission.left_out:
        click.echo(
            f"{mission.announcement} (first: {mission.left_out[0].line}); "
            f"run: python -m dashboard check {mission.folder}",
            err=True,
        )


@click.group(cls=_Serving)
def main() -> None:
    """A map of a peacekeeping mission that can be moved through time."""


@main.command()
@click.option("--host", help="Address to listen on (default 127.0.0.1).")
@click.option("--port", type=click.IntRange(1, 65535), help="Port (default 8050).")
@click.option("--data", type=click.Path(path_type=Path), help="Mission folder (default geodata).")
@click.option("--open/--no-open", "open_", default=None, help="Open a browser when there is one.")
def serve(host: str | None, port: int | None, data: Path | None, open_: bool | None) -> None:
    """Serve the map; prints one line with the address."""
    from dataclasses import replace

    given = {"host": host, "port": port, "data": data, "open": open_}
    settings = replace(_settings(), **{k: v for k, v in given.items() if v is not None})
    _port_free(settings)
    from .app import create_app
    from .mission import MissionError, load

    try:
        mission = load(settings.data)
        app = create_app(settings, mission)
    except (MissionError, ValueError, OSError) as error:
        _stop(_one_sentence(error))
        raise
    _announce(mission)
    local = settings.host in ("127.0.0.1", "0.0.0.0", "::1")  # noqa: S104 (only compared)
    name = "localhost" if local else settings.host
    address = f"http://{name}:{settings.port}/"
    click.echo(f"The map is at {address} (stop with Ctrl+C)")
    if settings.open and _has_browser():
        threading.Timer(0.8, webbrowser.open, (address,)).start()
    from waitress import serve as listen

    listen(app.server, host=settings.host, port=settings.port, threads=8, _quiet=True)


def _port_free(settings: Settings) -> None:
    try:
        family = socket.getaddrinfo(settings.host, settings.port)[0][0]
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((settings.host, settings.port))
    except OSError as error:
        reason = "is in use" if error.errno in (98, 48, 10048) else f"cannot be used ({error})"
        _stop(f"Port {settings.port} on {settings.host} {reason}; choose another with --port.")


def _has_browser() -> bool:
    """A screen to show it on; on a server without one the printed line is all."""
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        return False
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


@main.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
def check(folder: Path | None) -> None:
    """List every fault of a mission folder; exit 1 when there is one."""
    from .mission import check as faults_of
    from .mission import digest

    where = folder or _settings().data
    faults = faults_of(where)
    lines = digest(faults)
    for line in lines:
        click.echo(line)
    if faults:
        count = f"{len(faults):,} fault{'s' * (len(faults) > 1)}"
        causes = f", {len(lines):,} causes," if len(lines) < len(faults) else ""
        click.echo(f"{count}{causes} in {where}", err=True)
        sys.exit(1)
    click.echo(f"{where} is clean")


@main.command()
@click.option("--from", "first", required=True, metavar="DAY", help="First day, YYYY-MM-DD.")
@click.option("--to", "last", required=True, metavar="DAY", help="Last day, YYYY-MM-DD.")
@click.option("--layers", metavar="A,B", help="Layers shown (default all).")
@click.option("--names", metavar="LANGUAGE", help="Language of place names (default the first).")
@click.option("--theme", type=click.Choice(["light", "dark"]), default="light")
@click.option("--format", "key", default="png", help="png, svg or pdf (default png).")
@click.option("--width", type=int, default=1400, metavar="PX", help="Width of the plate.")
@click.option("--height", type=int, default=1000, metavar="PX", help="Height of the plate.")
@click.option("--scale", type=float, default=1.0, metavar="N", help="PNG pixels for each px.")
@click.option("--data", type=click.Path(path_type=Path), help="Mission folder (default geodata).")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File (default: named here).")
def export(
    first: str, last: str, layers: str | None, names: str | None, theme: ThemeName, key: str,
    width: int, height: int, scale: float, data: Path | None, output: Path | None,
) -> None:  # fmt: skip
    """Save the plate of a period as a file."""
    from .exports import ExportError, file_name, format_of
    from .exports import export as save
    from .layers import KEYS, Scene
    from .mission import load
    from .model import Atlas, Period, Selection
    from .plates import Sheet

    try:
        chosen = format_of(key)
        sheet = Sheet(width, height)
        period = Period.of(first, last)
        wanted = KEYS if layers is None else tuple(filter(None, layers.split(",")))
        if unknown := [name for name in wanted if name not in KEYS]:
            raise ValueError(f"There is no layer {', '.join(unknown)}; choose {', '.join(KEYS)}.")
        mission = load(data or _settings().data)
        _announce(mission)
        spoken = names or mission.meta.languages[0]
        if spoken not in mission.meta.languages:
            known = ", ".join(mission.meta.languages)
            raise ValueError(f"There are no names in {spoken!r}; choose {known}.")
        selection = Selection(period, frozenset(wanted), spoken, theme)
        path = output or Path(file_name(mission.meta.id, period, chosen.suffix))
        scene = Scene.of(Atlas.of(mission))
        size = save(scene, selection, None, sheet, key, scale, path)
    except (ExportError, ValueError, OSError) as error:
        _stop(_one_sentence(error))
        raise
    click.echo(f"{path} ({size / 1000:,.0f} kB)")


if __name__ == "__main__":
    main(prog_name="python -m dashboard")
