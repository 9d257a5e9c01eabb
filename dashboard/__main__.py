"""The command line: serve (the default), export, check."""

from __future__ import annotations

import gc
import os
import sys
import threading
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from .listening import address, check_free, has_browser
from .settings import Settings, SettingsError

if TYPE_CHECKING:
    from .mission import Mission
    from .model.adding import Measure
    from .model.filter import Sure

FAILED = 2


class _Serving(click.Group):
    """`python -m dashboard` alone, or with only options, serves. A wrong word is one sentence."""

    def main(self, *args: Any, **extra: Any) -> Any:
        try:
            code = super().main(*args, **{**extra, "standalone_mode": False})
        except click.UsageError as error:
            path = error.ctx.command_path if error.ctx else "python -m dashboard"
            said = " ".join(error.format_message().split()).rstrip(".")
            _stop(f"{said}; see {path} --help.")
        except click.Abort:
            sys.exit(130)
        else:
            sys.exit(code if isinstance(code, int) else 0)

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

    gc.disable()  # all that a start makes is kept: looking through it again costs a tenth of it
    given = {"host": host, "port": port, "data": data, "open": open_}
    settings = replace(_settings(), **{k: v for k, v in given.items() if v is not None})
    from .app import create_app
    from .mission import MissionError, load

    try:
        check_free(settings.host, settings.port)
        mission = load(settings.data)
        app = create_app(settings, mission)
    except (MissionError, ValueError, OSError) as error:
        _stop(_one_sentence(error))
        raise
    gc.freeze()
    gc.enable()
    _announce(mission)
    where = address(settings.host, settings.port)
    click.echo(f"The map is at {where} (stop with Ctrl+C)")
    if settings.open and has_browser():
        threading.Timer(0.8, webbrowser.open, (where,)).start()
    from waitress import serve as listen

    listen(app.server, host=settings.host, port=settings.port, threads=8, _quiet=True)


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
@click.option("--compare", metavar="DAY", help="A second day: two maps, and what changed.")
@click.option("--layers", metavar="A,B", help="Layers shown (default all).")
@click.option("--names", metavar="LANGUAGE", help="Language of place names, or double.")
@click.option("--language", metavar="LANGUAGE", help="Language of the words: en, hy, az or ru.")
@click.option("--theme", type=click.Choice(["light", "dark"]), default="light")
@click.option(
    "--width-by",
    type=click.Choice(["people", "tonnes", "count"]),
    default="people",
    help="What the width of a movement stands for.",
)
@click.option("--kinds", metavar="A,B", help="Only these kinds, such as convoys/returns.")
@click.option("--families", metavar="A,B", help="Only these families of sources.")
@click.option("--certainty", type=click.Choice(["certain", "possible"]), help="Only such dates.")
@click.option("--text", default="", metavar="WORDS", help="Only records with these words.")
@click.option("--format", "key", help="png, svg or pdf (default: that of the file, or png).")
@click.option("--width", type=int, default=1400, metavar="PX", help="Width of the plate.")
@click.option("--height", type=int, default=1000, metavar="PX", help="Height of the plate.")
@click.option("--scale", type=float, default=1.0, metavar="N", help="PNG pixels for each px.")
@click.option("--data", type=click.Path(path_type=Path), help="Mission folder (default geodata).")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File (default: named here).")
def export(
    first: str, last: str, compare: str | None, layers: str | None, names: str | None,
    language: str | None, theme: Literal["light", "dark"], width_by: Measure, kinds: str | None,
    families: str | None, certainty: Sure | None, text: str, key: str | None, width: int,
    height: int, scale: float,
    data: Path | None, output: Path | None,
) -> None:  # fmt: skip
    """Save the plate of a period as a file."""
    from .controls.language import usual
    from .exports import ExportError, Order, file_name
    from .exports import export as save
    from .exports.asked import day_asked, filter_asked, format_asked, layers_asked, period_asked
    from .languages import LANGUAGES
    from .layers import KEYS, Scene
    from .mission import load, name_choices
    from .model import Atlas, Selection
    from .plates import Setting, Sheet

    try:
        chosen = format_asked(key, output)
        sheet = Sheet(width, height)
        wanted = layers_asked(layers, KEYS)
        mission = load(data or _settings().data)
        period, cut = period_asked(first, last, mission.meta)
        _announce(mission)
        if cut:
            click.echo(cut, err=True)
        words = language or usual(mission.meta)
        if words not in LANGUAGES:
            raise ValueError(f"There are no words in {words!r}; choose {', '.join(LANGUAGES)}.")
        own = words if words in mission.meta.languages else mission.meta.languages[0]
        spoken = names or own
        if spoken not in name_choices(mission.meta):
            known = ", ".join(name_choices(mission.meta))
            raise ValueError(f"There are no names in {spoken!r}; choose {known}.")
        other = None if compare is None else day_asked(compare, mission.meta)
        passing = filter_asked(kinds, families, certainty or "", text, mission)
        selection = Selection(
            period, frozenset(wanted), spoken, theme, width_by, words, other, passing
        )
        name = file_name(mission.meta.id, period, chosen.suffix, compare=other)
        path = output or Path(name)
        scene = Scene.of(Atlas.of(mission))
        size = save(scene, Order(selection, Setting(sheet), chosen.key, scale), path)
    except (ExportError, ValueError, OSError) as error:
        _stop(_one_sentence(error))
        raise
    click.echo(f"{path} ({size / 1000:,.0f} kB)")


if __name__ == "__main__":
    main(prog_name="python -m dashboard")
