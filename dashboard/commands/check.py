"""check: the faults of a mission folder."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .said import settings


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
def check(folder: Path | None) -> None:
    """List every fault of a mission folder; exit 1 when there is one."""
    from ..mission import check as faults_of
    from ..mission import digest

    where = folder or settings().data
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
