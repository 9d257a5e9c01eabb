"""The command line. To add a command, write its file in commands/ and add its line here."""

from __future__ import annotations

import click

from .commands.check import check
from .commands.export import export
from .commands.film import film
from .commands.said import Group
from .commands.serve import serve
from .commands.verify import verify

COMMANDS = (serve, check, export, film, verify)


@click.group(cls=Group)
def main() -> None:
    """A map of a peacekeeping mission that can be moved through time."""


for command in COMMANDS:
    main.add_command(command)

if __name__ == "__main__":
    main(prog_name="python -m dashboard")
