"""export: the plate of a view as a file, or a batch of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from .options import LOOK, RUN, VIEW, options
from .said import one_sentence, stop


@click.command()
@options(VIEW)
@click.option("--compare", metavar="DAY", help="A second day: two maps, and what changed.")
@click.option("--format", "key", help="png, jpg, webp, svg or pdf (default: by the file's name).")
@click.option("--template", metavar="KEY", help="a4, a3-portrait, letter, 16:9, 1:1, 9:16 ...")
@click.option("--size", metavar="WxH", help="210x297mm, 8.5x11in or 1600x900px.")
@click.option("--dpi", type=float, metavar="N", help="Dots of an inch (300 on paper).")
@click.option("--width", type=int, metavar="PX", help="Width of the plate (default 1400).")
@click.option("--height", type=int, metavar="PX", help="Height of the plate (default 1000).")
@click.option("--scale", type=float, metavar="N", help="Pixels for each px (default 1).")
@options(LOOK)
@click.option(
    "--every",
    type=click.Choice(["day", "week", "month"]),
    help="A plate for each, into a folder or one PDF.",
)
@options(RUN)
def export(**given: Any) -> None:
    """Save the plate of a view as a file; with --every a batch of them.

    Exit code 0: all is written. 1: some files of a batch failed. 2: the request is at fault.
    130: stopped; what is finished stays, and the same command goes on from there."""
    from ..exports import ExportError
    from .making import book, files, single

    try:
        if not given["every"]:
            single(given)
        elif given["output"] and Path(given["output"]).suffix:
            book(given)
        else:
            files(given)
    except (ExportError, ValueError, OSError) as error:
        stop(one_sentence(error))
