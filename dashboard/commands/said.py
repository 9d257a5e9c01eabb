"""What the command line says: faults as one sentence on stderr, and an exit code."""

from __future__ import annotations

import os
import sys
from typing import Any, NoReturn

import click

from ..mission import Mission
from ..settings import Settings, SettingsError

BROKEN, FAILED, STOPPED = 1, 2, 130


class Group(click.Group):
    """`python -m dashboard` alone, or with only options, serves. A wrong word is one sentence."""

    def main(self, *args: Any, **extra: Any) -> Any:
        try:
            code = super().main(*args, **{**extra, "standalone_mode": False})
        except click.UsageError as error:
            path = error.ctx.command_path if error.ctx else "python -m dashboard"
            said = " ".join(error.format_message().split()).rstrip(".")
            stop(f"{said}; see {path} --help.")
        except click.Abort:
            sys.exit(STOPPED)
        else:
            sys.exit(code if isinstance(code, int) else 0)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0].startswith("-") and args[0] not in ("--help", "--version")):
            args = ["serve", *args]
        return super().parse_args(ctx, args)


def stop(sentence: str, code: int = FAILED) -> NoReturn:
    click.echo(sentence, err=True)
    sys.exit(code)


def settings() -> Settings:
    try:
        return Settings.from_env(os.environ)
    except SettingsError as error:
        stop(str(error))


def one_sentence(error: Exception) -> str:
    faults = getattr(error, "faults", ())
    first = faults[0].line if faults else str(error)
    if len(faults) < 2:
        return first
    return f"{first} ({len(faults) - 1} more; python -m dashboard check lists all)"


def announcement(mission: Mission) -> str:
    """Rows with faults do not stop the others, but they do not go in silence either."""
    if not mission.left_out:
        return ""
    return (
        f"{mission.announcement} (first: {mission.left_out[0].line}); "
        f"run: python -m dashboard check {mission.folder}"
    )


def announce(mission: Mission) -> None:
    if said := announcement(mission):
        click.echo(said, err=True)
