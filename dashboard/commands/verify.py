"""verify: whether a saved file still says what the mission says."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from .said import BROKEN, one_sentence, settings, stop


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--data", type=click.Path(path_type=Path), help="Mission folder (default geodata).")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on stdout.")
def verify(file: Path, data: Path | None, as_json: bool) -> None:
    """See the view of a saved FILE again and compare its records with the mission's.

    Exit code 0: they agree. 1: records are gone, new, changed or told by another. 2: the file is
    not of this map or mission, or cannot be read."""
    from ..exports import ExportError
    from ..exports.batch import scene_of
    from ..exports.verify import verify as compare

    try:
        verdict = compare(scene_of(data or settings().data), file)
    except (ExportError, ValueError, OSError) as error:
        stop(one_sentence(error))
    if as_json:
        found = {**asdict(verdict), "agrees": verdict.agrees}
        click.echo(json.dumps(found, ensure_ascii=False))
    else:
        for line in verdict.words:
            click.echo(line)
        if verdict.permalink:
            click.echo(f"The view: {verdict.permalink}")
    sys.exit(0 if verdict.agrees else BROKEN)
